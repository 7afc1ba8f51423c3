package org.nadhir.node.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Receipts;
import org.nadhir.node.desk.Duties;
import org.nadhir.node.desk.DutyDesk;
import org.nadhir.node.desk.Profiles;
import org.nadhir.node.journal.AwaitedRows;
import org.nadhir.node.journal.AwaitedRows.Late;

/// A warning whose receipts do not come stands in the list until somebody answers, step for step.
final class SilenceScenarioTest {

    @TempDir
    private Path folder;

    private Story story;
    private Instant sealed;

    @BeforeEach
    void aWarningWasSealed() {
        story = Opening.warningSealed(folder);
        sealed = story.now;
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void eachStepThatIsOverdueIsSilenceAndTheLowestIsNamed() {
        assertEquals(List.of(), missing(Duration.ofMinutes(10)), "the warnings of scenarios are of FLASH");
        assertEquals(List.of(ReceiptStep.STORED), missing(Duration.ofMinutes(11)));
        assertEquals("R0", story.deliver("D1", Wire.Weather.FAIR));
        assertEquals(List.of(), missing(Duration.ofMinutes(11)));
        assertEquals(List.of(ReceiptStep.OPENED), missing(Duration.ofMinutes(21)));
        story.step("D1", "dalia", ReceiptStep.OPENED, Optional.empty());
        assertEquals(List.of(), missing(Duration.ofMinutes(21)));
        assertEquals(List.of(ReceiptStep.ACKNOWLEDGED), missing(Duration.ofMinutes(31)));
        assertEquals(List.of(ReceiptStep.ACKNOWLEDGED), missing(Duration.ofDays(400)), "it stays");
    }

    @Test
    void aWarningThatIsSignedSlowlyIsNotLateBeforeItIsSealed() {
        try (Story slow = Opening.warningSealed(folder.resolve("slow"), Duration.ofMinutes(12))) {
            Instant due = slow.first.journal.begunAfter(0).parcels().getFirst().urgency().due();
            assertEquals(slow.now.plus(Duration.ofMinutes(10)), due, "FLASH counts from the seal");
        }
    }

    @Test
    void whoAcknowledgesEndsTheSilence() {
        story.deliver("D1", Wire.Weather.FAIR);
        assertEquals(List.of(ReceiptStep.OPENED), missing(Duration.ofDays(2)));
        story.step("D1", "dalia", ReceiptStep.ACKNOWLEDGED, Optional.empty());
        assertEquals(List.of(), missing(Duration.ofDays(2)));
    }

    @Test
    void aSilenceIsALeafOnceForEachStepHoweverOftenTheDeskLooks() {
        story.deliver("D1", Wire.Weather.FAIR);
        story.now = sealed.plus(Duration.ofMinutes(19));
        assertEquals(0, leavesOfALook());
        story.now = sealed.plus(Duration.ofMinutes(21));
        assertEquals(1, leavesOfALook());
        assertEquals(0, leavesOfALook());
        story.step("D1", "dalia", ReceiptStep.OPENED, Optional.empty());
        story.now = sealed.plus(Duration.ofMinutes(31));
        assertEquals(1, leavesOfALook());
        story.now = sealed.plus(Duration.ofDays(9));
        assertEquals(0, leavesOfALook());
    }

    /// Of the desk of duties, which looks for both: what escalates is taken off.
    private long leavesOfALook() {
        Duties duties = new Duties(
                story.first.parties, new Receipts(story.first.primitives), Profiles.shipped());
        long before = leaves();
        int escalated = new DutyDesk(story.first.store, story.first.ledgers, duties, () -> story.now).look();
        return leaves() - before - escalated;
    }

    private long leaves() {
        return story.first.store.read(rows -> story.first.ledgers
                .ledger(rows, story.first.ledgers.origins(rows, List.of()).getFirst())
                .newest()
                .size());
    }

    private List<ReceiptStep> missing(Duration after) {
        return late(after).stream().map(Late::missing).toList();
    }

    private List<Late> late(Duration after) {
        return story.first.store.read(rows -> AwaitedRows.late(rows, sealed.plus(after)));
    }
}
