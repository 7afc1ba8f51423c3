package org.nadhir.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WilsonTest {

    /// The four examples of R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, method 3.
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsTheOneOfTheLiterature(int happened, int count, double low, double high) {
        Wilson interval = Wilson.of(happened, count);
        assertEquals(low, interval.low(), 0.00005);
        assertEquals(high, interval.high(), 0.00005);
    }

    @Test
    void itHoldsTheShareAndStaysWithinZeroAndOne() {
        for (int count = 1; count <= 60; count++) {
            for (int happened = 0; happened <= count; happened++) {
                Wilson interval = Wilson.of(happened, count);
                double share = (double) happened / count;
                assertTrue(interval.low() >= 0 && interval.high() <= 1);
                assertTrue(interval.low() <= share + 1e-12 && share <= interval.high() + 1e-12);
                Wilson mirrored = Wilson.of(count - happened, count);
                assertEquals(interval.low(), 1 - mirrored.high(), 1e-12, "yes and no are treated alike");
            }
        }
    }

    @Test
    void fiveOfFiveIsNoCertainty() {
        assertTrue(Wilson.of(5, 5).low() < 0.6);
    }

    @Test
    void aShareOfNothingIsNone() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(3, 2));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(-1, 2));
    }
}
