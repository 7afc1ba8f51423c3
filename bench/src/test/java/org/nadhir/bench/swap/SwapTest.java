package org.nadhir.bench.swap;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SwapTest {

    private static final int PAIRS = 120;
    private static final int REAL_PAIRS = 6;
    private static final int SOCKET_PAIRS = 10;

    @Test
    void whatLeavesDoesNotDependOnTheSource() {
        Swap.Result result = Swap.run(PAIRS, 2031);
        check(result, PAIRS);
        assertTrue(result.owed() > 0 && result.owed() < PAIRS, "some are owed, some are not");
        assertTrue(result.blocked() > 0, "drafts that name the source were tried");
        for (Leaving leaving : Leaving.values()) {
            assertTrue(result.exits().getOrDefault(leaving, 0) > 0, leaving + " was walked");
        }
    }

    @Test
    void norDoesItUnderTheCryptographyOfTheProduct() {
        check(Swap.runReal(REAL_PAIRS, 2032), REAL_PAIRS);
    }

    @Test
    void norDoTheRecordsOnTheSocket() {
        check(Swap.runOverSocket(SOCKET_PAIRS, 2033), SOCKET_PAIRS);
    }

    private static void check(Swap.Result result, int pairs) {
        assertAll(
                () -> assertEquals(pairs, result.pairs()),
                () -> assertEquals(0, result.differing(), () -> String.join("\n", result.named())),
                () -> assertEquals(0, result.leaked(), "drafts that name the source are stopped"));
    }
}
