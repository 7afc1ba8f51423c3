package org.nadhir.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.model.Harm;
import org.nadhir.model.Message;

class CodecsTest {

    private static final Assessment PLAIN =
            Given.assessment(Answer.Says.YES, Answer.Says.NO, Answer.Says.YES, Harm.KILLING);
    private static final Waiver WAIVER = new Waiver(
            "no-way", "nobody answers", Waiver.Wording.NOT_TRIED, Given.AUTHOR, Given.APPROVER, Given.NOW,
            Given.NOW.plus(Duration.ofHours(6)));

    private static Assessment graded() {
        return new Assessment(
                PLAIN.caseId(), PLAIN.answers(), PLAIN.harm(), PLAIN.likelihood(), PLAIN.confidence(), PLAIN.victim(),
                PLAIN.when(), PLAIN.received(), PLAIN.by(), PLAIN.at(),
                new Grade.Rated(Reliability.C, Credibility.DOUBTFUL));
    }

    private static String check(Determination determination) {
        byte[] bytes = CanonicalWriter.write(DeterminationCodec.write(determination));
        var good = assertInstanceOf(Decoded.Good.class, DeterminationCodec.read(Bytes.of(bytes)));
        assertEquals(determination, good.value());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void whatTheFirstVersionCanSayIsStillWrittenSo() {
        List<Message> why = List.of(Message.of("duty.credible.yes"));
        assertEquals(2, count(check(Given.owed()), "\"version\":1"));
        assertEquals(2, count(check(new Determination.Waived(Given.owed(), WAIVER, why)), "\"version\":1"));
        assertEquals(2, count(check(new Determination.NotOwed(PLAIN, "house", why)), "\"version\":1"));
    }

    @Test
    void theSecondVersionKnowsWatchItemsGradesAndSeveralApprovers() {
        check(new Determination.Watch(PLAIN, "house", List.of()));
        Waiver three = WAIVER.approvedBy(List.of(Given.APPROVER, Given.OTHER_APPROVER));
        check(new Determination.Waived(Given.owed(), three, List.of()));
        assertEquals(2, count(check(new Determination.Watch(graded(), "house", List.of())), "\"version\":2"));
    }

    @Test
    void aWatchItemThatCallsItselfTheFirstVersionIsRefused() {
        String text = check(new Determination.Watch(PLAIN, "house", List.of()));
        Bytes older = Bytes.of(text.replace("\"version\":2", "\"version\":1").getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(Decoded.Bad.class, DeterminationCodec.read(older));
    }

    @Test
    void aProposedWaiverReadsBackAndNothingElseDoes() {
        var proposal = new WaiverCodec.Proposal(
                PLAIN.caseId(), PLAIN.digest(), "house", WAIVER.approvedBy(List.of()));
        Bytes bytes = WaiverCodec.write(proposal);
        assertEquals(new Decoded.Good<>(proposal), WaiverCodec.read(bytes));
        String text = new String(bytes.toArray(), StandardCharsets.UTF_8);
        Bytes spaced = Bytes.of(text.replace(",", ", ").getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(Decoded.Bad.class, WaiverCodec.read(spaced));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
