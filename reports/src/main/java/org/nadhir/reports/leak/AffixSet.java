package org.nadhir.reports.leak;

import java.util.Collection;

/// A few short strings of folded letters, asked for by what stands in a word, without cutting anything out of it: each
/// is one number, seven bits for a letter.
final class AffixSet {

    /// Nine letters of seven bits fill a number.
    static final int LENGTH_MAX = 9;
    private static final int BITS = 7;
    private static final int SIZE = 256;
    private static final char FIRST = '\u0620';
    private static final int ARABIC = 0x40;

    private final long[] table = new long[SIZE];

    AffixSet(Collection<String> strings) {
        for (String string : strings) {
            long packed = packed(string, 0, string.length());
            int slot = slot(packed);
            while (table[slot] != 0) {
                slot = (slot + 1) % SIZE;
            }
            table[slot] = packed;
        }
    }

    /// Whether `[start, end)` of a word is one of them.
    boolean holds(CharSequence word, int start, int end) {
        long packed = end - start > LENGTH_MAX ? 0 : packed(word, start, end);
        if (packed == 0) {
            return false;
        }
        int slot = slot(packed);
        while (table[slot] != 0) {
            if (table[slot] == packed) {
                return true;
            }
            slot = (slot + 1) % SIZE;
        }
        return false;
    }

    /// 0 where a letter is none of an affix.
    private static long packed(CharSequence word, int start, int end) {
        long packed = 0;
        for (int i = start; i < end; i++) {
            char c = word.charAt(i);
            boolean arabic = c >= FIRST && c < FIRST + ARABIC;
            if (!arabic && (c < 'a' || c > 'z')) {
                return 0;
            }
            packed = packed << BITS | (arabic ? c - FIRST + 1 : c - 'a' + 1 + ARABIC);
        }
        return packed;
    }

    private static int slot(long packed) {
        return (int) ((packed * 0x9E3779B97F4A7C15L) >>> 56) % SIZE;
    }
}
