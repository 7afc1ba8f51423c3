package org.nadhir.node.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nadhir.node.folder.Quota;
import org.nadhir.node.peers.Allowance.Admission;

final class AllowanceTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Quota QUOTA = new Quota(Duration.ofMinutes(1), 10, 1_000, Duration.ofSeconds(10), 64);

    private final Allowance allowance = new Allowance(QUOTA, 2);

    @Test
    void whatIsOverTheQuotaComesBackInTheNextPeriod() {
        assertEquals(10, let(1_000, NOW, Admission.WHOLE));
        assertEquals(0, let(1_000, NOW.plusSeconds(59), Admission.WHOLE));
        assertEquals(10, let(1_000, NOW.plusSeconds(60), Admission.WHOLE));
    }

    @Test
    void whoeverFloodsLeavesTheGateOpenForWhatIsOwed() {
        let(1_000, NOW, Admission.WHOLE);
        for (int second = 10; second < 60; second += 10) {
            assertEquals(1, let(1_000, NOW.plusSeconds(second), Admission.GATE), "after " + second + " seconds");
            assertEquals(0, let(1_000, NOW.plusSeconds(second + 9), Admission.GATE), "and no more");
        }
    }

    @Test
    void bytesCountAsEnvelopesDo() {
        assertEquals(Admission.WHOLE, allowance.enters(NOW));
        allowance.read(1_000);
        allowance.left();
        assertEquals(Admission.GATE, allowance.enters(NOW));
    }

    @Test
    void whatWasRefusedUsesUpAHundredthOfAPeriod() {
        Allowance many = new Allowance(
                new Quota(Duration.ofMinutes(1), 1_000, 1_000_000, Duration.ofSeconds(10), 64), 2);
        for (int i = 0; i < 100; i++) {
            assertEquals(Admission.WHOLE, many.enters(NOW), "refusal " + i);
            many.refused();
            many.left();
        }
        assertEquals(Admission.GATE, many.enters(NOW));
    }

    @Test
    void soManyAtOnceAndNoMoreWhateverTheQuota() {
        assertEquals(Admission.WHOLE, allowance.enters(NOW));
        assertEquals(Admission.WHOLE, allowance.enters(NOW));
        assertEquals(Admission.BUSY, allowance.enters(NOW));
        allowance.left();
        assertEquals(Admission.WHOLE, allowance.enters(NOW));
    }

    @Test
    void aClockThatGoesBackShutsNobodyOut() {
        let(1_000, NOW, Admission.WHOLE);
        assertTrue(let(1_000, NOW.minus(Duration.ofDays(2)), Admission.WHOLE) > 0);
    }

    private int let(int tries, Instant now, Admission wanted) {
        int let = 0;
        for (int i = 0; i < tries; i++) {
            Admission admission = allowance.enters(now);
            let += admission == wanted ? 1 : 0;
            if (admission != Admission.BUSY) {
                allowance.left();
            }
        }
        return let;
    }
}
