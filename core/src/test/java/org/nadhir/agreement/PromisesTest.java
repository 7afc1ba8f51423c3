package org.nadhir.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.agreement.Promise.State;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.model.PartyId;

class PromisesTest {

    private static final Agreement COALITION = Stepwise.coalition();
    private static final Assurance KIND = Assurance.NO_DETENTION;

    private final List<Noted> notes = new ArrayList<>();

    private List<Promise> after(PartyId by, Says says, int hour) {
        Instant said = Given.NOW.plus(Duration.ofHours(hour));
        notes.add(new Noted(COALITION.id(), 1, by, says, said, said));
        return new TierHistory(COALITION, notes).promises(Given.SECOND, Given.NOW.plus(Duration.ofDays(9)));
    }

    private static List<Promise> is(State state) {
        return List.of(new Promise(KIND, state));
    }

    @Test
    void isAskedGivenBreachedAskedAgainAndGivenAnew() {
        assertEquals(is(State.ASKED), after(Given.FIRST, new Says.Asked(Given.SECOND, KIND), 1));
        assertEquals(is(State.GIVEN), after(Given.SECOND, new Says.Given(KIND), 2));
        assertEquals(is(State.BREACHED), after(Given.THIRD, new Says.NotKept(Given.SECOND, KIND), 3));
        assertEquals(is(State.BREACHED), after(Given.SECOND, new Says.Given(KIND), 4), "who broke it cannot mend it");
        assertEquals(is(State.BREACHED), after(Given.FIRST, new Says.Asked(Given.SECOND, KIND), 5), "nor another");
        assertEquals(is(State.BREACHED), after(Given.SECOND, new Says.Given(KIND), 6));
        assertEquals(is(State.BREACHED), after(Given.THIRD, new Says.Asked(Given.SECOND, KIND), 7));
        assertEquals(is(State.GIVEN), after(Given.SECOND, new Says.Given(KIND), 8));
    }

    @Test
    void nobodyGivesItForAnother() {
        assertEquals(List.of(), after(Given.FIRST, new Says.Given(KIND), 1));
        assertEquals(is(State.ASKED), after(Given.THIRD, new Says.Asked(Given.SECOND, KIND), 2));
    }
}
