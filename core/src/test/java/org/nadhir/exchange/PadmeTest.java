package org.nadhir.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PadmeTest {

    @Test
    void givesTheLengthsOfThePaper() {
        // 9 = 1001₂: E = 3, S = 2, one bit is rounded. 1 MiB and all powers of two stay.
        assertEquals(10, Padme.padded(9, 2));
        assertEquals(1024, Padme.padded(1024, 2));
        // 1025: E = 10, S = 4, six bits are rounded.
        assertEquals(1088, Padme.padded(1025, 2));
        assertEquals(1 << 20, Padme.padded(1 << 20, 2));
        // E = 19, S = 5: fourteen bits.
        assertEquals(1_032_192, Padme.padded(1_015_809, 2));
    }

    @Test
    void neverShortensNeverAddsMoreThanTwelvePercentAndStaysWhereItIs() {
        for (int length = 4096; length <= 1 << 20; length += 7) {
            int padded = Padme.padded(length, 4096);
            assertTrue(padded >= length && padded <= length * 1.12, "length " + length);
            assertEquals(padded, Padme.padded(padded, 4096));
        }
    }

    @Test
    void leavesFewLengthsToTellApart() {
        var lengths = new TreeSet<Integer>();
        for (int length = 0; length <= 1 << 20; length++) {
            lengths.add(Padme.padded(length, 4096));
        }
        assertEquals(4096, lengths.first());
        assertEquals(193, lengths.size());
    }

    @Test
    void refusesWhatIsNoLength() {
        assertThrows(IllegalArgumentException.class, () -> Padme.padded(-1, 4096));
        assertThrows(IllegalArgumentException.class, () -> Padme.padded(Integer.MAX_VALUE, 4096));
    }
}
