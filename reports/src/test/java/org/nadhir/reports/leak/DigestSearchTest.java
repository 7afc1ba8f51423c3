package org.nadhir.reports.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// Digests of a code word, cut, written as ids and joined to other words.
class DigestSearchTest {

    private static final byte[] WORD = "sandpiper".getBytes(UTF_8);

    private static List<Leak> search(String text) {
        return new SourceLeakGuard()
                .search(
                        Bytes.of(text.getBytes(UTF_8)),
                        SourceTraces.of(List.of(Trace.of("S1.1", Trace.Kind.CODEWORD, "sandpiper"))));
    }

    private static String digest(String algorithm) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(WORD));
    }

    private static void assertFound(String text) {
        assertTrue(Leak.blocks(search(text)), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-1", "SHA-256", "SHA-512"})
    void aDigestIsFoundWhereverItIsCut(String algorithm) throws Exception {
        String digest = digest(algorithm);
        for (int digits = 16; digits <= digest.length(); digits += 4) {
            assertFound("see " + digest.substring(0, digits) + " there");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256-", "sha256_", "/a/", "x", "report--", "sha256:"})
    void aDigestIsFoundBehindWhatIsJoinedToIt(String before) throws Exception {
        assertFound("see " + before + digest("SHA-256") + " there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-1", "SHA-256", "SHA-512"})
    void aDigestIsFoundAsAnIdOfAnyVersion(String algorithm) throws Exception {
        String digest = digest(algorithm);
        for (char version = '0'; version <= '9'; version++) {
            String id = digest.substring(0, 8) + '-' + digest.substring(8, 12) + '-' + version
                    + digest.substring(13, 16) + "-a" + digest.substring(17, 20) + '-' + digest.substring(20, 32);
            assertFound("see " + id + " end");
            assertFound("see report--" + id);
        }
        assertFound("see " + UUID.nameUUIDFromBytes(WORD));
    }

    @Test
    void anIdOfNothingIsNothing() {
        assertEquals(List.of(), search("see report--5a1b2c3d-9d2e-4a1b-8c2d-9d2e9d2e9d2e end"));
    }
}
