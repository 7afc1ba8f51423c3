package org.nadhir.bench.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nadhir.bench.swap.Bayes.Seen;

/// What the classifier sees, and what it does not.
final class BayesTest {

    private static final int MANY = 4_000;

    /// @param shift by how much the one source's size is larger, on average of ten
    private static int right(int shift) {
        SplittableRandom random = new SplittableRandom(11);
        List<Seen> all = IntStream.range(0, MANY)
                .mapToObj(_ -> {
                    boolean first = random.nextBoolean();
                    int size = random.nextInt(10) + (first ? shift : 0);
                    return new Seen(first, List.of("size " + size, "delay " + random.nextInt(16)));
                })
                .toList();
        return Bayes.right(all);
    }

    @Test
    void aSizeThatTellsTheSourceIsFound() {
        assertTrue(right(1) > 0.53 * MANY, "one tenth more is enough");
        assertTrue(right(20) == MANY);
    }

    @Test
    void whereNothingTellsThereIsChance() {
        assertEquals(0.5, right(0) / (double) MANY, 0.03);
        Guess.Result chance = new Guess.Result(MANY, right(0));
        assertTrue(chance.deviations() < 4 && chance.within() < 1.6);
    }

    @Test
    void warningsOfTwoSourcesAreWalkedAndGuessed() {
        Guess.Result result = Guess.run(6, new SplittableRandom(3)::nextLong, Duration.ofMinutes(2));
        assertEquals(6, result.warnings());
    }
}
