package org.nadhir.reports.score;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DevelopmentScoreTest {

    private static final Path REPORTS = Path.of(System.getProperty("nadhir.testdata", "../shared"), "reports");

    @Test
    void staysAtTheDevelopmentScore() throws IOException {
        assumeTrue(Files.exists(REPORTS.resolve("gold.json")), "no test data here: the development score is not checked");
        PictureScore score = PictureScore.of(REPORTS, true);
        score.lines().forEach(System.out::println);
        score.misses().forEach(System.out::println);
    }
}
