package org.nadhir.bench.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Every way in, with its first inputs, with those that are kept, with some that are drawn, and searched by Jazzer.
final class FuzzTest {

    private static final int DRAWN = 1_500;
    private static final Duration SEARCHED = Duration.ofSeconds(20);

    @Test
    void theProductTakesWhatAnHonestNodeWrites() {
        for (Target target : Target.values()) {
            Oracle oracle = target.oracle();
            oracle.seeds().forEach(seed -> assertTrue(oracle.takes(seed), target.word()));
        }
    }

    @Test
    void whatIsKeptBreaksNothing() {
        for (Target target : Target.values()) {
            Oracle oracle = target.oracle();
            List<byte[]> kept = Kept.of(target);
            assertTrue(!kept.isEmpty(), target.word());
            kept.forEach(oracle::takes);
        }
    }

    @Test
    void nothingDrawnWithoutCoverageBreaksAnyTarget() {
        var random = new SplittableRandom(20_261_122);
        for (Target target : Target.values()) {
            Oracle oracle = target.oracle();
            List<byte[]> inputs = new ArrayList<>(oracle.seeds());
            inputs.addAll(Kept.of(target));
            for (int i = 0; i < DRAWN; i++) {
                oracle.takes(Altered.by(random, inputs.get(random.nextInt(inputs.size()))));
            }
        }
    }

    @Test
    void paddingThatIsNotZeroIsRefused() {
        var oracle = new EnvelopeOracle();
        byte[] envelope = EnvelopeOracle.written(new byte[] {1});
        envelope[envelope.length - 17] = 1;
        assertFalse(oracle.takes(envelope));
    }

    @Test
    void aSearchWithCoverageOverAllTargetsFindsNothingAndGrows() {
        Fuzzing.Result result = Fuzzing.all(SEARCHED, 1);
        assertEquals(Optional.empty(), result.found());
        assertTrue(result.hasGrown(), result::toString);
        assertTrue(result.executions() > 1_000, result::toString);
    }
}
