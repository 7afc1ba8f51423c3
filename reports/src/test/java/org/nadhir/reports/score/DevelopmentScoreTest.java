package org.nadhir.reports.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DevelopmentScoreTest {

    private static final Path REPORTS = Path.of(System.getProperty("nadhir.testdata", "../shared"), "reports");

    @Test
    void staysAtTheDevelopmentScore() throws IOException {
        assumeTrue(Files.exists(REPORTS.resolve("gold.json")),
                "no test data here: the development score is not checked");
        PictureScore score = PictureScore.of(REPORTS, true);
        String why = String.join("\n", score.lines()) + "\n" + String.join("\n", score.misses());
        assertTrue(score.chains().detectionF1() >= 0.90, why);
        assertTrue(score.chains().relayF1() >= 0.97, why);
        assertTrue(score.chains().primaryAccuracy() >= 0.97, why);
        assertTrue(score.chains().anonymousF1() >= 0.97, why);
        assertTrue(score.chains().endToEnd() >= 0.97, why);
        assertTrue(score.entities().recall() >= 0.99, why);
        assertTrue(score.entities().precision() >= 0.98, why);
        assertEquals(13, score.claims().found(), why);
        assertEquals(13, score.claims().originsRight(), why);
        assertEquals(0, score.claims().overCounts(), why);
        assertEquals(5, score.contradictions().hardFound(), why);
        assertEquals(6, score.contradictions().softFound(), why);
        assertEquals(0, score.contradictions().falseAlarms(), why);
    }

    @Test
    void countsOriginsAlsoWithoutReferenceDates() throws IOException {
        assumeTrue(Files.exists(REPORTS.resolve("gold.json")),
                "no test data here: the development score is not checked");
        PictureScore score = PictureScore.of(REPORTS, false);
        String why = String.join("\n", score.lines()) + "\n" + String.join("\n", score.misses());
        assertTrue(score.claims().originsRight() >= 12, why);
        assertEquals(0, score.claims().overCounts(), why);
    }
}
