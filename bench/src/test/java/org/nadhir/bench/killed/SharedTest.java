package org.nadhir.bench.killed;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class SharedTest {

    private static final int KILLS = 3;

    @Test
    void twoServersOnOneDatabaseLoseAndDoubleNothingWhenOneIsKilled() {
        String url = System.getProperty("nadhir.postgres", "");
        Assumptions.assumeFalse(url.isEmpty(), "no PostgreSQL: set -Dnadhir.postgres=\"$(.ci/postgres)\"");
        Shared.Result result = Shared.run(url, KILLS, 2_032, Clock.systemUTC());
        assertAll(
                () -> assertEquals(List.of(), result.wrong()),
                () -> assertEquals(3 * KILLS, result.released(), "each warning was released in the end"));
    }
}
