package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the languages write together with a name, folded: Arabic conjunctions, prepositions, article, pronouns, dual,
/// plural, accusative and nisba; Persian plural, ezafe and pronouns; Latin articles and the plural of English and
/// French. Our own list from general knowledge of the grammars.
final class Affixes {

    private static final Set<String> BEFORE = Set.of(
            "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول", "فب", "فل", "وك",
            "وبال", "فلل", "لال");
    private static final Set<String> BEHIND = Set.of(
            "ه", "ها", "هم", "هما", "هن", "ك", "كم", "كن", "نا", "ي", "ني", "ا", "ان", "ين", "ون", "ات", "يه", "يين",
            "يون", "هاي", "هايي", "ام", "اش", "مان", "تان", "شان", "هايش", "هايشان", "ايي", "اي", "تر", "يان",
            "s", "es", "i");
    private static final int STEM_MIN = 3;
    private static final int BEFORE_MAX = 4;
    private static final int BEHIND_MAX = 6;

    private Affixes() {}

    private static final AffixSet PREFIXES = new AffixSet(BEFORE);
    private static final AffixSet SUFFIXES = new AffixSet(BEHIND);

    /// Takes a part of a word.
    @FunctionalInterface
    interface Part {
        /// The letters `[start, end)`.
        void at(int start, int end);
    }

    static boolean isBefore(CharSequence letters) {
        return letters.isEmpty() || PREFIXES.holds(letters, 0, letters.length());
    }

    static boolean isBehind(CharSequence letters) {
        return letters.isEmpty() || SUFFIXES.holds(letters, 0, letters.length());
    }

    /// The word without what may have been put before and behind it, in every way; not the word itself.
    static void eachStem(String word, Part found) {
        int length = word.length();
        boolean latin = Sounds.isLatin(word);
        int behindMost = Math.min(BEHIND_MAX, length - STEM_MIN);
        // A bit for each number of letters that may be cut off behind.
        int isBehind = 1;
        for (int behind = 1; behind <= behindMost; behind++) {
            isBehind |= SUFFIXES.holds(word, length - behind, length) ? 1 << behind : 0;
        }
        int article = latin ? latinArticle(word) : 0;
        for (int before = 0; before <= Math.min(BEFORE_MAX, length - 2); before++) {
            boolean prefixed = before == 0 || (latin ? before == article : PREFIXES.holds(word, 0, before));
            if (!prefixed) {
                continue;
            }
            int most = Math.min(BEHIND_MAX, length - before - STEM_MIN);
            for (int behind = before == 0 ? 1 : 0; behind <= most; behind++) {
                if ((isBehind >>> behind & 1) != 0) {
                    found.at(before, length - behind);
                }
            }
            if (most < 0 && before > 0 && !latin) {
                found.at(before, length);
            }
        }
    }

    /// The same as words.
    static List<String> stems(String word) {
        List<String> stems = new ArrayList<>();
        eachStem(word, (start, end) -> stems.add(word.substring(start, end)));
        return stems;
    }

    /// The word without what may have been put before it, in every way; not the word itself.
    ///
    /// @return where it begins then, a bit for each place
    static int withoutBefore(String word) {
        int places = 0;
        boolean latin = Sounds.isLatin(word);
        int article = latin ? latinArticle(word) : 0;
        for (int before = 1; before <= Math.min(BEFORE_MAX, word.length() - STEM_MIN); before++) {
            boolean prefixed = latin ? before == article : PREFIXES.holds(word, 0, before);
            places |= prefixed ? 1 << before : 0;
        }
        return places;
    }

    /// How many letters an article has that is written together with a name: Elnajar, Annajjar.
    private static int latinArticle(String word) {
        if (word.length() < 6) {
            return 0;
        }
        char first = word.charAt(0);
        boolean article = (word.charAt(1) == 'l' && (first == 'a' || first == 'e' || first == 'i' || first == 'u'))
                || ((first == 'a' || first == 'e') && word.charAt(1) == word.charAt(2));
        return article ? 2 : 0;
    }

    /// A word as it is compared with raw reports: without what Arabic puts before it.
    static String stem(String word) {
        for (int before = Math.min(4, word.length() - STEM_MIN); before > 0; before--) {
            if (PREFIXES.holds(word, 0, before)) {
                return word.substring(before);
            }
        }
        return word;
    }
}
