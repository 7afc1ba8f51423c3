package org.nadhir.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.Given;
import org.nadhir.agreement.Role;
import org.nadhir.model.Harm;

class EscalationTest {

    private static final Assessment ASSESSMENT =
            Given.assessment(Answer.Says.YES, Answer.Says.YES, Answer.Says.YES, Harm.KILLING);
    private static final Instant RECEIVED = ASSESSMENT.received();
    private static final Profile HOUSE = Shipped.profile("house");

    private static Determination.Owed owed() {
        return assertInstanceOf(
                Determination.Owed.class,
                Duty.determine(HOUSE, ASSESSMENT, new Addressee.Party(Given.SECOND, Addressee.Stands.PROTECTOR)));
    }

    /// Minutes after the receipt of the report; the house profile's clock runs for 60.
    @ParameterizedTest
    @CsvSource({
        "0, 60, 0, APPROVER, node",
        "29, 31, 0, APPROVER, node",
        "30, 30, 1, DUTY_OFFICER, node",
        "45, 15, 2, APPROVER, phone",
        "59, 1, 2, APPROVER, phone",
        "60, 0, 3, ADMINISTRATOR, liaison",
        "600, -540, 3, ADMINISTRATOR, liaison",
    })
    void goesToTheNextPersonAndThenToTheNextChannel(long minutes, long left, int reached, Role at, String channel) {
        Instant now = RECEIVED.plus(Duration.ofMinutes(minutes));
        var open = assertInstanceOf(
                Escalation.Open.class, Escalation.of(owed(), HOUSE, Progress.none(RECEIVED), now));
        assertEquals(Duration.ofMinutes(left), open.left());
        assertEquals(reached, open.reached());
        assertEquals(at, open.at());
        assertEquals(channel, open.channel());
        assertEquals(left <= 0, open.isOverdue());
    }

    @Test
    void deliveredIsNotTold() {
        Instant now = RECEIVED.plus(Duration.ofHours(2));
        for (Progress.Step step : List.of(Progress.Step.SENT, Progress.Step.DELIVERED)) {
            var open = assertInstanceOf(
                    Escalation.Open.class, Escalation.of(owed(), HOUSE, new Progress(step, RECEIVED), now));
            assertTrue(open.isOverdue(), step.word());
        }
    }

    @Test
    void whoWasToldInTimeIsNotLateAndWhoWasToldLaterIs() {
        Instant now = RECEIVED.plus(Duration.ofHours(9));
        Instant early = RECEIVED.plus(Duration.ofMinutes(20));
        Instant late = RECEIVED.plus(Duration.ofMinutes(75));
        assertEquals(
                new Escalation.Met(early, Duration.ZERO),
                Escalation.of(owed(), HOUSE, new Progress(Progress.Step.TOLD, early), now));
        assertEquals(
                new Escalation.Met(late, Duration.ofMinutes(15)),
                Escalation.of(owed(), HOUSE, new Progress(Progress.Step.TOLD, late), now));
    }

    @Test
    void theStepsOfAnEscalationAreNumberedInTheirOrder() {
        List<Escalation.Moment> moments = Escalation.moments(owed(), HOUSE);
        assertEquals(List.of(1, 2, 3), moments.stream().map(Escalation.Moment::number).toList());
        assertEquals(RECEIVED.plus(Duration.ofMinutes(45)), moments.get(1).at());
    }
}
