package org.nadhir.node.crypto;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Randomness from a seed, so that a test says the same each time.
final class Fixed {

    private Fixed() {}

    static RandomGenerator random(long seed) {
        return new SplittableRandom(seed);
    }
}
