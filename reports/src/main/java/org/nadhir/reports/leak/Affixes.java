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

    static boolean isBefore(String letters) {
        return letters.isEmpty() || BEFORE.contains(letters);
    }

    static boolean isBehind(String letters) {
        return letters.isEmpty() || BEHIND.contains(letters);
    }

    /// The word without what may have been put before and behind it, in every way; not the word itself.
    static List<String> stems(String word) {
        List<String> stems = new ArrayList<>();
        int length = word.length();
        boolean latin = Sounds.isLatin(word);
        boolean[] isBehind = new boolean[BEHIND_MAX + 1];
        for (int behind = 0; behind <= Math.min(BEHIND_MAX, length - STEM_MIN); behind++) {
            isBehind[behind] = isBehind(word.substring(length - behind));
        }
        int article = latin ? latinArticle(word) : 0;
        for (int before = 0; before <= Math.min(BEFORE_MAX, length - 2); before++) {
            boolean prefixed = before == 0 || (latin ? before == article : isBefore(word.substring(0, before)));
            if (!prefixed) {
                continue;
            }
            int most = Math.min(BEHIND_MAX, length - before - STEM_MIN);
            for (int behind = 0; behind <= most; behind++) {
                if (before + behind > 0 && isBehind[behind]) {
                    stems.add(word.substring(before, length - behind));
                }
            }
            if (most < 0 && before > 0 && !latin) {
                stems.add(word.substring(before));
            }
        }
        return stems;
    }

    /// The word without what may have been put before it, in every way; not the word itself.
    static List<String> withoutBefore(String word) {
        List<String> stems = new ArrayList<>(2);
        boolean latin = Sounds.isLatin(word);
        int article = latin ? latinArticle(word) : 0;
        for (int before = 1; before <= Math.min(BEFORE_MAX, word.length() - STEM_MIN); before++) {
            if (latin ? before == article : BEFORE.contains(word.substring(0, before))) {
                stems.add(word.substring(before));
            }
        }
        return stems;
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
            if (BEFORE.contains(word.substring(0, before))) {
                return word.substring(before);
            }
        }
        return word;
    }
}
