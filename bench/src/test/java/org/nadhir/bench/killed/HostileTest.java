package org.nadhir.bench.killed;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HostileTest {

    @Test
    void aDutyToWarnPassesWhileBothNodesAreFlooded() {
        Hostile.Result result = Hostile.run(3, Duration.ofSeconds(15), Clock.systemUTC());
        assertAll(
                () -> assertEquals(List.of(), result.wrong()),
                () -> assertTrue(!result.loadMillis().isEmpty(), "a duty passed under load"),
                () -> assertTrue(result.refused() > 0, "the flood was refused"),
                () -> assertTrue(result.files() > 0, "files came in meanwhile"),
                () -> assertTrue(result.slow() > 0, "slow callers were there"));
    }
}
