package org.nadhir.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final Steps steps = new Steps(128);

    @Test
    void anIdlePeriodAndAFullOneGrowByTheSame() {
        long[] grown = LongStream.rangeClosed(0, 128)
                .map(leaves -> steps.next(640, 640 + leaves))
                .distinct()
                .toArray();
        assertEquals(1, grown.length);
        assertEquals(768, grown[0]);
    }

    @Test
    void aBusyPeriodTellsItsOrderOfMagnitudeAndNothingMore() {
        assertEquals(1_000 + 256, steps.next(1_000, 1_129));
        assertEquals(1_000 + 256, steps.next(1_000, 1_256));
        assertEquals(1_000 + 512, steps.next(1_000, 1_257));
        assertEquals(1 << 20, steps.next(0, (1 << 20) - 1));
    }

    @Test
    void theVectorsOfTheFormatHold() {
        assertEquals(896, new Steps(256).next(640, 641));
        assertEquals(896, new Steps(256).next(640, 896));
        assertEquals(1_152, new Steps(256).next(640, 897));
    }

    @Test
    void neverAsksForLessThanThereIsNorForTwiceAsMuch() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100_000; i++) {
            long shown = random.nextLong(1L << 40);
            long grown = random.nextLong(1, 1L << random.nextInt(1, 40));
            long next = steps.next(shown, shown + grown) - shown;
            assertTrue(next >= grown && next < Math.max(129, 2 * grown) && Long.bitCount(next) == 1);
        }
    }

    @Test
    void aLedgerDoesNotShrinkAndStepsArePowersOfTwo() {
        assertThrows(IllegalArgumentException.class, () -> steps.next(5, 4));
        assertThrows(IllegalArgumentException.class, () -> new Steps(100));
        assertThrows(ArithmeticException.class, () -> steps.next(0, Long.MAX_VALUE));
    }

    @Test
    void thePointsOfTheGridAreTheMidnightsOfUtc() {
        Instant midnight = Instant.parse("2026-11-01T00:00:00Z");
        assertEquals(midnight, Steps.point(midnight));
        assertEquals(midnight, Steps.point(Instant.parse("2026-11-01T23:59:59.999Z")));
        assertEquals(midnight, Steps.point(Instant.parse("2026-11-02T00:00:00Z")).minus(Steps.PERIOD));
        assertEquals(Instant.parse("1969-12-31T00:00:00Z"), Steps.point(Instant.parse("1969-12-31T23:59:59Z")));
    }
}
