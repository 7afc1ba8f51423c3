package org.nadhir.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.nadhir.exchange.TestParty.PRIMITIVES;
import static org.nadhir.exchange.TestParty.card;
import static org.nadhir.exchange.TestParty.ends;
import static org.nadhir.exchange.TestParty.first;
import static org.nadhir.exchange.TestParty.id;
import static org.nadhir.exchange.TestParty.key;
import static org.nadhir.exchange.TestParty.next;
import static org.nadhir.exchange.TestParty.plain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.exchange.Card.Link;
import org.nadhir.exchange.KeyAnswer.Why;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// Theft, rotation and revocation, each moment as our own clock had it.
class CardHistoryTest {

    private static final SignedCard ONE = first();
    private static final SignedCard TWO = next(ONE, 1, 2);
    private static final SignedCard THREE = next(TWO, 2, 3);
    private static final SignedCard FOUR = next(THREE, 3, 4);

    /// Days after the meeting.
    private static Instant day(int number) {
        return Given.NOW.plus(number, ChronoUnit.DAYS);
    }

    private static CardHistory met(SignedCard card) {
        return CardHistory.met(card, day(0));
    }

    private static CardHistory taken(CardHistory history, KeyEvent event, int day) {
        CardHistory.Step step = history.take(event, day(day));
        assertInstanceOf(KeyAnswer.Taken.class, step.answer());
        return step.after();
    }

    private static void refused(Why why, CardHistory.Step step) {
        assertEquals(new KeyAnswer.Refused(why), step.answer());
    }

    private static Optional<KeyAcceptance.Why> refusal(CardHistory history, int key, int day) {
        return switch (history.accepts(id(key), day(day))) {
            case KeyAcceptance.Accepted(Card card) -> {
                assertEquals(id(key), card.fingerprint());
                yield Optional.empty();
            }
            case KeyAcceptance.Refused(KeyAcceptance.Why why) -> Optional.of(why);
        };
    }

    @Test
    void followsARotationThatTheOldAndTheNewKeySigned() {
        CardHistory history = taken(met(ONE), TWO, 1);
        assertEquals(Optional.empty(), refusal(history, 2, 1));
        assertEquals(Optional.of(TWO.card()), history.sealTo());
        assertEquals(new KeyAnswer.Known(), history.take(TWO, day(2)).answer());
    }

    @Test
    void readsNoCardThatOneOfTheTwoKeysDidNotSign() {
        Signed byTheNew = Signed.sign(PRIMITIVES, key(2), PayloadType.PARTY_CARD_2, CardForm.write(TWO.card()));
        Signed byTheOld = Signed.sign(PRIMITIVES, key(1), PayloadType.PARTY_CARD_2, CardForm.write(TWO.card()));
        Signed byAThird = byTheNew.withSignature(PRIMITIVES, key(100));
        for (Signed half : List.of(byTheNew, byTheOld, byAThird)) {
            assertEquals(Optional.empty(), KeyEvent.read(PRIMITIVES, half.bytes()));
        }
        assertThrows(IllegalArgumentException.class, () -> Cards.sign(PRIMITIVES, key(2), TWO.card()));
    }

    @Test
    void aThiefOfTheOldKeyCannotRotateToAKeyThatWasNotNamed() {
        SignedCard thiefs = next(ONE, 1, 100);
        refused(Why.NOT_CONTINUED, met(ONE).take(thiefs, day(1)));
        refused(Why.NOT_CONTINUED, taken(met(ONE), TWO, 1).take(thiefs, day(2)));
    }

    @Test
    void aRotationFollowsTheCardThatWeKnowAndNoOther() {
        SignedCard another = next(plain(1), 1, 2);
        refused(Why.NOT_CONTINUED, met(ONE).take(another, day(1)));
        SignedCard oldSealing = TestParty.read(Cards.sign(
                        PRIMITIVES,
                        key(1),
                        key(2),
                        card(2, 1, new Link.Continued(2, ONE.payload(), key(1).publicKeys(), id(3))))
                .bytes());
        refused(Why.NOT_CONTINUED, met(ONE).take(oldSealing, day(1)));
    }

