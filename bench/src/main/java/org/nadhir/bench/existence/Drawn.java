package org.nadhir.bench.existence;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Random numbers that begin anew from a number, so that two nodes draw the same for the same request. One thread.
final class Drawn implements RandomGenerator {

    private SplittableRandom numbers;

    Drawn(long seed) {
        this.numbers = new SplittableRandom(seed);
    }

    void beginAt(long seed) {
        numbers = new SplittableRandom(seed);
    }

    @Override
    public long nextLong() {
        return numbers.nextLong();
    }
}
