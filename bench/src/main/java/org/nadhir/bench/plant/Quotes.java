package org.nadhir.bench.plant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.nadhir.tearline.Trace;

/// The source's own words: a run of the raw report, its rarest phrase, a phrase by which the source is known.
final class Quotes {

    private static final String FAMILY = "words of the report";
    private static final String PHRASE = "words of a phrase";

    static final List<Disguise> ALL = List.of(
            run("six words in a row", 6, (words, random) -> String.join(" ", words)),
            run("twelve words in a row", 12, (words, random) -> String.join(" ", words)),
            run("six words, other punctuation", 6, (words, random) -> words.stream()
                    .map(word -> word.replaceAll("[\\p{P}]", ""))
                    .collect(Collectors.joining(" – "))),
            run("six words in capitals", 6, (words, random) -> String.join(" ", words).toUpperCase(Locale.ROOT)),
            run("six words on six lines", 6, (words, random) -> String.join("\n", words)),
            run("six words as a list", 6, (words, random) -> "- " + String.join("\n- ", words)),
            run("six words joined", 6, (words, random) -> String.join("", words)),
            run("six words with low lines", 6, (words, random) -> String.join("_", words)),
            run("six words with short vowels", 6, (words, random) -> Chars.each(String.join(" ", words), c ->
                    Character.isLetter(c) && c > 0x600 ? Chars.of(c) + "\u064E" : Chars.of(c))),
            run("six words with unseen joints", 6, (words, random) ->
                    Chars.joined(String.join(" ", words), "\u200B")),
            run("six words in look-alikes", 6, (words, random) -> Chars.swapped(
                    String.join(" ", words), "aeocpيك", "аеосрیک")),
            run("six words spaced out", 6, (words, random) -> Chars.joined(String.join("", words), " ")),
            run("six words reversed", 6, (words, random) -> Chars.reversed(String.join(" ", words))),
            run("six words backwards", 6, (words, random) -> String.join(" ", words.reversed())),
            run("six words in base64", 6, (words, random) ->
                    Base64.getEncoder().encodeToString(String.join(" ", words).getBytes(UTF_8))),
            run("six words in hex", 6, (words, random) ->
                    HexFormat.of().formatHex(String.join(" ", words).getBytes(UTF_8))),
            run("six words by percent", 6, (words, random) ->
                    URLEncoder.encode(String.join(" ", words), UTF_8)),
            run("six words in tags", 6, (words, random) -> words.stream()
                    .map(word -> "<b>" + word + "</b>")
                    .collect(Collectors.joining(" "))),
            run("eight words, a slip in each half", 8, (words, random) -> {
                List<String> slipped = new ArrayList<>(words);
                slipped.set(2, doubled(words.get(2)));
                slipped.set(5, doubled(words.get(5)));
                return String.join(" ", slipped);
            }),
            run("twelve words, one exchanged", 12, (words, random) ->
                    exchanged(words, random.nextInt(12), random)),
            run("nine words, the fifth exchanged", 9, (words, random) -> exchanged(words, 4, random)),
            run("nine words, one put in", 9, (words, random) -> {
                List<String> more = new ArrayList<>(words);
                more.add(4, other(words, random));
                return String.join(" ", more);
            }),
            run("nine words, one left out", 10, (words, random) -> {
                List<String> fewer = new ArrayList<>(words);
                fewer.remove(4);
                return String.join(" ", fewer);
            }),
            new Disguise("seven words over two fields", FAMILY, Disguise.Place.TWO_FIELDS, (source, secret, random) ->
                    words(secret, 7, random).map(words -> String.join(" ", words))),
            rare("rarest phrase", phrase -> phrase),
            rare("rarest phrase in capitals", phrase -> phrase.toUpperCase(Locale.ROOT)),
            rare("rarest phrase with commas", phrase -> phrase.replace(" ", ", ")),
            rare("rarest phrase reversed", Chars::reversed),
            rare("rarest phrase in base64", phrase -> Base64.getEncoder().encodeToString(phrase.getBytes(UTF_8))),
            phrase("one word exchanged", (words, random) ->
                    exchanged(words, 1 + random.nextInt(words.size() - 2), random)),
            phrase("one word left out", (words, random) -> {
                List<String> fewer = new ArrayList<>(words);
                fewer.remove(1 + random.nextInt(words.size() - 2));
                return String.join(" ", fewer);
            }),
            phrase("one word put in", (words, random) -> {
                List<String> more = new ArrayList<>(words);
                more.add(2, other(words, random));
                return String.join(" ", more);
            }),
            phrase("two words swapped", (words, random) -> {
                List<String> swapped = new ArrayList<>(words);
                Collections.swap(swapped, words.size() - 2, words.size() - 1);
                return String.join(" ", swapped);
            }),
            phrase("with commas", (words, random) -> String.join(", ", words)),
            phrase("without its short words", (words, random) -> words.stream()
                    .filter(word -> word.length() > 3)
                    .collect(Collectors.joining(" "))));

    private Quotes() {}

    @FunctionalInterface
    private interface Quote {
        String of(List<String> words, RandomGenerator random);
    }

    @FunctionalInterface
    private interface Rewrite {
        String of(String phrase);
    }

    private static Disguise run(String name, int length, Quote quote) {
        return Disguise.of(FAMILY, name, (source, secret, random) ->
                words(secret, length, random).map(words -> quote.of(words, random)));
    }

    private static Disguise rare(String name, Rewrite rewrite) {
        return Disguise.of(FAMILY, name, (source, secret, random) -> Optional.of(secret)
                .filter(Kinds.is(Trace.Kind.TEXT))
                .map(one -> rewrite.of(source.oddity())));
    }

    private static Disguise phrase(String name, Quote quote) {
        return Disguise.of(PHRASE, name, (source, secret, random) -> Optional.of(secret)
                .filter(Kinds.is(Trace.Kind.PHRASE))
                .map(one -> quote.of(List.of(one.value().split(" ")), random))
                .filter(text -> !text.equals(secret.value())));
    }

    private static Optional<List<String>> words(Secret secret, int length, RandomGenerator random) {
        if (secret.kind() != Trace.Kind.TEXT) {
            return Optional.empty();
        }
        // What stands apart without a letter or digit, as the French colon does, is no word.
        List<String> words = List.of(secret.value().split("\\s+(?=[^\\s]*[\\p{L}\\p{N}])"));
        int from = random.nextInt(words.size() - length);
        return Optional.of(words.subList(from, from + length));
    }

    private static String exchanged(List<String> words, int at, RandomGenerator random) {
        List<String> changed = new ArrayList<>(words);
        changed.set(at, other(words, random));
        return String.join(" ", changed);
    }

    private static String other(List<String> words, RandomGenerator random) {
        boolean latin = words.getFirst().charAt(0) < 0x250;
        return latin
                ? Chars.any(random, "also", "then", "perhaps", "aussi")
                : Chars.any(random, "أيضا", "ثم", "نیز", "بھی");
    }

    private static String doubled(String word) {
        int middle = word.length() / 2;
        return word.substring(0, middle) + word.charAt(middle) + word.substring(middle);
    }
}