    @Test
    void catchesUpThroughTheChainInAnyOrderWithoutANewMeeting() {
        CardHistory history = met(ONE);
        for (SignedCard late : List.of(FOUR, THREE)) {
            CardHistory.Step step = history.take(late, day(200));
            assertEquals(new KeyAnswer.Waits(), step.answer());
            history = step.after();
        }
        CardHistory.Step step = history.take(TWO, day(200));
        assertEquals(new KeyAnswer.Taken(List.of(TWO, THREE, FOUR)), step.answer());
        assertEquals(FOUR.card(), step.after().newest().card());
    }

    @Test
    void whatAnEndedKeySignedCountsOnlyWhereItWasWitnessedBefore() {
        CardHistory history = taken(taken(met(ONE), TWO, 10), ends(1, 2, day(8), day(12)), 20);
        assertEquals(Optional.of(KeyAcceptance.Why.ENDED), refusal(history, 1, 20));
        assertEquals(KeyWeight.STANDS, history.weight(id(1), day(7)));
        assertEquals(KeyWeight.DISPUTED, history.weight(id(1), day(8)));
        assertEquals(KeyWeight.DISPUTED, history.weight(id(1), day(19)));
        assertEquals(KeyWeight.NOTHING, history.weight(id(1), day(20)));
        assertEquals(List.of(id(1), id(2)), history.keysAt(day(7)));
        assertEquals(List.of(id(2)), history.keysAt(day(20)));
    }

    @Test
    void aRevocationThatComesBeforeItsRotationEndsInTheSameState() {
        KeyEvent end = ends(1, 2, day(1), day(2));
        CardHistory inOrder = taken(taken(met(ONE), TWO, 5), end, 5);
        CardHistory outOfOrder = taken(taken(met(ONE), end, 5), TWO, 5);
        assertEquals(inOrder.newest(), outOfOrder.newest());
        assertEquals(inOrder.end(id(1)), outOfOrder.end(id(1)));
        CardHistory.Step waits = met(ONE).take(ends(3, 4, day(1), day(2)), day(5));
        assertEquals(new KeyAnswer.Waits(), waits.answer());
        CardHistory caughtUp = taken(taken(taken(waits.after(), TWO, 6), THREE, 6), FOUR, 6);
        assertEquals(Optional.of(KeyAcceptance.Why.ENDED), refusal(caughtUp, 3, 6));
    }

    @Test
    void aKeyThatEndedBeforeItsCardCameIsNeverTaken() {
        CardHistory history = taken(taken(met(ONE), ends(2, 2, day(1), day(2)), 3), TWO, 4);
        assertEquals(Optional.of(KeyAcceptance.Why.ENDED), refusal(history, 2, 4));
        assertEquals(Optional.empty(), history.sealTo());
        assertEquals(Optional.of(THREE.card()), taken(history, THREE, 5).sealTo());
    }

    /// Seed 1003592 of the lives of keys.
    @Test
    void anEndThatComesBeforeItsCardTakesNothingBackFromTheKeyBefore() {
        CardHistory early = taken(met(ONE), ends(2, 2, day(1), day(2)), 3);
        assertEquals(Optional.empty(), refusal(early, 1, 4));
        CardHistory history = taken(early, TWO, 5);
        assertEquals(KeyWeight.STANDS, history.weight(id(1), day(4)));
        assertEquals(Optional.of(KeyAcceptance.Why.REPLACED), refusal(history, 1, 5));
    }

    @Test
    void anEndedKeyEndsNoOtherKeyAndPutsNoEndBack() {
        CardHistory history = taken(taken(taken(met(ONE), TWO, 1), ends(2, 3, day(5), day(6)), 7), THREE, 7);
        refused(Why.ENDED, history.take(ends(1, 2, day(0), day(6)), day(8)));
        assertEquals(new KeyAnswer.Known(), history.take(ends(2, 2, day(0), day(6)), day(8)).answer());
        assertEquals(day(5), history.end(id(2)).orElseThrow().from());
        CardHistory earlier = taken(history, ends(2, 3, day(4), day(6)), 9);
        assertEquals(day(4), earlier.end(id(2)).orElseThrow().from());
    }

    @Test
    void anOlderKeyEndsNoNewerOne() {
        CardHistory history = taken(met(ONE), TWO, 1);
        refused(Why.NOT_ENTITLED, history.take(ends(2, 1, day(0), day(2)), day(2)));
    }

