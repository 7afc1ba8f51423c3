package org.nadhir.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// T4 and T5 in the size that each commit bears.
class LedgerProofsTest {

    private static void met(List<Row> rows) {
        assertEquals(List.of(), rows.stream().filter(row -> Boolean.FALSE.equals(row.meets())).toList());
    }

    @Test
    void namesEveryBitOfALedgerThatWasFlipped() {
        met(TamperRows.measure(Effort.C));
    }

    @Test
    void findsEveryForkThatAnHonestPathLeadsToAndAccusesNobodyElse() {
        met(ForkRows.measure(Effort.C));
    }
}
