package org.nadhir.reports.leak.view;

/// Letters called by their names in the Unicode standard: `ARABIC LETTER KHAH`. The names are the JDK's.
final class CharacterNames {

    private static final int WORDS_MAX = 5;

    private CharacterNames() {}

    static int match(String text, int i, Patches patches) {
        int second = i + 2 < text.length() ? text.charAt(i + 1) | 0x20 : 0;
        if (second != ((text.charAt(i) | 0x20) == 'a' ? 'r' : 'a') || text.length() - i < 14) {
            return i;
        }
        boolean begins = text.regionMatches(true, i, "latin small letter ", 0, 19)
                || text.regionMatches(true, i, "latin capital letter ", 0, 21)
                || text.regionMatches(true, i, "arabic letter ", 0, 14);
        if (!begins) {
            return i;
        }
        int found = -1;
        int end = i;
        int foundEnd = i;
        for (int word = 0; word < WORDS_MAX && end < text.length(); word++) {
            end = wordEnd(text, end);
            int c = word < 2 ? -1 : named(text.substring(i, end));
            if (c >= 0) {
                found = c;
                foundEnd = end;
            }
            if (end >= text.length() || text.charAt(end) != ' ') {
                break;
            }
            end++;
        }
        if (found < 0) {
            return i;
        }
        patches.codePoint(found, i, foundEnd);
        int next = foundEnd;
        while (next < text.length() && next < foundEnd + 3 && " ,;+\n".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next > foundEnd) {
            patches.drop(foundEnd, next);
        }
        return next;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int named(String name) {
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException none) {
            return -1;
        }
    }
}
