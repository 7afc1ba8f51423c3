package org.nadhir.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;

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
}
