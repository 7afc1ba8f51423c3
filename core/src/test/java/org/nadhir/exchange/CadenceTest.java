package org.nadhir.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.tearline.Precedence;

final class CadenceTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:07:31Z");
    private static final PartyId SENDER = new PartyId("00000000-0000-4000-8000-000000000001");

    private final SplittableRandom random = new SplittableRandom(146);

    @Test
    void aReceiptLeavesAtTheNextPointOfItsPrecedencesGrid() {
        assertEquals("2026-11-01T12:10:00Z", leaves(Precedence.FLASH));
        assertEquals("2026-11-01T12:15:00Z", leaves(Precedence.IMMEDIATE));
        assertEquals("2026-11-01T13:00:00Z", leaves(Precedence.PRIORITY));
        assertEquals("2026-11-01T16:00:00Z", leaves(Precedence.ROUTINE));
    }

    @Test
    void whateverIsDoneWithinAPeriodLeavesAtOneMoment() {
        for (Precedence precedence : Precedence.values()) {
            long period = Cadence.BY_PRECEDENCE.period(precedence).toSeconds();
            Instant begin = Instant.parse("2026-11-02T00:00:00Z").plusSeconds(period * random.nextLong(1_000));
            for (int draw = 0; draw < 200; draw++) {
                Instant act = begin.plusMillis(random.nextLong(period * 1_000));
                assertEquals(begin.plusSeconds(period), Cadence.BY_PRECEDENCE.leaves(precedence, act));
            }
        }
    }

    @Test
    void whatIsDoneOnAPointOfTheGridWaitsForTheNext() {
        Instant point = Instant.parse("2026-11-01T12:15:00Z");
        assertEquals(point.plus(Duration.ofMinutes(15)), Cadence.BY_PRECEDENCE.leaves(Precedence.IMMEDIATE, point));
    }

    @Test
    void aPersonsWordNamesNothingButAPointOfTheGridNearby() {
        Cadence cadence = Cadence.BY_PRECEDENCE;
        Instant next = cadence.leaves(Precedence.IMMEDIATE, NOW);
        assertTrue(cadence.mayName(Precedence.IMMEDIATE, next, NOW));
        assertTrue(cadence.mayName(Precedence.IMMEDIATE, next, next.plusSeconds(1)), "handed in a moment too late");
        for (Instant other : List.of(NOW, next.minusSeconds(1), next.plus(Duration.ofMinutes(15)),
                next.minus(Duration.ofMinutes(45)))) {
            assertFalse(cadence.mayName(Precedence.IMMEDIATE, other, NOW), other.toString());
        }
    }

    @Test
    void betweenExerciseNodesTheGridIsTwoSeconds() {
        assertEquals(
                Instant.parse("2026-11-01T12:07:32Z"), Cadence.EXERCISE.leaves(Precedence.ROUTINE, NOW));
    }

    @Test
    void aReceiptThatLeavesOnTheGridMeetsEveryDeadlineThatWasMetAtTheDesk() {
        for (Precedence precedence : Precedence.values()) {
            Duration room = precedence.level().opened().minus(precedence.level().cadence());
            assertTrue(room.compareTo(precedence.level().stored()) >= 0, precedence.word());
        }
    }

    @Test
    void aStepComesBackFromTheStoreAsItWasTaken() {
        var word = new PersonsWord(
                new PersonId("00000000-0000-4000-8000-000000000004"),
                Bytes.of(new byte[] {1}),
                Bytes.of(new byte[] {2}));
        var outcome = new Outcome(Outcome.Kind.AVERTED, List.of(), "cordon");
        for (StepTaken taken : List.of(
                new StepTaken(SENDER, 7, ReceiptStep.OPENED, Optional.empty(), Optional.empty(), NOW),
                new StepTaken(SENDER, 7, ReceiptStep.ACKNOWLEDGED, Optional.of(word), Optional.empty(), NOW),
                new StepTaken(SENDER, 7, ReceiptStep.OUTCOME, Optional.of(word), Optional.of(outcome), NOW))) {
            assertEquals(Optional.of(taken), StepTaken.read(taken.write()));
        }
        assertEquals(Optional.empty(), StepTaken.read(Bytes.of(new byte[] {1})));
    }

    @Test
    void aClockThatWasFarAheadHoldsNoReceiptBack() {
        StepTaken taken = new StepTaken(
                SENDER, 1, ReceiptStep.OPENED, Optional.empty(), Optional.empty(), NOW.plus(Duration.ofDays(900)));
        assertTrue(taken.isDue(NOW));
        assertEquals(Instant.parse("2026-11-01T00:00:00Z"), taken.at(NOW), "nor does it name that time");
    }

    private static String leaves(Precedence precedence) {
        return Cadence.BY_PRECEDENCE.leaves(precedence, NOW).toString();
    }
}