    @Test
    void anEndThatClaimsTheFutureHoldsAtOnce() {
        CardHistory history = taken(met(ONE), ends(1, 1, day(90), day(90)), 3);
        assertEquals(day(3), history.end(id(1)).orElseThrow().from());
        assertEquals(Optional.of(KeyAcceptance.Why.ENDED), refusal(history, 1, 3));
    }

    @Test
    void anEndedKeyIsFollowedOnlyByTheOneThatItsCardNamed() {
        CardHistory named = taken(met(ONE), ends(1, 1, day(1), day(1)), 1);
        assertEquals(TWO.card(), taken(named, TWO, 2).newest().card());
        SignedCard plain = plain(1);
        CardHistory unnamed = taken(met(plain), ends(1, 1, day(1), day(1)), 1);
        refused(Why.ENDED, unnamed.take(next(plain, 1, 2), day(2)));
    }

    @Test
    void twoRotationsOfOneEpochAreAForkAndNothingIsTaken() {
        SignedCard other = next(ONE, 1, 2, 7);
        CardHistory history = taken(met(ONE), TWO, 1);
        CardHistory.Step step = history.take(other, day(2));
        assertEquals(
                new KeyAnswer.Forked(new CardHistory.Fork(2, TWO.payload(), other, day(2))), step.answer());
        CardHistory forked = step.after();
        assertEquals(Optional.of(KeyAcceptance.Why.FORKED), refusal(forked, 1, 2));
        assertEquals(Optional.of(KeyAcceptance.Why.FORKED), refusal(forked, 2, 2));
        assertEquals(Optional.empty(), forked.sealTo());
        refused(Why.FORKED, forked.take(THREE, day(3)));
        assertEquals(KeyWeight.DISPUTED, forked.weight(id(2), day(1)));
        assertEquals(KeyWeight.STANDS, forked.weight(id(1), day(0)));
        assertEquals(KeyWeight.NOTHING, forked.weight(id(1), day(2)));
    }

    @Test
    void onlyANewMeetingEndsAForkAndTheKeysOfTheForkStayOut() {
        SignedCard plain = plain(1);
        SignedCard partys = next(plain, 1, 2);
        SignedCard thiefs = next(plain, 1, 100);
        CardHistory forked = taken(met(plain), thiefs, 1).take(partys, day(2)).after();
        CardHistory anew = forked.metAgain(partys, day(3)).after();
        assertEquals(Optional.empty(), refusal(anew, 2, 3));
        assertEquals(Optional.of(KeyAcceptance.Why.ENDED), refusal(anew, 100, 3));
        assertEquals(KeyWeight.DISPUTED, anew.weight(id(100), day(1)));
        refused(Why.ENDED, anew.metAgain(thiefs, day(4)));
    }

    @Test
    void aStolenOldKeyCannotIntroduceItselfAnew() {
        CardHistory history = taken(taken(met(ONE), TWO, 1), ends(1, 2, day(1), day(2)), 2);
        refused(Why.ENDED, history.metAgain(plain(1), day(3)));
        refused(Why.NOT_CONTINUED, taken(met(ONE), TWO, 1).metAgain(plain(1), day(3)));
        refused(Why.OTHER_THAN_MET, history.take(plain(1), day(3)));
    }

    @Test
    void aReplacedKeyIsTakenForAMonthMoreAndNoLongerThanItsSuccessorHolds() {
        CardHistory history = taken(met(ONE), TWO, 10);
        assertEquals(Optional.empty(), refusal(history, 1, 39));
        assertEquals(Optional.of(KeyAcceptance.Why.REPLACED), refusal(history, 1, 40));
        assertEquals(KeyWeight.STANDS, history.weight(id(1), day(39)));
        assertEquals(KeyWeight.NOTHING, history.weight(id(1), day(40)));
        CardHistory ended = taken(history, ends(2, 3, day(15), day(20)), 20);
        assertEquals(Optional.of(KeyAcceptance.Why.REPLACED), refusal(ended, 1, 20));
    }

    @Test
    void whatWaitsIsBounded() {
        CardHistory history = met(ONE);
        for (int i = 0; i < CardHistory.WAITING_MAX; i++) {
            history = history.take(next(THREE, 3, 4, i), day(1)).after();
        }
        refused(Why.FULL, history.take(next(THREE, 3, 4, 50), day(1)));
        assertEquals(CardHistory.WAITING_MAX, history.waiting());
    }
}
