package org.nadhir.bench.edges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeveralTest {

    private static final int ENVELOPES = 30;
    private static final String URL = System.getProperty("nadhir.postgres", "");

    @TempDir
    static Path folder;

    @BeforeAll
    static void needsPostgres() {
        Assumptions.assumeFalse(URL.isEmpty(), "no PostgreSQL: set -Dnadhir.postgres=\"$(.ci/postgres)\"");
    }

    @Test
    void threeServersBehindABalancerAnswerAsOneWhileOneIsKilledAndThenAnother() {
        Several.Result result = Several.killed(URL, ENVELOPES, Clock.systemUTC());
        assertEquals(List.of(), result.wrong());
        assertTrue(result.troubles() > 0, "somebody met a server that was gone");
    }

    @Test
    void nothingThatWasConfirmedIsLostWhenTheDatabaseDiesAndItsSynchronousStandbyTakesOver() {
        String pair = postgres("pair");
        try {
            Several.Result result = Several.failedOver(pair, ENVELOPES, Clock.systemUTC(), () -> postgres("failover"));
            assertEquals(List.of(), result.wrong());
            assertTrue(result.troubles() > 0, "somebody met a database that was gone");
        } finally {
            postgres("unpair");
        }
    }

    /// What the script prints.
    private static String postgres(String word) {
        Path script = Path.of(System.getProperty("nadhir.project"), ".ci", "postgres");
        Path out = folder.resolve(word);
        try {
            int status = new ProcessBuilder(script.toString(), word)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            assertEquals(0, status, word);
            return Files.readString(out).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
