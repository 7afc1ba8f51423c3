package org.nadhir.bench.killed;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KilledTest {

    private static final int CYCLES = 40;
    private static final int BETWEEN_PERCENT_MIN = 20;

    @Test
    void whoeverIsKilledAtWhateverMomentNoWarningIsLostOrDoubled() {
        Killed.Result result = Killed.run(CYCLES, 2_031, Duration.ofHours(1), Clock.systemUTC());
        assertAll(
                () -> assertEquals(CYCLES, result.cycles()),
                () -> assertEquals(CYCLES + 2, result.released(), "each warning was released in the end"),
                () -> assertEquals(List.of(), result.wrong()),
                () -> assertEquals(2, result.stopped(), "either side, told to stop over a warning, ends by itself"),
                () -> assertTrue(
                        result.between() * 100 >= BETWEEN_PERCENT_MIN * CYCLES,
                        () -> result.between() + " of the kills fell between the first write and the answer"));
    }
}
