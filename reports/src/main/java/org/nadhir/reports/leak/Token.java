package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A word of a text as names are compared: what belongs to one name is one word, however it was written.
///
/// عبد and what follows are one (عبد الرحمن, Abdul Rahman, Abderrahmane), three and more single letters in a row are
/// one, standing articles are none, and the cases of أبو are one.
///
/// @param start first letter in the [Folded]
/// @param end behind the last one
/// @param own the word without look-alikes undone
record Token(int start, int end, String word, String own) {

    static final Set<String> ARTICLES = Set.of(
            "al", "el", "ال", "ul", "il", "ad", "ar", "ash", "az", "ath", "adh", "ed", "er", "ech", "ez", "the");
    private static final Map<String, String> ONE =
            Map.of("ابي", "ابو", "ابا", "ابو", "abou", "abu", "aboo", "abu", "abi", "abu", "bu", "abu", "bou", "abu");
    private static final Set<String> SERVANT =
            Set.of("عبد", "abd", "abdul", "abdel", "abdal", "abdoul", "abdur", "abder", "abdol", "abdool");
    private static final int SPACED_MIN = 3;
    private static final int REST_MIN = 3;

    static List<Token> of(Folded folded) {
        List<Token> tokens = new ArrayList<>(folded.wordCount());
        int i = 0;
        while (i < folded.wordCount()) {
            int behind = spacedEnd(folded, i);
            if (behind - i >= SPACED_MIN) {
                tokens.add(joined(folded, i, behind));
            } else {
                behind = i + 1;
                String word = folded.word(i);
                if (!ARTICLES.contains(word)) {
                    int last = SERVANT.contains(word) ? servantEnd(folded, i) : i;
                    tokens.add(last > i ? servant(folded, i, last) : single(folded, i, word));
                    behind = last + 1;
                }
            }
            i = behind;
        }
        return tokens;
    }

    private static int spacedEnd(Folded folded, int first) {
        int end = first;
        while (end < folded.wordCount() && folded.wordStart(end + 1) - folded.wordStart(end) == 1) {
            end++;
        }
        return end;
    }

    private static Token joined(Folded folded, int first, int behind) {
        int start = folded.wordStart(first);
        int end = folded.wordStart(behind);
        return new Token(start, end, new String(folded.letters(), start, end - start), "");
    }

    private static Token single(Folded folded, int i, String word) {
        return new Token(folded.wordStart(i), folded.wordStart(i + 1), canonical(word), folded.ownWord(i));
    }

    /// The last word of what follows a servant-of, or the same where nothing does.
    private static int servantEnd(Folded folded, int i) {
        int next = i + 1;
        if (next < folded.wordCount() && ARTICLES.contains(folded.word(next))) {
            next++;
        }
        return next < folded.wordCount() && folded.word(next).length() >= REST_MIN ? next : i;
    }

    private static Token servant(Folded folded, int first, int last) {
        String of = folded.word(last);
        boolean arabic = folded.word(first).equals("عبد");
        String bare = arabic && of.startsWith("ال") && of.length() - 2 >= 2 ? of.substring(2) : of;
        String word = (arabic ? "عبد" : "abd") + bare;
        return new Token(folded.wordStart(first), folded.wordStart(last + 1), word, word);
    }

    private static String canonical(String word) {
        String one = ONE.get(word);
        if (one != null) {
            return one;
        }
        if (word.startsWith("عبدال") && word.length() >= 7) {
            return "عبد" + word.substring(5);
        }
        if (word.startsWith("abd") && word.length() >= 8) {
            boolean vowel = "aeuo".indexOf(word.charAt(3)) >= 0;
            boolean doubled = word.charAt(4) == word.charAt(5);
            if (vowel && (word.charAt(4) == 'l' || doubled)) {
                return "abd" + word.substring(5);
            }
        }
        return word;
    }
}
