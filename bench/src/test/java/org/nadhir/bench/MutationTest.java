package org.nadhir.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.bench.mutated.Ground;
import org.nadhir.bench.mutated.Mutant;
import org.nadhir.bench.mutated.Mutation;

/// What the bench makes of what PIT says; PIT itself runs in the bench only.
final class MutationTest {

    private static Mutant mutant(Mutant.Status status) {
        return new Mutant("org.nadhir.ledger.Proof", "Math", "verify", 12, status);
    }

    @Test
    void aChangeThatNoTestReachesCountsAsOneThatSurvived() {
        var result = new Mutation.Result(
                1,
                List.of(mutant(Mutant.Status.NOTICED), mutant(Mutant.Status.SURVIVED), mutant(Mutant.Status.UNREACHED)),
                "");
        Row row = MutationBench.row(Ground.LEDGER, result);
        assertEquals("33.33", row.figure());
        assertEquals("NO", row.verdict());
    }

    @Test
    void aChangeThatCouldNotBeTriedCountsForNothing() {
        var result = new Mutation.Result(
                1, List.of(mutant(Mutant.Status.NOTICED), mutant(Mutant.Status.UNTRIED)), "");
        assertEquals("100", MutationBench.row(Ground.LEDGER, result).figure());
    }

    @Test
    void aRunWithoutATableMissesItsBarAndSaysWhatWasSaid() {
        Row row = MutationBench.row(Ground.POLICY, new Mutation.Result(3, List.of(), "no memory\n"));
        assertEquals("NO", row.verdict());
        assertTrue(row.note().contains("no memory"), row.note());
    }

    @Test
    void eachGroundHasABarAndNamesWhatIsChanged() {
        for (Ground ground : Ground.values()) {
            assertTrue(ground.percentMin() >= 85, ground::word);
            assertTrue(ground.entry().startsWith("org.nadhir"), ground::entry);
        }
    }
}
