package org.nadhir.reports.leak;

/// How long the words of a list are and how many digits each has: a slip of the pen changes either by one at most, so
/// most words that machines made (ids, sums, moments) are seen to be near to none at one glance.
final class Shapes {

    private static final int SLIPS = 2;
    private static final int LENGTHS = 64;

    /// By length: a bit for each number of digits of the words that are so long, or [#SLIPS] or fewer letters away.
    private final long[] near = new long[LENGTHS];

    void put(String word) {
        int length = Math.min(word.length(), LENGTHS - 1);
        long digits = 1L << Math.min(digits(word, 0), Long.SIZE - 1);
        for (int i = Math.max(0, length - SLIPS); i <= Math.min(LENGTHS - 1, length + SLIPS); i++) {
            near[i] |= digits;
        }
    }

    /// `false` only where no word is [#SLIPS] slips or fewer from what stands from `from` on.
    boolean mayHoldNear(String word, int from) {
        int count = Math.min(digits(word, from), Long.SIZE - 1);
        long around = 0x1FL << count >>> SLIPS;
        return (near[Math.min(word.length() - from, LENGTHS - 1)] & around) != 0;
    }

    private static int digits(String word, int from) {
        int digits = 0;
        for (int i = from; i < word.length(); i++) {
            char c = word.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits;
    }
}
