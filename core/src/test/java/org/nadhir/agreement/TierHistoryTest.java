package org.nadhir.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.agreement.AgreementStatement.Clause;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.model.PartyId;

class TierHistoryTest {

    private static final Agreement PAIR = Stepwise.agreement(Stepwise.TERMS, Given.FIRST, Given.SECOND);
    private static final Instant END = Given.NOW.plus(Duration.ofDays(20));
    private static final Says MET = new Says.Reached("met");
    private static final Says LINE = new Says.Reached("line");
    private static final Says BROKEN = new Says.Broken(Given.SECOND, Clause.OfDuty.PURPOSE);

    private static Noted note(PartyId by, Says says, int hour) {
        Instant said = Given.NOW.plus(Duration.ofHours(hour));
        return new Noted(PAIR.id(), 1, by, says, said, said.plusSeconds(60));
    }

    private static Tier tier(Noted... notes) {
        return new TierHistory(PAIR, List.of(notes)).tierAt(END);
    }

    private static final Noted[] OPEN = {
        note(Given.FIRST, MET, 1), note(Given.SECOND, MET, 2), note(Given.FIRST, LINE, 3), note(Given.SECOND, LINE, 4)
    };

    private static Tier openAnd(Noted... more) {
        List<Noted> all = new ArrayList<>(List.of(OPEN));
        all.addAll(List.of(more));
        return new TierHistory(PAIR, all).tierAt(END);
    }

    @Test
    void risesStepForStepByTheWordOfAll() {
        assertEquals(Tier.SUSPENDED, tier());
        assertEquals(Tier.SUSPENDED, tier(OPEN[0]));
        assertEquals(Tier.WARNING, tier(OPEN[0], OPEN[1]));
        assertEquals(Tier.WARNING, tier(OPEN[0], OPEN[1], OPEN[2]));
        assertEquals(Tier.EXCHANGE, tier(OPEN));
        assertEquals(Tier.SUSPENDED, tier(OPEN[2], OPEN[3]), "the second step does not come before the first");
    }

    @Test
    void fallsAtOnceByTheWordOfOneAndRisesAgainByTheWordOfAll() {
        Noted breach = note(Given.FIRST, BROKEN, 10);
        Noted settled = note(Given.FIRST, new Says.Resumed(), 11);
        assertEquals(Tier.WARNING, openAnd(breach));
        assertEquals(Tier.WARNING, openAnd(breach, note(Given.SECOND, BROKEN, 12)), "told by two, it is one breach");
        assertEquals(
                Tier.SUSPENDED,
                openAnd(breach, note(Given.SECOND, new Says.NotKept(Given.FIRST, Assurance.NO_DETENTION), 12)));
        assertEquals(Tier.WARNING, openAnd(breach, settled));
        assertEquals(Tier.EXCHANGE, openAnd(breach, settled, note(Given.SECOND, new Says.Resumed(), 12)));
        assertEquals(Tier.WARNING, openAnd(breach, settled, note(Given.SECOND, new Says.Resumed(), 10)));
    }

    @Test
    void aMilestoneThatIsBrokenIsReachedAnewByAll() {
        Noted broken = note(Given.SECOND, new Says.Broken(Given.FIRST, new Clause.OfMilestone("line")), 10);
        assertEquals(Tier.WARNING, openAnd(broken));
        assertEquals(Tier.WARNING, openAnd(broken, note(Given.FIRST, LINE, 11)));
        assertEquals(Tier.EXCHANGE, openAnd(broken, note(Given.FIRST, LINE, 11), note(Given.SECOND, LINE, 12)));
        Noted ground = note(Given.SECOND, new Says.Broken(Given.FIRST, new Clause.OfMilestone("met")), 10);
        assertEquals(Tier.SUSPENDED, openAnd(ground), "what rests on it falls with it");
    }

    @Test
    void oneSuspendsAndAllResume() {
        Noted suspended = note(Given.SECOND, new Says.Suspended(), 10);
        assertEquals(Tier.SUSPENDED, openAnd(suspended));
        assertEquals(Tier.SUSPENDED, openAnd(suspended, note(Given.SECOND, new Says.Resumed(), 11)));
        assertEquals(
                Tier.EXCHANGE,
                openAnd(
                        suspended,
                        note(Given.SECOND, new Says.Resumed(), 11),
                        note(Given.FIRST, new Says.Resumed(), 12)));
    }

    @Test
    void aWrongClockCanOnlyLower() {
        Instant ahead = END.plus(Duration.ofDays(1));
        Instant known = Given.NOW.plus(Duration.ofHours(1));
        Noted early = new Noted(PAIR.id(), 1, Given.SECOND, LINE, ahead, known);
        assertEquals(Tier.WARNING, tier(OPEN[0], OPEN[1], OPEN[2], early));
        Noted breach = new Noted(PAIR.id(), 1, Given.SECOND, BROKEN, ahead, known);
        assertEquals(Tier.WARNING, openAnd(breach));
        assertEquals(
                Tier.WARNING,
                openAnd(
                        breach,
                        note(Given.FIRST, new Says.Resumed(), 12),
                        note(Given.SECOND, new Says.Resumed(), 12)));
    }

