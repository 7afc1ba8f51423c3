package org.nadhir.bench.plant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lists that sources, reports and carriers are made of; read once from this package's own resources.
final class Material {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, List<List<String>>> LISTS = new LinkedHashMap<>();

    static {
        for (String file : List.of("names", "things", "reports")) {
            read(file, "");
        }
        read("carriers", "carrier-");
        read("syllables", "");
    }

    private Material() {}

    /// Lines of one list, without the columns that name it.
    static List<List<String>> lines(Tongue tongue, String list) {
        return LISTS.getOrDefault(tongue.word() + "\t" + list, List.of());
    }

    /// One word or sentence of a list; a line may hold several words between commas.
    static String word(Tongue tongue, String list, RandomGenerator random) {
        List<String> line = Chars.any(lines(tongue, list), random);
        String cell = line.getFirst();
        return isSentence(list) ? cell : Chars.any(List.of(cell.split(",")), random);
    }

    /// A line of four columns: as written there, English press, French press, Arabic.
    static Part part(Tongue tongue, String list, RandomGenerator random) {
        List<String> line = Chars.any(lines(tongue, list), random);
        return new Part(bare(line.get(0)), line.get(0), line.get(1), line.get(2), line.get(3));
    }

    /// A made-up word in the letters of that language.
    static Part token(Tongue tongue, RandomGenerator random) {
        int syllables = 2 + random.nextInt(2);
        var vowelled = new StringBuilder();
        var english = new StringBuilder();
        var french = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            List<String> line = Chars.any(LISTS.getOrDefault(i + 1 < syllables ? "first" : "last", List.of()), random);
            vowelled.append(line.get(0));
            english.append(line.get(1));
            french.append(line.get(2));
        }
        String arabic = bare(vowelled.toString());
        String native1 = switch (tongue) {
            case AR -> arabic;
            case FA, UR -> Chars.swapped(arabic, "كي", "کی");
            case EN -> Chars.capital(english.toString());
            case FR -> Chars.capital(french.toString());
        };
        return new Part(
                native1,
                tongue == Tongue.AR ? vowelled.toString() : native1,
                Chars.capital(english.toString()),
                Chars.capital(french.toString()),
                arabic);
    }

    /// A sentence of that list with its slots filled: from `given`, or with a word of the list of the slot's name.
    static String sentence(Tongue tongue, String list, Map<String, String> given, RandomGenerator random) {
        return filled(tongue, word(tongue, list, random), given, random);
    }

    static String filled(Tongue tongue, String sentence, Map<String, String> given, RandomGenerator random) {
        Matcher slots = SLOT.matcher(sentence);
        var out = new StringBuilder();
        while (slots.find()) {
            String slot = slots.group(1);
            String word = given.get(slot);
            if (word == null) {
                word = switch (slot) {
                    case "n" -> String.valueOf(3 + random.nextInt(90));
                    case "token" -> token(tongue, random).plain();
                    default -> word(tongue, slot, random);
                };
            }
            slots.appendReplacement(out, Matcher.quoteReplacement(word));
        }
        return slots.appendTail(out).toString();
    }

    /// Without its short vowels.
    static String bare(String vowelled) {
        return vowelled.replaceAll("[\\u064B-\\u0652\\u0670]", "");
    }

    private static boolean isSentence(String list) {
        return list.startsWith("carrier-") || List.of("fact", "sentence", "odd", "oddity", "phrase").contains(list);
    }

    private static void read(String file, String prefix) {
        try (InputStream in = Material.class.getResourceAsStream(file + ".tsv")) {
            if (in == null) {
                throw new IllegalStateException("the bench lacks its list " + file);
            }
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                if (!line.startsWith("#")) {
                    List<String> cells = List.of(line.split("\t"));
                    boolean bound = !file.equals("syllables");
                    String key = bound ? cells.get(0) + "\t" + prefix + cells.get(1) : cells.getFirst();
                    LISTS.computeIfAbsent(key, unused -> new ArrayList<>())
                            .add(cells.subList(bound ? 2 : 1, cells.size()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the bench cannot read its list " + file, e);
        }
    }
}
