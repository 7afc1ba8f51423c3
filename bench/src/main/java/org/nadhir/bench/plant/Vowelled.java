package org.nadhir.bench.plant;

import java.util.List;
import java.util.stream.Stream;

/// Arabic with its short vowels, written in Latin letters by one of the systems.
final class Vowelled {

    private static final String LETTERS = "ءأإآؤئابتثجحخدذرزسشصضطظعغفقكلمنهويىة";

    /// What each of [#LETTERS] becomes, then the two long vowels `ū ī`.
    record Scheme(List<String> letters, String longA, String longU, String longI) {
        public Scheme {
            letters = List.copyOf(letters);
        }
    }

    /// ALA-LC Romanization Tables, Arabic (2012).
    static final Scheme ALA = new Scheme(
            List.of("ʼ", "", "", "ā", "ʼ", "ʼ", "ā", "b", "t", "th", "j", "ḥ", "kh", "d", "dh", "r", "z", "s", "sh",
                    "ṣ", "ḍ", "ṭ", "ẓ", "ʻ", "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y", "á", "ah"),
            "ā", "ū", "ī");
    /// BGN/PCGN 1956, with cedillas below.
    static final Scheme BGN = new Scheme(
            List.of("’", "", "", "ā", "’", "’", "ā", "b", "t", "th", "j", "ḩ", "kh", "d", "dh", "r", "z", "s", "sh",
                    "ş", "ḑ", "ţ", "z̧", "‘", "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y", "á", "ah"),
            "ā", "ū", "ī");
    /// The chat alphabet, as typed in the Levant and the Gulf.
    static final Scheme CHAT = new Scheme(
            List.of("2", "", "", "a", "2", "2", "a", "b", "t", "th", "j", "7", "5", "d", "th", "r", "z", "s", "sh",
                    "9", "9'", "6", "6'", "3", "3'", "f", "8", "k", "l", "m", "n", "h", "w", "y", "a", "a"),
            "a", "oo", "ee");

    private static final String BUCK_FROM = "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْٰٱپچگژکی";
    private static final String BUCK_TO = "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{PJGRky";

    private Vowelled() {}

    static String buckwalter(String arabic) {
        return Chars.swapped(doubledFirst(arabic), BUCK_FROM, BUCK_TO);
    }

    static String latin(String word, Scheme system) {
        if (word.contains(" ")) {
            return String.join(" ", Stream.of(word.split(" "))
                    .map(part -> latin(part, system)).toList());
        }
        boolean article = word.startsWith("ال");
        String rest = doubledFirst(article ? word.substring(2) : word);
        var out = new StringBuilder();
        String last = "";
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            char next = i + 1 < rest.length() ? rest.charAt(i + 1) : ' ';
            boolean doubledArticle = article && i == 1;
            switch (c) {
                case '\u0651' -> out.append(doubledArticle ? "" : last);
                case '\u064E' -> out.append("اىة".indexOf(next) >= 0 ? "" : "a");
                case '\u064F' -> out.append(isLong('و', next, rest, i) ? system.longU() : "u");
                case '\u0650' -> out.append(isLong('ي', next, rest, i) ? system.longI() : "i");
                case '\u0670' -> out.append(system.longA());
                case '\u0652' -> {}
                default -> {
                    last = letter(c, rest, i, system);
                    out.append(last);
                }
            }
        }
        String latin = Chars.capital(out.toString());
        return article ? "al-" + latin : latin;
    }

    /// The mark of doubling before the vowel, as it is spoken; Unicode's canonical order is the other way round.
    private static String doubledFirst(String word) {
        return word.replaceAll("([\\u064E-\\u0650])\\u0651", "\u0651$1");
    }

    /// A weak letter behind its own short vowel, with no vowel of its own.
    private static boolean isLong(char weak, char next, String word, int at) {
        return next == weak && (at + 2 >= word.length() || !isVowel(word.charAt(at + 2)));
    }

    private static boolean isVowel(char c) {
        return c >= '\u064E' && c <= '\u0651';
    }

    /// A weak letter that only lengthens was written with its vowel.
    private static String letter(char c, String word, int at, Scheme system) {
        char before = at > 0 ? word.charAt(at - 1) : ' ';
        char after = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        boolean lengthens = c == 'و' ? before == '\u064F' : c == 'ي' && before == '\u0650';
        if (lengthens && !isVowel(after) && after != '\u0652') {
            return "";
        }
        int index = LETTERS.indexOf(c);
        return index < 0 ? "" : system.letters().get(index);
    }
}
