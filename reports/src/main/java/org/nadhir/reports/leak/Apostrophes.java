package org.nadhir.reports.leak;

import java.util.Locale;
import java.util.Set;

/// Which apostrophes are letters: ayn and hamza in transliterations, and not what English and French leave out. Our own
/// rules.
final class Apostrophes {

    private static final String MARKS = "'\u2018\u2019`\u00B4";
    private static final char AYN = '\u2018';
    /// What English writes behind an apostrophe.
    private static final Set<String> LEFT = Set.of("s", "t", "d", "m", "re", "ve", "ll");
    private static final int ARABIC = 0x600;

    private Apostrophes() {}

    /// Whether the mark at `at` stands within a word and is a letter of it.
    static boolean isInWord(String text, int at) {
        if (MARKS.indexOf(text.charAt(at)) < 0 || !isLetter(text, at - 1) || !isLetter(text, at + 1)) {
            return false;
        }
        if (text.charAt(at) == AYN) {
            return true;
        }
        if (isHead(text, at)) {
            return true;
        }
        // French leaves the vowel of a short word out: d', l', qu', jusqu'.
        boolean left = !isLetter(text, at - 2)
                || (Character.toLowerCase(text.charAt(at - 1)) == 'u'
                        && Character.toLowerCase(text.charAt(at - 2)) == 'q');
        int end = at + 1;
        while (isLetter(text, end)) {
            end++;
        }
        return !left && (end - at > 3 || !LEFT.contains(text.substring(at + 1, end).toLowerCase(Locale.ROOT)));
    }

    /// Ra's, with which capes begin.
    private static boolean isHead(String text, int at) {
        return text.regionMatches(true, at - 2, "ra", 0, 2)
                && text.regionMatches(true, at + 1, "s", 0, 1)
                && !isLetter(text, at - 3)
                && !isLetter(text, at + 2);
    }

    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < ARABIC && Character.isLetter(text.charAt(at));
    }
}
