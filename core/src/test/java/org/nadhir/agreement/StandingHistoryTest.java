package org.nadhir.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.model.PartyId;

class StandingHistoryTest {

    private static final Instant START = Given.NOW.minus(Duration.ofDays(100));
    private static final Instant END = Given.NOW.minus(Duration.ofDays(10));

    private static Standing standing(String by, Instant until, Instant known) {
        return new Standing(Given.SECOND, Standing.Kind.DESIGNATED, by, START, until, known);
    }

    @Test
    void knowsOnlyWhatWasKnownThen() {
        Standing late = standing("a council", Standing.OPEN, Given.NOW);
        StandingHistory history = new StandingHistory(List.of(late));
        assertEquals(List.of(), history.standingAt(END, Given.NOW.minusSeconds(1)));
        assertEquals(List.of(late), history.standingAt(END, Given.NOW));
    }

    @Test
    void anEndThatBecameKnownLaterEndsItOnlyFromThenOn() {
        Standing open = standing("a council", Standing.OPEN, START);
        Standing ended = standing("a council", END, Given.NOW);
        StandingHistory history = new StandingHistory(List.of(open, ended));
        assertEquals(List.of(open), history.standingAt(Given.NOW, Given.NOW.minusSeconds(1)));
        assertEquals(List.of(), history.standingAt(Given.NOW, Given.NOW));
    }

    @Test
    void anEndThatOneAuthorityDisputesStaysOpenForIt() {
        Standing one = standing("a council", END, START);
        Standing other = standing("a ministry", Standing.OPEN, START);
        assertEquals(
                List.of(other), new StandingHistory(List.of(one, other)).standingAt(Given.NOW, Given.NOW));
    }

    @Test
    void answersAsTheDefinitionDoesWhateverWasNotedInWhateverOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            List<Standing> notes = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                int from = random.nextInt(4);
                Standing.Kind kind = random.nextBoolean() ? Standing.Kind.WANTED : Standing.Kind.DESIGNATED;
                notes.add(new Standing(
                        Given.SECOND, kind, "a council",
                        random.nextBoolean() ? "a council" : "a paper", day(from), day(from + 1 + random.nextInt(4)),
                        day(random.nextInt(5)), new Standing.Basis.Unstated()));
            }
            StandingHistory history = new StandingHistory(notes);
            for (int instant = 0; instant < 9; instant++) {
                for (int known = 0; known < 6; known++) {
                    assertEquals(
                            defined(notes, day(instant), day(known)), history.standingAt(day(instant), day(known)));
                }
            }
        }
    }

    /// PRACTICE §3.2 M27, §3.4 D16: one source says that the reward ended earlier than the other says.
    @Test
    void anEndThatSourcesDisputeKeepsBothEndsAndWhoSaysSo() {
        Standing early = wanted(Standing.Kind.REWARD, "a translation", day(2));
        Standing late = wanted(Standing.Kind.REWARD, "the paper itself", day(5));
        StandingHistory history = new StandingHistory(List.of(early, late));
        assertEquals(List.of(), history.disputesAt(day(1), Given.NOW));
        StandingDispute dispute = history.disputesAt(day(3), Given.NOW).getFirst();
        assertEquals(List.of(late), dispute.holds());
        assertEquals(List.of(early), dispute.ended());
        assertEquals(List.of(), history.disputesAt(day(5), Given.NOW));
        assertEquals(List.of(), history.disputesAt(day(3), START.minusSeconds(1)));
    }

    @Test
    void aDisputedEndOfADesignationStillForbids() {
        StandingHistory history = new StandingHistory(List.of(
                wanted(Standing.Kind.DESIGNATED, "a paper", day(2)),
                wanted(Standing.Kind.DESIGNATED, "the council", Standing.OPEN)));
        assertTrue(history.standingAt(day(3), Given.NOW).stream().anyMatch(Standing::forbids));
        assertTrue(history.disputesAt(day(3), Given.NOW).getFirst().isDisputed());
    }

    @Test
    void aSourceThatOnceNamedAnEndAndNowSaysItHoldsIsNoDispute() {
        Standing first = wanted(Standing.Kind.WANTED, "an agency", day(2));
        Standing again = new Standing(
                Given.SECOND, Standing.Kind.WANTED, "a ministry", "an agency", day(3), Standing.OPEN, day(3),
                new Standing.Basis.Unstated());
        assertEquals(List.of(), new StandingHistory(List.of(first, again)).disputesAt(day(4), Given.NOW));
    }

    @Test
    void onlyDesignationsAndSanctionsForbid() {
        assertEquals(
                List.of(Standing.Kind.DESIGNATED, Standing.Kind.SANCTIONED),
                Stream.of(Standing.Kind.values()).filter(Standing.Kind::forbids).toList());
    }

    @Test
    void findsAPartyAmongTenThousandNotesWithoutLookingAtThem() {
        List<Standing> notes = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            PartyId party = new PartyId(Given.uuid(i % 2_500));
            notes.add(new Standing(party, Standing.Kind.DESIGNATED, "a council " + i, START, Standing.OPEN, START));
        }
        Standings standings = Standings.of(notes);
        assertEquals(2_500, standings.parties().size());
        assertEquals(4, standings.of(new PartyId(Given.uuid(9))).standingAt(Given.NOW, Given.NOW).size());
        assertEquals(List.of(), standings.of(new PartyId(Given.uuid(77_777))).standings());
    }

    private static Standing wanted(Standing.Kind kind, String says, Instant until) {
        return new Standing(
                Given.SECOND, kind, "a ministry", says, START, until, START, new Standing.Basis.Unstated());
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /// What the class promises, one note against all others.
    private static List<Standing> defined(List<Standing> notes, Instant instant, Instant knownAt) {
        return notes.stream()
                .filter(note -> !note.known().isAfter(knownAt) && note.holdsAt(instant))
                .filter(note -> notes.stream()
                        .noneMatch(later -> later.isAbout(note)
                                && later.known().isAfter(note.known())
                                && !later.known().isAfter(knownAt)))
                .toList();
    }
}
