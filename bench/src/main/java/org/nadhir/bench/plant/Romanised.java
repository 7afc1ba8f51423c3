package org.nadhir.bench.plant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// A name in another script. Tables: ALA-LC (2012) and BGN/PCGN (1956) for Arabic, Buckwalter's one-to-one letters
/// (1990s), the chat alphabet as it is commonly typed, BGN/PCGN for Russian read backwards; spellings of newspapers
/// stand in the list of names.
final class Romanised {

    private static final String FAMILY = "other scripts";
    private static final Predicate<Secret> ANY = Kinds.NAMED.and(Kinds.TELLING);
    private static final Predicate<Secret> NATIVE = ANY.and(Secret::isArabicWord);
    private static final Predicate<Secret> VOWELLED = NATIVE.and(Kinds.in(Tongue.AR));

    static final List<Disguise> ALL = List.of(
            parts("English press", NATIVE, Part::english),
            parts("English press without the article", NATIVE, part -> part.english().replace("al-", "")),
            parts("English press, article joined", NATIVE, part ->
                    part.english().startsWith("al-") ? "Al" + part.english().substring(3) : part.english()),
            parts("English press, El for al", NATIVE, part -> part.english().replace("al-", "El ")),
            parts("French press", NATIVE, Part::french),
            parts("ALA-LC", VOWELLED, part -> Vowelled.latin(part.vowelled(), Vowelled.ALA)),
            parts("ALA-LC without its dots", VOWELLED, part ->
                    Plainly.unaccented(Vowelled.latin(part.vowelled(), Vowelled.ALA)).replaceAll("[ʻʼ]", "")),
            parts("BGN", VOWELLED, part -> Vowelled.latin(part.vowelled(), Vowelled.BGN)),
            parts("chat alphabet", VOWELLED, part -> Vowelled.latin(part.vowelled(), Vowelled.CHAT)),
            parts("Buckwalter with vowels", VOWELLED, part -> Vowelled.buckwalter(part.vowelled())),
            parts("Buckwalter", NATIVE, part -> Vowelled.buckwalter(part.plain())),
            parts("consonants only", NATIVE, part ->
                    part.english().replaceAll("(?i)(?<=.)[aeiou]|^al-", "")),
            Disguise.named(FAMILY, "a spelling of one's own", NATIVE, (name, random) -> name.parts().stream()
                    .map(part -> own(part.english(), random))
                    .collect(Collectors.joining(" "))),
            parts("Arabic letters", ANY.and(Secret::isLatinWord), Part::arabic),
            parts("Arabic letters by a Persian", ANY, part ->
                    Chars.swapped(part.arabic(), "كيجغ", "کیجگ")),
            parts("Cyrillic, as spoken", ANY, part -> cyrillic(part.english())),
            parts("Greek, as spoken", ANY, part -> Chars.swapped(
                    part.english().toLowerCase(Locale.ROOT).replace("th", "θ").replace("kh", "χ"),
                    "abdefghiklmnoprstuvxyzjqwc", "αβδεφγχικλμνοπρστυβξυζζκοκ")),
            parts("Hebrew, as spoken", NATIVE, part -> Chars.swapped(
                    part.plain(), "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةئؤپچگکی",
                    "אבתתגחחדדרזסשצצטטעעפקכלמנהויאאאיהיופצגכי")));

    private static final Map<String, String> CYRILLIC = Map.ofEntries(
            Map.entry("sh", "ш"), Map.entry("ch", "ч"), Map.entry("kh", "х"), Map.entry("zh", "ж"),
            Map.entry("th", "т"), Map.entry("gh", "г"), Map.entry("ou", "у"), Map.entry("oo", "у"),
            Map.entry("ee", "и"), Map.entry("a", "а"), Map.entry("b", "б"), Map.entry("c", "к"), Map.entry("d", "д"),
            Map.entry("e", "е"), Map.entry("f", "ф"), Map.entry("g", "г"), Map.entry("h", "х"), Map.entry("i", "и"),
            Map.entry("j", "дж"), Map.entry("k", "к"), Map.entry("l", "л"), Map.entry("m", "м"), Map.entry("n", "н"),
            Map.entry("o", "о"), Map.entry("p", "п"), Map.entry("q", "к"), Map.entry("r", "р"), Map.entry("s", "с"),
            Map.entry("t", "т"), Map.entry("u", "у"), Map.entry("v", "в"), Map.entry("w", "в"), Map.entry("x", "кс"),
            Map.entry("y", "й"), Map.entry("z", "з"));

    private Romanised() {}

    private static Disguise parts(String name, Predicate<Secret> when, Function<Part, String> write) {
        return Disguise.named(FAMILY, name, when, (parts, random) ->
                parts.parts().stream().map(write).collect(Collectors.joining(" ")));
    }

    private static String cyrillic(String english) {
        String lower = Plainly.unaccented(english).toLowerCase(Locale.ROOT);
        var out = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            String two = lower.substring(i, Math.min(i + 2, lower.length()));
            if (two.length() == 2 && CYRILLIC.containsKey(two)) {
                out.append(CYRILLIC.get(two));
                i++;
            } else {
                out.append(CYRILLIC.getOrDefault(two.substring(0, 1), two.substring(0, 1)));
            }
        }
        return Chars.capital(out.toString());
    }

    /// What somebody writes who never saw the name written.
    private static String own(String english, RandomGenerator random) {
        String spelled = english;
        for (List<String> pair : List.of(
                List.of("ou", "u"), List.of("ee", "i"), List.of("oo", "ou"), List.of("q", "k"), List.of("e", "i"),
                List.of("aa", "a"), List.of("ss", "s"), List.of("sh", "ch"), List.of("w", "ou"), List.of("i", "ee"))) {
            if (spelled.contains(pair.getFirst()) && random.nextInt(3) == 0) {
                spelled = spelled.replace(pair.getFirst(), pair.getLast());
                break;
            }
        }
        return spelled;
    }
}
