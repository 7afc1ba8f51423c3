package org.nadhir.reports.claim;

import java.util.Arrays;

/// An inverted index: from what statements share to the pairs of them that are worth comparing.
///
/// Each statement stands under its keys. Those under one key are compared pair by pair while they are few. A key under
/// which many stand tells too little: there statements are compared where they also share a trait, and where that
/// is common too each with those next to it. So the pairs grow with the statements and no statement is left out;
/// what is compared depends on the numbers of the statements alone, not on the order in which they were put in.
/// The idea is that of blocking and sorted neighbourhoods (Hernández and Stolfo 1995); the two steps are ours.
final class Candidates {

    /// So many under a key are compared each with each.
    static final int FEW = 40;
    /// Of more, each with so many of those that come next.
    static final int BESIDE = 6;

    /// 26 bits for the number of a statement, 38 for what it stands under. Two keys that fall together by chance make
    /// a comparison more and nothing else.
    private static final int NUMBER_BITS = 26;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[][] traits;
    private long[] entries = new long[1024];
    private int size;

    interface Pair {
        void compare(int one, int other);
    }

    /// @param traits of each statement, by its number: hashes of what else two that belong together may share
    Candidates(long[][] traits) {
        if (traits.length > NUMBER_MASK) {
            throw new IllegalArgumentException("too many statements for one picture");
        }
        this.traits = traits;
    }

    /// What a key or trait is known by here.
    static long hash(String kind, String value) {
        long hash = mix(kind.length());
        for (int i = 0; i < kind.length(); i++) {
            hash = hash * 31 + kind.charAt(i);
        }
        hash = mix(hash);
        for (int i = 0; i < value.length(); i++) {
            hash = hash * 1_000_003 + value.charAt(i);
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * GOLDEN;
        return mixed ^ (mixed >>> 29);
    }

    void put(long key, int number) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = entry(key, number);
    }

    private static long entry(long key, int number) {
        return (mix(key) << NUMBER_BITS) | number;
    }

    /// Calls with pairs of numbers, the smaller first; with one pair as often as it is met.
    void forEachPair(Pair pair) {
        eachRun(entries, size, (run, from, to) -> {
            if (to - from <= FEW) {
                eachWithEach(run, from, to, pair);
            } else {
                underTraits(run, from, to, pair);
            }
        });
    }

    private void underTraits(long[] run, int from, int to, Pair pair) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += traits[number(run[i])].length + 1;
        }
        long[] under = new long[count];
        int at = 0;
        for (int i = from; i < to; i++) {
            int number = number(run[i]);
            under[at++] = entry(0, number);
            for (long trait : traits[number]) {
                under[at++] = entry(trait, number);
            }
        }
        eachRun(under, at, (same, start, end) -> {
            if (end - start <= FEW) {
                eachWithEach(same, start, end, pair);
            } else {
                eachWithNext(same, start, end, pair);
            }
        });
    }

    private interface Run {
        void take(long[] sorted, int from, int to);
    }

    private static void eachRun(long[] entries, int size, Run taker) {
        Arrays.sort(entries, 0, size);
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && entries[to] >>> NUMBER_BITS == entries[from] >>> NUMBER_BITS) {
                to++;
            }
            if (to - from > 1) {
                taker.take(entries, from, to);
            }
            from = to;
        }
    }

    private static void eachWithEach(long[] run, int from, int to, Pair pair) {
        for (int i = from; i < to; i++) {
            compare(run, i, to, pair);
        }
    }

    private static void eachWithNext(long[] run, int from, int to, Pair pair) {
        for (int i = from; i < to; i++) {
            compare(run, i, Math.min(to, i + 1 + BESIDE), pair);
        }
    }

    private static void compare(long[] run, int one, int to, Pair pair) {
        for (int other = one + 1; other < to; other++) {
            if (number(run[one]) != number(run[other])) {
                pair.compare(number(run[one]), number(run[other]));
            }
        }
    }

    private static int number(long entry) {
        return (int) (entry & NUMBER_MASK);
    }
}
