package org.nadhir.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The example of DSSE's protocol.md and cases of its test vectors (secure-systems-lab/dsse, Apache-2.0).
class PaeTest {

    @Test
    void encodesTheExampleOfTheSpecification() {
        assertEquals(
                "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
                encoded("http://example.com/HelloWorld", "hello world"));
    }

    @Test
    void countsBytesNotCharacters() {
        assertEquals("DSSEv1 29 application/vnd.exämple+json 0 ", encoded("application/vnd.exämple+json", ""));
    }

    @Test
    void leavesTheBodyAsItIs() {
        byte[] body = HexFormat.of().parseHex("fbffbf3e3f");
        String expected = "445353457631203238206170706c69636174696f6e2f766e642e696e2d746f746f2b6a736f6e2035"
                + "20fbffbf3e3f";
        assertEquals(expected, HexFormat.of().formatHex(Pae.encode("application/vnd.in-toto+json", body)));
    }

    private static String encoded(String type, String body) {
        return new String(Pae.encode(type, body.getBytes(UTF_8)), UTF_8);
    }
}
