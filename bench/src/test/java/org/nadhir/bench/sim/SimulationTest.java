package org.nadhir.bench.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

final class SimulationTest {

    private static final Simulation SIMULATION = Simulation.fast();

    @Test
    void noWorldLosesDoublesOrAccusesAndFaultsAndInvariantsAreMet() {
        Tally all = new Tally();
        LongStream.rangeClosed(1, 6).forEach(seed -> all.add(SIMULATION.run(seed).tally()));
        assertEquals(List.of(), all.told());
        assertEquals(0, all.violations());
        assertTrue(all.percentMeetingFaults() >= 30, () -> all.percentMeetingFaults() + " % met a fault");
        assertTrue(all.deliveries() > 300);
        for (String invariant : List.of("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10", "I11")) {
            assertTrue(all.exercised(invariant) > 0, invariant);
        }
    }

    @Test
    void aSeedSaysEverything() {
        assertEquals(SIMULATION.run(7).trace(), Simulation.fast().run(7).trace());
    }

    @Test
    void whatOnceFailedFailsNoMore() {
        for (long seed : SeedBook.seeds()) {
            assertEquals(List.of(), SIMULATION.run(seed).tally().told());
        }
    }

    @Test
    void theModelsOwnTreeIsThatOfTheSpecification() {
        OwnTree tree = new OwnTree();
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", tree.root(0).hex());
        tree.add(Bytes.of(new byte[0]));
        // RFC 6962 test vectors of Certificate Transparency: the tree of one empty leaf.
        assertEquals("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", tree.root(1).hex());
        tree.add(Bytes.of(new byte[] {0}));
        assertEquals("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", tree.root(2).hex());
        assertEquals(Digest.of(new byte[0]), tree.root(0));
    }
}
