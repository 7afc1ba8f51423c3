package org.nadhir.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.json.Decoded;
import org.nadhir.model.CaseId;
import org.nadhir.outcome.Review.Cause;
import org.nadhir.outcome.Review.Closing;
import org.nadhir.outcome.Review.Closing.Reason;
import org.nadhir.outcome.Review.Finding;

final class ReviewTest {

    private static final CaseId CASE = new CaseId(Given.uuid(40));

    @Test
    void anEmergencyIsReviewedWithinADayAndAllElseWithinThree() {
        assertEquals(Given.NOW.plus(Duration.ofDays(1)), open(Cause.EMERGENCY).due());
        assertEquals(Given.NOW.plus(Duration.ofDays(3)), open(Cause.OUTCOME).due());
        assertEquals(Given.NOW.plus(Duration.ofDays(3)), open(Cause.EXIGENCY).due());
    }

    @Test
    void itIsOverdueFromTheMomentItIsDueUntilItIsClosed() {
        Review review = open(Cause.OUTCOME);
        assertFalse(review.isOverdue(review.due().minusNanos(1)));
        assertTrue(review.isOverdue(review.due()));
        assertFalse(closed(review, Finding.RELEASED_LATE).isOverdue(review.due()));
    }

    @Test
    void whoTookPartDoesNotCloseIt() {
        Review review = open(Cause.OUTCOME);
        assertEquals(
                new Closing.Refused(Reason.CONCERNED),
                review.close(Given.AUTHOR, List.of(Finding.NOTHING_AMISS), "", Given.NOW));
        assertEquals(
                new Closing.Refused(Reason.CONCERNED),
                review.close(Given.APPROVER, List.of(Finding.NOTHING_AMISS), "", Given.NOW));
        assertTrue(review.isOpen());
    }

    @Test
    void itIsClosedOnce() {
        Review closed = closed(open(Cause.OUTCOME), Finding.TOO_VAGUE);
        assertEquals(
                new Closing.Refused(Reason.CLOSED),
                closed.close(Given.OTHER_APPROVER, List.of(Finding.TOO_VAGUE), "", Given.NOW));
    }

    @Test
    void anOverrideIsJudgedInSoManyWordsAndOnlyAnOverride() {
        for (Cause cause : List.of(Cause.EMERGENCY, Cause.EXIGENCY)) {
            assertRefused(cause, Finding.RELEASED_LATE);
            assertRefused(cause, Finding.OVERRIDE_JUSTIFIED, Finding.OVERRIDE_NOT_JUSTIFIED);
            closed(open(cause), Finding.OVERRIDE_NOT_JUSTIFIED);
        }
        assertRefused(Cause.OUTCOME, Finding.OVERRIDE_JUSTIFIED);
    }

    @Test
    void itEndsWithAFindingAndNothingAmissStandsAlone() {
        Review review = open(Cause.OUTCOME);
        assertThrows(
                IllegalArgumentException.class,
                () -> review.close(Given.OTHER_APPROVER, List.of(), "", Given.NOW));
        assertThrows(
                IllegalArgumentException.class,
                () -> review.close(
                        Given.OTHER_APPROVER, List.of(Finding.NOTHING_AMISS, Finding.TOO_VAGUE), "", Given.NOW));
    }

    @Test
    void itsRecordIsReadBackAsItWas() {
        for (Review review : List.of(open(Cause.EMERGENCY), closed(open(Cause.OUTCOME), Finding.WRONG_ADDRESSEE))) {
            assertEquals(new Decoded.Good<>(review), Decoded.of(review.json(), Review::read));
        }
    }

    private static void assertRefused(Cause cause, Finding... findings) {
        assertEquals(
                new Closing.Refused(Reason.OVERRIDE_NOT_JUDGED),
                open(cause).close(Given.OTHER_APPROVER, List.of(findings), "", Given.NOW));
    }

    private static Review open(Cause cause) {
        return Review.open(1, cause, CASE, List.of(Given.AUTHOR, Given.APPROVER, Given.AUTHOR), Given.NOW);
    }

    private static Review closed(Review review, Finding finding) {
        return assertInstanceOf(
                        Closing.Done.class,
                        review.close(Given.OTHER_APPROVER, List.of(finding), "as it was", Given.NOW.plusSeconds(60)))
                .review();
    }
}
