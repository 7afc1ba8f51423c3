package org.nadhir.reports.tagger;

import java.util.Arrays;

/// Features in ascending order, each once, and where one stands among them.
///
/// The first bits of a number say near where it stands; between there the halves are tried. So finding takes a step or
/// two on numbers that a hash has spread, and the logarithm of their count on any others.
final class Keys {

    private static final int BITS_MAX = 20;

    private final long[] sorted;
    private final int shift;
    private final int[] starts;

    /// @param sorted strictly ascending; not copied
    Keys(long[] sorted) {
        this.sorted = sorted;
        int bits = Math.clamp(64 - Long.numberOfLeadingZeros(sorted.length), 1, BITS_MAX);
        this.shift = 64 - bits;
        this.starts = new int[(1 << bits) + 1];
        for (long key : sorted) {
            starts[slot(key) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
    }

    /// Negative numbers come first in the order of `long`; so they do here.
    private int slot(long key) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift);
    }

    int count() {
        return sorted.length;
    }

    long at(int number) {
        return sorted[number];
    }

    /// The place of the feature, or a negative number where it is not among them.
    int find(long key) {
        int slot = slot(key);
        return Arrays.binarySearch(sorted, starts[slot], starts[slot + 1], key);
    }
}
