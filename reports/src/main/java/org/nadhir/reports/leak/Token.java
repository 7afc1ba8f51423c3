package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A word of a text as names are compared: what belongs to one name is one word, however it was written.
///
/// عبد and what follows are one (عبد الرحمن, Abdul Rahman, Abderrahmane), three and more single letters in a row are
/// one, standing articles are none, and the cases of أبو are one.
///
/// @param start first letter in the [Folded]
/// @param end behind the last one
record Token(int start, int end, TextWord text) {

    private static final int SPACED_MIN = 3;
    private static final int REST_MIN = 3;
    private static final Set<String> EZAFE = Set.of("e", "i", "ye", "yi", "ul", "ud", "uz", "ur", "us");
    private static final Set<String> SUN =
            Set.of("l", "n", "s", "t", "r", "d", "z", "sh", "ch", "dh", "th", "ss", "nn", "ll");

    /// As it is compared.
    String word() {
        return text.word();
    }

    /// @param each word of the folded text
    /// @param words in which each different word is kept
    static List<Token> of(Folded folded, TextWord[] each, TextWords words) {
        List<Token> tokens = new ArrayList<>(each.length);
        int i = 0;
        while (i < each.length) {
            int behind = spacedEnd(folded, i);
            if (behind - i >= SPACED_MIN) {
                tokens.add(joined(folded, i, behind, words));
                i = behind;
                continue;
            }
            TextWord word = each[i];
            int last = word.isServant() ? servantEnd(folded, i, each) : i;
            if (last > i) {
                tokens.add(servant(folded, i, last, words));
            } else if (!word.isArticle() && !isHanging(folded, i, word.word())) {
                tokens.add(new Token(folded.wordStart(i), folded.wordStart(i + 1), word));
            }
            i = last + 1;
        }
        return tokens;
    }

    /// An article before a hyphen in the sound of what follows (as-Safadi, en-Nour), or the ezafe behind one (Pol-e).
    private static boolean isHanging(Folded folded, int i, String word) {
        if (folded.isHyphened(i)) {
            return EZAFE.contains(word);
        }
        return folded.isHyphened(i + 1)
                && word.length() <= 3
                && word.length() >= 2
                && "aeiou".indexOf(word.charAt(0)) >= 0
                && SUN.contains(word.substring(1));
    }

    private static int spacedEnd(Folded folded, int first) {
        int end = first;
        while (end < folded.wordCount() && folded.wordStart(end + 1) - folded.wordStart(end) == 1) {
            end++;
        }
        return end;
    }

    private static Token joined(Folded folded, int first, int behind, TextWords words) {
        int start = folded.wordStart(first);
        int end = folded.wordStart(behind);
        return new Token(start, end, words.joined(new String(folded.letters(), start, end - start), ""));
    }

    /// The last word of what follows a servant-of, or the same where nothing does.
    private static int servantEnd(Folded folded, int i, TextWord[] each) {
        int next = i + 1;
        if (next < each.length && each[next].isArticle()) {
            next++;
        }
        boolean follows = next < each.length && folded.wordStart(next + 1) - folded.wordStart(next) >= REST_MIN;
        return follows ? next : i;
    }

    private static Token servant(Folded folded, int first, int last, TextWords words) {
        String of = folded.word(last);
        boolean arabic = folded.word(first).equals("عبد");
        String bare = arabic && of.startsWith("ال") && of.length() - 2 >= 2 ? of.substring(2) : of;
        String word = (arabic ? "عبد" : TextWord.SERVANT_OF) + bare;
        return new Token(folded.wordStart(first), folded.wordStart(last + 1), words.joined(word, word));
    }
}
