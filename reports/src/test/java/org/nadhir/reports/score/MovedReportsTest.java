package org.nadhir.reports.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The scores must not rest on anything particular to the five texts: with other dates and names they are the same.
final class MovedReportsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 400, 733, 1461})
    void readsMovedReportsAsWellWithReferences(int days) {
        MovedReports moved = new MovedReports(days);
        TimeScores scores =
                TimeScores.of(SampleReports.readings(moved.texts(), moved.references()), moved.gold());
        assertEquals(new Ratio(48, 48), scores.recall(), scores::toString);
        assertEquals(new Ratio(44, 44), scores.values(), scores::toString);
        assertEquals(new Ratio(4, 4), scores.conflicts(), scores::toString);
        assertEquals(0, scores.falseAlarms(), scores::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 400, 733, 1461})
    void readsMovedReportsAsWellWithNothingGiven(int days) {
        MovedReports moved = new MovedReports(days);
        TimeScores scores = TimeScores.of(SampleReports.readings(moved.texts(), Map.of()), moved.gold());
        assertEquals(new Ratio(41, 44), scores.values(), scores::toString);
        assertEquals(new Ratio(4, 4), scores.conflicts(), scores::toString);
        assertEquals(0, scores.falseAlarms(), scores::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 400, 733, 1461})
    void dropsTheSameLinesOfMovedReports(int days) {
        MovedReports moved = new MovedReports(days);
        LineScores scores = LineScores.of(SampleReports.readings(moved.texts(), Map.of()), moved.gold());
        assertEquals(List.of(), scores.wrong());
        assertEquals(List.of(), scores.misread());
    }
}
