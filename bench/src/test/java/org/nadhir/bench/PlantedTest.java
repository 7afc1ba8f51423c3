package org.nadhir.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.bench.plant.Channel;
import org.nadhir.bench.plant.Channels;
import org.nadhir.bench.plant.Ground;
import org.nadhir.bench.plant.Planted;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.SourceTraces;

/// A small share of the planted leaks; the bench runs the rest.
class PlantedTest {

    // What was measured when this was written, rounded down: it may rise. The bar, which the bench holds against the
    // whole, is 99.9 % (TRUST.md, T8); docs/leaks.md names what is missed.
    private static final double BLOCKED_PERCENT = 87;
    private static final double NAMED_PERCENT = 92;
    // Two in a hundred.
    private static final int CLEAN_MAX = Planted.Size.SMALL.clean() / 50;

    private static final Ground GROUND = PlantedRows.ground();

    @Test
    void nothingOfASourceRidesOnAWarningWithoutWords() {
        List<Channel> channels = Channels.run(20, new SourceLeakGuard(), GROUND);
        assertEquals(14, channels.size());
        for (Channel channel : channels) {
            assertEquals(0, channel.leaks(), channel::toString);
        }
        assertEquals(
                List.of("L11", "L13"),
                channels.stream().filter(one -> !one.isTried()).map(Channel::number).toList());
    }

    @Test
    void whatOnlyARunningNodeHasIsTriedOnOne() {
        var moment = new Effort("c", 0, 0, 1, Duration.ofMillis(20), 1, 20, 100, 0);
        List<Channel> reached = Reached.with(Channels.run(5, new SourceLeakGuard(), GROUND), moment);
        assertEquals(14, reached.size());
        for (Channel channel : reached) {
            assertTrue(channel.isTried(), channel::toString);
            assertEquals(0, channel.leaks(), channel::toString);
        }
    }

    @Test
    void aGuardThatFindsNothingMissesEverythingAndBlocksNoCleanWarning() {
        Planted.Outcome outcome = Planted.run(Planted.Size.MOMENT, (finished, traces) -> List.of(), GROUND);
        assertEquals(outcome.all().planted(), outcome.misses().size());
        assertEquals(0, outcome.all().percent());
        assertEquals(0, outcome.cleanShared().blocked() + outcome.cleanOther().blocked());
    }

    @Test
    void aGuardThatBlocksEverythingIsSeenAtTheCleanWarnings() {
        var everything = new Leak(Leak.Kind.TRACE, "exact", Leak.Weight.NEAR, "", 0, 1, "x");
        Planted.Outcome outcome = Planted.run(Planted.Size.MOMENT, (bytes, traces) -> List.of(everything), GROUND);
        assertEquals(100, outcome.all().percent());
        assertEquals(Planted.Size.MOMENT.clean(), outcome.cleanBlocked().size());
        assertTrue(LeaksPage.text(outcome, List.of(), "a test").contains("5 of 5 that share"));
    }

    @Test
    void theGuardBlocksNoLessThanItDidAndLeavesCleanWarningsAlone() {
        Planted.Outcome outcome = Planted.run(Planted.Size.SMALL, new SourceLeakGuard(), GROUND);
        assertTrue(outcome.all().percent() >= BLOCKED_PERCENT, () -> outcome.all() + " of all");
        assertTrue(outcome.named().percent() >= NAMED_PERCENT, () -> outcome.named() + " of those named");
        assertTrue(outcome.cleanBlocked().size() <= CLEAN_MAX, () -> "clean, but blocked: " + outcome.cleanBlocked());
    }

    @Test
    void theSameSeedPlantsTheSameBytes() {
        assertEquals(searched(), searched());
    }

    /// Digests of all that a run hands to the guard, whatever the order of its threads.
    private static List<String> searched() {
        List<String> digests = Collections.synchronizedList(new ArrayList<>());
        Planted.run(
                Planted.Size.MOMENT,
                (Bytes finished, SourceTraces traces) -> {
                    digests.add(Digest.of(finished.toArray()).hex());
                    return List.of();
                },
                GROUND);
        return digests.stream().sorted().toList();
    }
}
