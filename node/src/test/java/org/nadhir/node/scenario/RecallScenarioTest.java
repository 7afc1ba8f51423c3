package org.nadhir.node.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.agreement.Role;
import org.nadhir.duty.Escalation;
import org.nadhir.duty.Progress;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.PersonsWord;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.exchange.Recall;
import org.nadhir.exchange.Recall.Reason;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Receipts;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.StepTaken;
import org.nadhir.model.Bytes;
import org.nadhir.node.desk.Duties;
import org.nadhir.node.desk.DutyDesk;
import org.nadhir.node.desk.Profiles;
import org.nadhir.node.journal.AwaitedRows;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.RecallRows;
import org.nadhir.node.journal.Recalls;
import org.nadhir.node.journal.Recalls.Recalling;
import org.nadhir.node.journal.Received;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.journal.SealedFiles;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.Signed;

/// A warning that is taken back: by the network and by hand, before it and after it, once.
final class RecallScenarioTest {

    @TempDir
    private Path folder;

    private Story story;
    private Released warning;

    @BeforeEach
    void aWarningWasSealed() {
        story = Opening.warningSealed(folder);
        warning = story.first.store.read(ReleaseRows::all).getFirst();
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void aRecallIsReceiptedLikeAWarningAndTheWarningIsShownAsTakenBack() {
        story.deliver("D1", Wire.Weather.FAIR);
        Delivery.Waiting recall = sent(Reason.WITHDRAWN);
        assertEquals(Optional.empty(), theirs());
        assertInstanceOf(Delivery.Delivered.class, story.first.flow.attempt(recall));
        assertEquals(Optional.of(Reason.WITHDRAWN), theirs());
        assertEquals(List.of("R0"), steps(2));
        acknowledge();
        assertEquals(List.of("R0", "R2"), steps(2));
        assertEquals(List.of("R0"), steps(1), "a receipt for the recall is none for the warning");
        assertEquals("verified", story.ledgers("first"));
        assertEquals("verified", story.ledgers("second"));
    }

    @Test
    void aLostAnswerMakesNoSecondRecall() {
        story.deliver("D1", Wire.Weather.FAIR);
        Delivery.Waiting recall = sent(Reason.REPLACED);
        story.wire.weather = Wire.Weather.ANSWER_IS_LOST;
        story.first.flow.attempt(recall);
        story.wire.weather = Wire.Weather.FAIR;
        assertInstanceOf(Delivery.Delivered.class, story.first.flow.attempt(recall));
        assertEquals("2", story.inbox("second"));
    }

    @Test
    void byHandItMayComeBeforeTheWarningAndTwice() {
        sent(Reason.ADDRESSED_WRONGLY);
        Bytes file = story.first.store.read(rows -> SealedFiles.recall(rows, warning.id())).orElseThrow();
        Reply.Sealed once = assertInstanceOf(
                Reply.Sealed.class, story.second.flow.receive(file, new Carrier.Hand()));
        Reply.Sealed twice = assertInstanceOf(
                Reply.Sealed.class, story.second.flow.receive(file, new Carrier.Hand()));
        assertEquals(once.envelope(), twice.envelope(), "the same answer, byte for byte");
        assertEquals("1", story.inbox("second"));
        assertEquals(Optional.of(Reason.ADDRESSED_WRONGLY), theirs(), "known before the warning is");
        assertEquals("R0", story.carry("D1", "second", false));
        assertEquals("2", story.inbox("second"));
        story.first.flow.receive(once.envelope(), new Carrier.Hand());
        assertEquals(List.of("R0"), steps(2));
    }

    @Test
    void nobodyElseTakesItIn() {
        sent(Reason.WITHDRAWN);
        Bytes file = story.first.store.read(rows -> SealedFiles.recall(rows, warning.id())).orElseThrow();
        assertInstanceOf(Reply.Plain.class, story.third.flow.receive(file, new Carrier.Hand()));
        assertEquals("0", story.inbox("third"));
    }

    @Test
    void aReleaseIsRecalledOnceAndOnlyWhatWasReleased() {
        sent(Reason.WITHDRAWN);
        assertInstanceOf(Recalling.Done.class, recalled(Reason.REPLACED));
        story.draft("D2", "plot", "second", Urgency.NONE);
        var unknown = story.first.journal.sitting(sitting -> recalls().send(
                sitting, new org.nadhir.model.ReleaseId("00000000-0000-4000-8000-000000000009"), Reason.WITHDRAWN,
                asker()));
        assertInstanceOf(Recalling.Unknown.class, unknown);
    }

    @Test
    void aRecallThatNobodyAcknowledgesStandsAmongWhatIsSilent() {
        story.deliver("D1", Wire.Weather.FAIR);
        story.step("D1", "dalia", ReceiptStep.ACKNOWLEDGED, Optional.empty());
        Instant sealed = story.now;
        story.first.flow.attempt(sent(Reason.WITHDRAWN));
        assertTrue(silentAt(sealed.plus(Duration.ofMinutes(91))));
        acknowledge();
        assertTrue(!silentAt(sealed.plus(Duration.ofDays(9))));
    }

    @Test
    void aDutyIsOpenAgainWhenTheWarningThatMetItIsRecalledUntilALaterOneTells() {
        story.deliver("D1", Wire.Weather.FAIR);
        story.step("D1", "dalia", ReceiptStep.ACKNOWLEDGED, Optional.empty());
        assertInstanceOf(Escalation.Met.class, duty().escalation());
        sent(Reason.REPLACED);
        assertEquals(Progress.Step.NOTHING, duty().progress().step());
        story.later(Duration.ofDays(2));
        Escalation.Open open = assertInstanceOf(Escalation.Open.class, duty().escalation());
        assertTrue(open.isOverdue(), "the clock runs from the report on, not from the recall");
        assertTrue(new DutyDesk(story.first.store, story.first.ledgers, duties(), story::now).look() > 0);
        story.draft("D2", "plot", "second", Urgency.NONE);
        story.approve("D2", "amal", Signoff.Part.AUTHOR, false);
        story.approve("D2", "basim", Signoff.Part.APPROVER, false);
        assertEquals(Progress.Step.SENT, duty().progress().step());
        story.deliver("D2", Wire.Weather.FAIR);
        story.step("D2", "dalia", ReceiptStep.ACKNOWLEDGED, Optional.empty());
        assertInstanceOf(Escalation.Met.class, duty().escalation());
    }

    private Duties duties() {
        return new Duties(story.first.parties, new Receipts(story.first.primitives), Profiles.shipped());
    }

    private Duties.Owed duty() {
        return story.first.store.read(rows -> duties().board(rows, story.now())).owed().getFirst();
    }

    private boolean silentAt(Instant moment) {
        return !story.first.store.read(rows -> AwaitedRows.late(rows, moment)).isEmpty();
    }

    private Recalls recalls() {
        return new Recalls(story.first.journal, story.first.exchange, story.first.ledgers, story.first.parties);
    }

    private Asker asker() {
        return new Asker(story.first.person("amal").id(), List.of(Role.ANALYST));
    }

    private Recalling recalled(Reason reason) {
        return story.first.journal.sitting(sitting -> recalls().send(sitting, warning.id(), reason, asker()));
    }

    private Delivery.Waiting sent(Reason reason) {
        return assertInstanceOf(Recalling.Sent.class, recalled(reason)).waiting();
    }

    private Optional<Reason> theirs() {
        return story.second.store
                .read(rows -> RecallRows.theirs(rows, story.first.party, warning.payload()))
                .map(Recall::reason);
    }

    private List<String> steps(long sequence) {
        return story.first.store.read(rows -> ReceiptRows.steps(rows, story.second.party, sequence));
    }

    private void acknowledge() {
        Received received =
                story.second.store.read(rows -> InboxRows.find(rows, story.first.party, 2)).orElseThrow();
        StoryNode.Person dalia = story.second.person("dalia");
        PersonsWords words = new PersonsWords(dalia.id(), received.payload(), Optional.empty(), story.now);
        Bytes said = Signed.sign(story.second.primitives, dalia.keys(), words.type(), words.write()).bytes();
        PersonsWord word = new PersonsWord(dalia.id(), said, story.second.roster(dalia.id()));
        var taken = new StepTaken(
                story.first.party, 2, ReceiptStep.ACKNOWLEDGED, Optional.of(word), Optional.empty(), story.now);
        story.second.flow.attempt(story.second.journal.exchange(book -> {
            story.second.exchange.take(book, taken);
            return story.second.exchange.leave(book, taken, story.now);
        }));
    }
}
