package org.nadhir.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.Corroboration;
import org.nadhir.model.Origin;

class SupportTest {

    /// The part of a third country in a foiled plot, told by three reports that all go back to one newspaper's
    /// unnamed officials: one origin, so never grade 1.
    @ParameterizedTest
    @CsvSource({
        "0, CONFIRMED, false",
        "0, PROBABLY_TRUE, false",
        "0, POSSIBLY_TRUE, true",
        "1, CONFIRMED, false",
        "1, PROBABLY_TRUE, true",
        "1, CANNOT_BE_JUDGED, true",
        "2, CONFIRMED, true",
        "2, IMPROBABLE, true",
    })
    void aGradeNeedsIndependentOriginsAndNotMoreReports(int origins, Credibility stated, boolean holds) {
        Grade grade = new Grade.Rated(Reliability.B, stated);
        assertEquals(holds, Support.exceeded(grade, origins).isEmpty());
    }

    @Test
    void originsOfWhichOneMayHaveLearntFromTheOtherAreOne() {
        List<Origin> two = List.of(new Origin.Unstated(), new Origin.Unstated());
        assertEquals(Credibility.CONFIRMED, Support.best(new Corroboration(two, false, List.of())));
        assertEquals(Credibility.PROBABLY_TRUE, Support.best(new Corroboration(two, true, List.of())));
    }

    @Test
    void whoGradesNothingClaimsNothing() {
        assertTrue(Support.exceeded(new Grade.Ungraded(), 0).isEmpty());
    }
}
