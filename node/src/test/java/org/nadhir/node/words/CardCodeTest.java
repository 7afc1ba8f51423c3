package org.nadhir.node.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

class CardCodeTest {

    private static final String PARTY = "00000000-0000-4000-8000-000000000001";
    private static final CardCode CODE =
            new CardCode(new PartyId(PARTY), Digest.of(new byte[] {1}), Digest.of(new byte[] {2}));

    @Test
    void isReadBackAsItWasWritten() {
        assertEquals(CODE, CardCode.parse(CODE.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nadhir:card:1:", "nadhir:card:2:a:b:c", "nadhir:card:1:x:y:z", "https://example.org"})
    void otherTextIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> CardCode.parse(text));
    }

    /// A reader that is not ours (zbar) gave the text back of exactly this picture.
    @Test
    void drawsThePictureThatAnotherReaderRead() {
        assertEquals(
                "187f40730d362e474e148159689c521228e8ceab93b246ff07cf0153a76ebb95",
                Digest.of(CODE.svg().getBytes(UTF_8)).hex());
        assertEquals(33, CODE.terminal().lines().count());
        assertTrue(CODE.terminal().lines().allMatch(line -> line.length() == QrCode.SIDE + 8));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> QrCode.of("x".repeat(QrCode.BYTES_MAX + 1)));
    }
}
