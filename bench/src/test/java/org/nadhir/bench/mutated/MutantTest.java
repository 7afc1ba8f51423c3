package org.nadhir.bench.mutated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MutantTest {

    private static final String LINE = "Proof.java,org.nadhir.ledger.Proof,"
            + "org.pitest.mutationtest.engine.gregor.mutators.MathMutator,verify,12,SURVIVED,none";

    @Test
    void readsALineOfTheTable() {
        Mutant mutant = Mutant.of(LINE);
        assertEquals("org.nadhir.ledger.Proof#verify Math", mutant.text());
        assertTrue(mutant.isLeft());
        assertEquals(Mutant.Status.NOTICED, Mutant.of(LINE.replace("SURVIVED", "TIMED_OUT")).status());
    }

    @Test
    void aWordOfTheDriverThatNobodyKnowsIsNoResult() {
        assertThrows(IllegalArgumentException.class, () -> Mutant.of(LINE.replace("SURVIVED", "PERHAPS")));
        assertThrows(IllegalArgumentException.class, () -> Mutant.of("a,b,c"));
    }

    @Test
    void anExcuseIsForOneChangeAndHasItsReason() {
        Excused excused = Excused.of("# why\norg.nadhir.ledger.Proof#verify Math: the sum is never used\n");
        assertTrue(excused.has(Mutant.of(LINE)));
        assertFalse(excused.has(Mutant.of(LINE.replace("verify", "read"))));
        assertThrows(IllegalArgumentException.class, () -> Excused.of("org.nadhir.ledger.Proof#verify Math"));
        assertTrue(Excused.listed().size() >= 0, "the shipped list can be read");
    }

    @Test
    void groundsDivideThePackagesAmongThemselves() {
        assertTrue(Ground.LEDGER.holds("org.nadhir.ledger.Proof"));
        assertTrue(Ground.REST_OF_CORE.holds("org.nadhir.WarningFlow"));
        assertTrue(Ground.REPORTS.holds("org.nadhir.reports.leak.view.Hex"));
        for (String name : List.of("org.nadhir.ledger.Proof", "org.nadhir.WarningFlow", "org.nadhir.reports.a.Day")) {
            assertEquals(1, List.of(Ground.values()).stream().filter(ground -> ground.holds(name)).count(), name);
        }
        assertFalse(Ground.LEDGER.holds("org.nadhir.node.ledger.TileFolder"));
    }

    @Test
    void aDrawTakesOneClassInSoManyAndOneAtLeast() {
        List<String> classes = List.of("a", "b", "c", "d", "e");
        assertEquals(List.of("b", "d"), Mutation.drawn(classes, 2, 1));
        assertEquals(classes, Mutation.drawn(classes, 1, 7));
        assertEquals(1, Mutation.drawn(classes, 100, 3).size());
    }
}
