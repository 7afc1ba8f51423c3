package org.nadhir.reports.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Pins the scores on the sample reports, which were seen while the rules were written.
final class DevelopmentScoresTest {

    @Test
    void holdsTheDateScoresWithReferencesGiven() {
        TimeScores scores = TimeScores.of(
                SampleReports.readings(SampleReports.texts(), SampleReports.references()), SampleReports.gold());
        assertEquals(new Ratio(48, 48), scores.recall(), scores::toString);
        assertTrue(scores.precision().value() >= 0.98, scores::toString);
        assertEquals(new Ratio(44, 44), scores.values(), scores::toString);
        assertEquals(new Ratio(41, 41), scores.valuesOfTheTexts(), scores::toString);
        assertConflicts(scores);
    }

    @Test
    void holdsTheDateScoresWithNothingGiven() {
        TimeScores scores =
                TimeScores.of(SampleReports.readings(SampleReports.texts(), Map.of()), SampleReports.gold());
        assertEquals(new Ratio(48, 48), scores.recall(), scores::toString);
        assertEquals(new Ratio(41, 44), scores.values(), scores::toString);
        assertConflicts(scores);
    }

    private static void assertConflicts(TimeScores scores) {
        assertEquals(new Ratio(4, 4), scores.conflicts(), scores::toString);
        assertEquals(new Ratio(4, 4), scores.bothReadings(), scores::toString);
        assertEquals(new Ratio(4, 4), scores.proposals(), scores::toString);
        assertEquals(0, scores.falseAlarms(), scores::toString);
    }

    @Test
    void dropsTheLinesOfTheSitesAndNoOthers() {
        LineScores scores = LineScores.of(
                SampleReports.readings(SampleReports.texts(), Map.of()), SampleReports.gold());
        assertEquals(List.of(), scores.wrong());
        assertEquals(List.of(), scores.misread());
        assertEquals(1.0, scores.f1());
    }
}
