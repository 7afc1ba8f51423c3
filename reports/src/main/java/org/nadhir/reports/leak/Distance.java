package org.nadhir.reports.leak;

/// Optimal string alignment: how many letters must be put in, left out, replaced or swapped with their neighbour
/// (F. Damerau, CACM 7:3, 1964, in the form without repeated edits).
final class Distance {

    private Distance() {}

    /// Which letters stand in a word, as a set of 64; some letters share a place.
    static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }

    /// `false` only where [#isWithin] is `false` of every two words with these letters: an edit brings in one letter
    /// at most, and takes out one at most.
    static boolean maybeWithin(long a, long b, int most) {
        return Long.bitCount(a & ~b) <= most && Long.bitCount(b & ~a) <= most;
    }

    /// Whether `a` becomes `b` by at most `most` edits.
    static boolean isWithin(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return false;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return false;
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()] <= most;
    }
}
