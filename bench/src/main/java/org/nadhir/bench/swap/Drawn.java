package org.nadhir.bench.swap;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Random numbers from a seed that can be set anew: both runs of a pair begin with the same. Used by one thread.
final class Drawn implements RandomGenerator {

    private SplittableRandom numbers;

    Drawn(long seed) {
        numbers = new SplittableRandom(seed);
    }

    void again(long seed) {
        numbers = new SplittableRandom(seed);
    }

    @Override
    public long nextLong() {
        return numbers.nextLong();
    }
}
