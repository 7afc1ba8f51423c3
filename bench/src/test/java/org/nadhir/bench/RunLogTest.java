package org.nadhir.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RunLogTest {

    @Test
    void aLineSaysCommitSeedsCountAndResult() {
        Row row = Row.of("T1", "7 seeds from 4,000", 90.0, "deliveries", Bar.atLeast(50), "none", "org.nadhir.X");
        String line = RunLog.line("exchange", Effort.C, row);
        assertTrue(line.contains("\"commit\":\"" + Checkout.commit()), line);
        assertTrue(line.contains("7 seeds from 4,000") && line.contains("\"value\":90"), line);
        assertTrue(line.contains("\"meets\":true"), line);
    }
}
