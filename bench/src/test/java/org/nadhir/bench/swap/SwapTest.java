package org.nadhir.bench.swap;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SwapTest {

    private static final int PAIRS = 150;
    private static final int REAL_PAIRS = 6;

    @Test
    void whatLeavesDoesNotDependOnTheSource() {
        check(Swap.run(PAIRS, 2031), PAIRS);
    }

    @Test
    void norDoesItUnderTheCryptographyOfTheProduct() {
        check(Swap.runReal(REAL_PAIRS, 2032), REAL_PAIRS);
    }

    private static void check(Swap.Result result, int pairs) {
        assertAll(
                () -> assertEquals(pairs, result.pairs()),
                () -> assertEquals(0, result.differing(), () -> String.join("\n", result.named())),
                () -> assertEquals(0, result.leaked(), "drafts that name the source are stopped"),
                () -> assertTrue(result.owed() > 0 && result.owed() < pairs, "some are owed, some are not"));
    }
}