    @Test
    void keepsTwoTimes() {
        Noted late = new Noted(
                PAIR.id(), 1, Given.SECOND, LINE, Given.NOW.plus(Duration.ofHours(4)),
                Given.NOW.plus(Duration.ofHours(9)));
        TierHistory history = new TierHistory(PAIR, List.of(OPEN[0], OPEN[1], OPEN[2], late));
        Instant five = Given.NOW.plus(Duration.ofHours(5));
        assertEquals(Tier.WARNING, history.tierAt(five), "what was known then");
        assertEquals(Tier.EXCHANGE, history.tierAt(five, END), "what held then, as is known now");
    }

    @Test
    void onlyMembersCountAndOnlyForTheRevisionInForce() {
        Noted suspended = note(Given.THIRD, new Says.Suspended(), 10);
        assertEquals(Tier.EXCHANGE, openAnd(note(Given.THIRD, BROKEN, 10), suspended));
        Noted old = new Noted(PAIR.id(), 2, Given.SECOND, BROKEN, OPEN[3].said(), OPEN[3].known());
        assertEquals(Tier.EXCHANGE, openAnd(old));
    }

    @Test
    void nobodySettlesForAnother() {
        Random random = new Random(403);
        for (int round = 0; round < 2_000; round++) {
            List<Noted> notes = notes(random, false);
            if (notes.stream().noneMatch(note -> note.by().equals(Given.SECOND) && !note.says().lowers())) {
                assertEquals(Tier.SUSPENDED, new TierHistory(PAIR, notes).tierAt(END));
            }
        }
    }

    /// Arrival is the order in which the notes stand; what a node knows in the end is the same for all.
    @Test
    void theOrderOfArrivalDoesNotMatter() {
        Random random = new Random(14);
        for (int round = 0; round < 2_000; round++) {
            List<Noted> notes = notes(random, true);
            TierHistory history = new TierHistory(PAIR, notes);
            List<Noted> other = new ArrayList<>(notes);
            Collections.shuffle(other, random);
            TierHistory shuffled = new TierHistory(PAIR, other);
            assertEquals(history.tierAt(END), shuffled.tierAt(END));
            assertEquals(history.promises(Given.SECOND, END), shuffled.promises(Given.SECOND, END));
        }
    }

    @Test
    void aLoweringWordNeverRaisesAndNothingGoesAboveTheAgreement() {
        Random random = new Random(31);
        int lowered = 0;
        for (int round = 0; round < 5_000; round++) {
            List<Noted> notes = notes(random, true);
            Noted breach = lowering(random);
            List<Noted> more = new ArrayList<>(notes);
            more.add(random.nextInt(more.size() + 1), breach);
            for (int hour = 0; hour < 60; hour += 7) {
                Instant at = Given.NOW.plus(Duration.ofHours(hour));
                Tier before = new TierHistory(PAIR, notes).tierAt(at);
                Tier after = new TierHistory(PAIR, more).tierAt(at);
                assertTrue(after.compareTo(before) <= 0, () -> breach + " raised " + before + " to " + after);
                assertTrue(before.compareTo(PAIR.tier()) <= 0);
                lowered += after == before ? 0 : 1;
            }
        }
        assertTrue(lowered > 100, "the test sees breaches that matter: " + lowered);
    }

    private static List<Noted> notes(Random random, boolean third) {
        List<Noted> notes = new ArrayList<>();
        for (int i = random.nextInt(16); i >= 0; i--) {
            PartyId by = List.of(Given.FIRST, Given.SECOND, Given.THIRD).get(random.nextInt(third ? 3 : 2));
            Says says = List.of(
                            MET, LINE, MET, LINE, new Says.Resumed(), new Says.Resumed(),
                            new Says.Given(Assurance.NO_DETENTION),
                            new Says.Asked(Given.SECOND, Assurance.NO_DETENTION),
                            BROKEN, new Says.Suspended(), new Says.NotKept(Given.SECOND, Assurance.NO_DETENTION))
                    .get(random.nextInt(11));
            notes.add(note(by, says, random.nextInt(48)));
        }
        return notes;
    }

    private static Noted lowering(Random random) {
        Says says = List.of(
                        BROKEN, new Says.Suspended(), new Says.NotKept(Given.SECOND, Assurance.NO_DETENTION),
                        new Says.Broken(Given.FIRST, new Clause.OfMilestone("line")))
                .get(random.nextInt(4));
        return note(random.nextBoolean() ? Given.FIRST : Given.SECOND, says, random.nextInt(48));
    }
}
