package org.nadhir.reports.leak;

import java.util.Arrays;

/// Numbers filed under sums: what was filed under one sum comes back one after the other, and what was filed under
/// another one may come with it only where all 64 bits are the same.
///
/// Open addressing with a row of bits before it, since most questions are answered with no. Filled by one thread, read
/// by many.
final class LongIndex {

    private static final int NONE = -1;
    private static final int BITS_PER_KEY = 8;

    private long[] keys = new long[64];
    private int[] heads = new int[64];
    private int[] next = new int[64];
    private int[] values = new int[64];
    private int keyCount;
    private int valueCount;
    private long[] bits = new long[0];

    LongIndex() {
        Arrays.fill(heads, NONE);
    }

    void put(long key, int value) {
        if (keyCount * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (heads[slot] == NONE) {
            keys[slot] = key;
            keyCount++;
        }
        if (valueCount == values.length) {
            values = Arrays.copyOf(values, valueCount * 2);
            next = Arrays.copyOf(next, valueCount * 2);
        }
        values[valueCount] = value;
        next[valueCount] = heads[slot];
        heads[slot] = valueCount++;
    }

    /// To be called when all is in.
    LongIndex finished() {
        int size = Integer.highestOneBit(Math.max(64, keyCount * BITS_PER_KEY)) * 2;
        bits = new long[size / Long.SIZE];
        for (int i = 0; i < keys.length; i++) {
            if (heads[i] != NONE) {
                bits[place(keys[i])] |= mask(keys[i]);
            }
        }
        return this;
    }

    /// Three bits for each key (B. Bloom, CACM 13:7, 1970), all in one word of the row, so that a question costs one
    /// look into memory (F. Putze, P. Sanders, J. Singler, Cache-, Hash- and Space-Efficient Bloom Filters, 2007): of a
    /// hundred keys that are not there, three are looked for. The keys' own bits are taken: most are sums, which look
    /// random; of others this says nothing.
    boolean mayHold(long key) {
        long mask = mask(key);
        return (bits[place(key)] & mask) == mask;
    }

    /// The first entry under a key, or negative; [#next] leads on.
    int first(long key) {
        return mayHold(key) ? heads[slot(key)] : NONE;
    }

    int next(int entry) {
        return next[entry];
    }

    int value(int entry) {
        return values[entry];
    }

    /// [#first] before [#finished].
    int firstUnfinished(long key) {
        return heads[slot(key)];
    }

    boolean isEmpty() {
        return valueCount == 0;
    }

    private int place(long key) {
        return (int) (key >>> 40) & (bits.length - 1);
    }

    private static long mask(long key) {
        return 1L << key | 1L << (key >>> 6) | 1L << (key >>> 12);
    }

    /// Some keys are sums, some are bytes as they stand in a text: those would lie side by side, and every question
    /// would walk along all of them (D. Knuth, TAOCP 3, 6.4, multiplicative hashing).
    private static long mixed(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (mixed(key) >>> 32) & mask;
        while (heads[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[oldKeys.length * 2];
        heads = new int[keys.length];
        Arrays.fill(heads, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }
}
