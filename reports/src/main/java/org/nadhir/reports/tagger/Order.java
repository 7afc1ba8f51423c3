package org.nadhir.reports.tagger;

import java.util.stream.IntStream;

/// Orders of so many things, one after another, drawn from a seed: Fisher and Yates with SplitMix64 (Steele, Lea, Flood
/// 2014, "Fast splittable pseudorandom number generators"). Ours, because a model must come out the same on any Java.
final class Order {

    private final int[] order;
    private long state;

    Order(int count, long seed) {
        this.order = IntStream.range(0, count).toArray();
        this.state = seed;
    }

    /// The next order; the same array each time.
    int[] next() {
        for (int i = order.length - 1; i > 0; i--) {
            int other = (int) Long.remainderUnsigned(draw(), i + 1L);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    private long draw() {
        state += 0x9e3779b97f4a7c15L;
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
