package org.nadhir.reports;

import org.nadhir.model.Span;

/// A folded copy of a text for matching, with the way back to the original.
///
/// Folding: harakat, U+0670 and tatweel are dropped, as are format characters; أ إ آ ٱ become ا, ى becomes ي,
/// ة becomes ه, Farsi ی and ک become ي and ك; Arabic-Indic and Extended Arabic-Indic digits become ASCII;
/// curly and angle quotes become `"`; Latin letters are lower-cased. One character of the copy always comes
/// from one character of the original, so a match is a span of the original.
/// The rules follow Lucene's ArabicNormalizer (Apache-2.0) in kind; the table is our own.
public final class Shadow {

    private static final char FIRST_NOT_ASCII = 0x80;

    private final String original;
    private final String folded;
    private final int[] offsets;

    private Shadow(String original, String folded, int[] offsets) {
        this.original = original;
        this.folded = folded;
        this.offsets = offsets;
    }

    public static Shadow of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        int[] offsets = new int[original.length() + 1];
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (!isDropped(c)) {
                offsets[folded.length()] = i;
                folded.append(fold(c));
            }
        }
        offsets[folded.length()] = original.length();
        return new Shadow(original, folded.toString(), offsets);
    }

    /// The folded form of a short string, such as an alias.
    public static String fold(String text) {
        return of(text).folded;
    }

    public String original() {
        return original;
    }

    public String folded() {
        return folded;
    }

    /// The stretch of the original that `[start, end)` of the folded text was made from. Marks that belong to
    /// its last letter are taken in.
    public Span original(int start, int end) {
        if (start >= end) {
            return new Span(offsets[start], offsets[start]);
        }
        int last = offsets[end - 1] + 1;
        while (last < original.length() && isDropped(original.charAt(last))) {
            last++;
        }
        return new Span(offsets[start], last);
    }

    /// Where an offset of the original falls in the folded text: the first kept character at or after it.
    public int folded(int originalOffset) {
        int low = 0;
        int high = folded.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsets[middle] < originalOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isDropped(char c) {
        if (c < FIRST_NOT_ASCII) {
            return false;
        }
        return isArabicLetterOrMark(c)
                ? (c >= '\u064b' && c <= '\u065f') || c == '\u0670' || c == '\u0640'
                : Character.getType(c) == Character.FORMAT;
    }

    /// From hamza to the last letter of the block: no format character, and no case.
    private static boolean isArabicLetterOrMark(char c) {
        return c >= '\u0621' && c <= '\u06d3';
    }

    private static char fold(char c) {
        if (c >= '\u0660' && c <= '\u0669') {
            return (char) ('0' + (c - '\u0660'));
        }
        if (c >= '\u06f0' && c <= '\u06f9') {
            return (char) ('0' + (c - '\u06f0'));
        }
        return switch (c) {
            case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
            case '\u0649', '\u06cc' -> '\u064a';
            case '\u0629' -> '\u0647';
            case '\u06a9' -> '\u0643';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb' -> '"';
            case '\u2018', '\u2019' -> '\'';
            case '\u00a0', '\u2007', '\u202f' -> ' ';
            default -> isArabicLetterOrMark(c) ? c : Character.toLowerCase(c);
        };
    }
}
