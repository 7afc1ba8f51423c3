package org.nadhir.reports.leak.view;

/// Says at one glance of most words that they are none of several [Lexicon]s (B. Bloom, CACM 13:7, 1970, with one bit).
final class WordFilter {

    private static final int BITS = 1 << 16;

    private final long[] bits = new long[BITS / Long.SIZE];

    WordFilter(Lexicon<?>... lexicons) {
        for (Lexicon<?> lexicon : lexicons) {
            lexicon.eachHash(this::add);
        }
    }

    /// Adds one word in plain letters more.
    WordFilter with(String plain) {
        add(Words.hash(plain));
        return this;
    }

    private void add(long hash) {
        int bit = bit(hash);
        bits[bit >>> 6] |= 1L << bit;
    }

    /// `false` only of what is none of the words.
    boolean mayHold(long hash) {
        int bit = bit(hash);
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    private static int bit(long hash) {
        return (int) (hash ^ (hash >>> 29)) & (BITS - 1);
    }
}
