package org.nadhir.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What proofs and saboteurs say, as the bench reads it.
class ProofRowsTest {

    private static final String SAID = """
            some warning of the JVM: a=1
            policy-product cells=3000000 disagreements=0 seconds=60
            case-search states=215123 released=1234 seconds=9
            proof-nothingUnlawfulGoesOutInAnyOrderOfEvents passed=1 failed=0
            proof-theTableMissesEachRuleThatIsTakenAway passed=22 failed=1
            """;

    private static List<Double> values(List<Row> rows) {
        return rows.stream().map(Row::value).toList();
    }

    private static List<Boolean> verdicts(List<Row> rows) {
        return rows.stream().map(Row::meets).filter(meets -> meets != null).toList();
    }

    @Test
    void readsWhatTheProofsCounted() {
        List<Row> rows = ProofRows.rows(Said.of(SAID), Effort.C);
        assertEquals(List.of(3e6, 0.0, 50_000.0, 22.0, 215_123.0, 0.0), values(rows));
        assertEquals(List.of(true, true, false, true), verdicts(rows));
    }

    @Test
    void aDisagreementAndAProofThatDidNotRunMissTheirBars() {
        List<Row> wrong = ProofRows.rows(Said.of(SAID.replace("disagreements=0", "disagreements=2")), Effort.C);
        assertEquals(List.of(true, false, false, true), verdicts(wrong));
        List<Row> none = ProofRows.rows(Said.of("Error: could not find class"), Effort.C);
        assertEquals(List.of(false, false, false, false), verdicts(none));
        assertTrue(none.stream().allMatch(row -> row.note().contains("could not find class")), none::toString);
    }

    @Test
    void aSaboteurThatSurvivesMissesTheBar() {
        String caught = "saboteurs planted=8 caught=8 failed=0 seconds=30";
        assertEquals(List.of(true), verdicts(SaboteurRows.rows(SaboteurRows.Planted.POLICY, Said.of(caught), "1/3",
                Effort.C)));
        assertEquals(
                List.of(false),
                verdicts(SaboteurRows.rows(SaboteurRows.Planted.POLICY, Said.of(caught.replace("caught=8",
                        "caught=7")), "1/3", Effort.C)));
        assertEquals(List.of(false), verdicts(SaboteurRows.rows(SaboteurRows.Planted.POLICY, Said.of(caught), "1/1",
                Effort.N)), "20 are asked for");
        assertEquals(List.of(false), verdicts(SaboteurRows.rows(SaboteurRows.Planted.POLICY, Said.of("no patch"),
                "1/3", Effort.C)));
    }

    @Test
    void everyCommitDrawsOneOfTheParts() {
        List<Integer> parts = List.of("27a6", "b1e5", "cf20", "9df4", "0d2c", "44db").stream()
                .map(commit -> SaboteurRows.part(commit, 3))
                .sorted()
                .distinct()
                .toList();
        assertEquals(List.of(1, 2, 3), parts);
    }

    @Test
    void aSeizureThatGivesMoreAwayMissesTheBarAndSoDoesOneThatDidNotRun() {
        String held = "proof-nothingIsGivenAwayBeyondTheInventory passed=1 failed=0";
        assertEquals(List.of(true), verdicts(SeizureRows.rows(Said.of(held), 40)));
        String more = "proof-nothingIsGivenAwayBeyondTheInventory passed=0 failed=1";
        assertEquals(List.of(false), verdicts(SeizureRows.rows(Said.of(more), 40)));
        assertEquals(List.of(false), verdicts(SeizureRows.rows(Said.of("no class"), 0)));
    }
}
