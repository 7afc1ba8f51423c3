package org.nadhir.node.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How many in a period.
final class BudgetTest {

    private static final Instant NOW = Instant.parse("2031-03-03T10:00:00Z");

    @Test
    void allTogetherGetOnlySoManyInAPeriod() {
        Budget budget = new Budget(2, Duration.ofMinutes(1));
        assertTrue(budget.allows(NOW));
        assertTrue(budget.allows(NOW.plusSeconds(10)));
        assertFalse(budget.allows(NOW.plusSeconds(20)));
        assertTrue(budget.allows(NOW.plusSeconds(60)));
    }

    @Test
    void aClockThatGoesBackLocksNobodyOut() {
        Budget budget = new Budget(1, Duration.ofMinutes(1));
        assertTrue(budget.allows(NOW));
        assertFalse(budget.allows(NOW));
        assertTrue(budget.allows(NOW.minus(Duration.ofDays(400))));
    }
}
