package org.nadhir.node.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.junit.jupiter.api.Test;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.Refused;

/// Our one HPKE suite against the published vectors, sealing and opening.
class HpkeVectorsTest {

    private static final String OURS = "25722/1/3";

    /// KEM/KDF/AEAD of the file's other suites: not ours, and nothing of ours speaks them.
    private static final Set<String> NOT_OURS = new TreeSet<>(Set.of(
            "64/1/1", "65/1/1", "66/2/2", "66/19/1", // ML-KEM alone
            "80/1/1", "80/16/2", // ML-KEM-768 with P-256
            "81/2/2", // ML-KEM-1024 with P-384
            "16/16/1", "17/17/2", "32/18/3", "33/19/3", // DHKEM with SHAKE and TurboSHAKE
            "25722/17/3")); // X-Wing with SHAKE256

    @Test
    void sealsAndOpensAsPublished() throws Exception {
        var others = new TreeSet<String>();
        int encryptions = 0;
        for (JsonNode suite : Vectors.read("hpke/hpke-pq.json")) {
            String id = suite.path("kem_id") + "/" + suite.path("kdf_id") + "/" + suite.path("aead_id");
            if (id.equals(OURS)) {
                encryptions += check(suite);
            } else {
                others.add(id);
            }
        }
        assertEquals(10, encryptions);
        assertEquals(NOT_OURS, others);
    }

    private static int check(JsonNode suite) throws Exception {
        OpeningKeys key = OpeningKeys.ofSeed(Vectors.hex(suite, "skRm"));
        byte[] info = Vectors.hex(suite, "info");
        byte[] encapsulation = Vectors.hex(suite, "enc");
        assertArrayEquals(Vectors.hex(suite, "pkRm"), key.sealingKey());

        // The first message of a context is what our one-shot form seals.
        JsonNode first = suite.path("encryptions").get(0);
        byte[] aad = Vectors.hex(first, "aad");
        byte[] plaintext = Vectors.hex(first, "pt");
        byte[] sealed = Hpke.seal(key.sealingKey(), info, aad, plaintext, Vectors.hex(suite, "ikmE"));
        byte[] expected = Joined.array(encapsulation, Vectors.hex(first, "ct"));
        assertArrayEquals(expected, sealed);
        assertArrayEquals(plaintext, Hpke.open(key.pair(), info, aad, expected));

        // The others belong to later messages of one context, which the class behind our form can open.
        HPKEContext context = Hpke.suite().setupBaseR(encapsulation, key.pair(), info);
        int opened = 0;
        for (JsonNode encryption : suite.path("encryptions")) {
            byte[] ciphertext = Vectors.hex(encryption, "ct");
            assertArrayEquals(Vectors.hex(encryption, "pt"), context.open(Vectors.hex(encryption, "aad"), ciphertext));
            opened++;
        }
        return opened;
    }

    @Test
    void makesXWingKeysAndSecretsAsTheDraftDoes() throws Exception {
        int vectors = 0;
        for (JsonNode vector : Vectors.read("xwing/test-vectors.json")) {
            byte[] seed = Vectors.hex(vector, "sk");
            OpeningKeys key = OpeningKeys.ofSeed(seed);
            assertArrayEquals(Vectors.hex(vector, "pk"), key.sealingKey());
            var extractor = new XWingKEMExtractor(new XWingPrivateKeyParameters(seed));
            assertArrayEquals(Vectors.hex(vector, "ss"), extractor.extractSecret(Vectors.hex(vector, "ct")));
            byte[] sealed =
                    Hpke.seal(key.sealingKey(), new byte[0], new byte[0], new byte[0], Vectors.hex(vector, "eseed"));
            assertArrayEquals(
                    Vectors.hex(vector, "ct"), Arrays.copyOf(sealed, Primitives.XWING_ENCAPSULATION_BYTES));
            vectors++;
        }
        assertEquals(3, vectors);
    }

    @Test
    void refusesWhateverCannotBeOpened() throws Exception {
        OpeningKeys key = OpeningKeys.generate(Fixed.random(1));
        byte[] sealed = Hpke.seal(key.sealingKey(), new byte[0], new byte[0], new byte[100], new byte[64]);
        for (int length : new int[] {0, 1, 31, 1119, 1120, 1135, 1136, sealed.length - 1}) {
            assertThrows(Refused.class, () -> open(key, Arrays.copyOf(sealed, length)), "length " + length);
        }
        byte[] noPoint = sealed.clone();
        Arrays.fill(noPoint, 1088, 1120, (byte) 0);
        assertThrows(Refused.class, () -> open(key, noPoint));
        assertThrows(Refused.class, () -> Hpke.open(key.pair(), new byte[1], new byte[0], sealed));
        assertThrows(Refused.class, () -> Hpke.open(key.pair(), new byte[0], new byte[1], sealed));
        assertArrayEquals(new byte[100], open(key, sealed));
    }

    private static byte[] open(OpeningKeys key, byte[] sealed) throws Refused {
        return Hpke.open(key.pair(), new byte[0], new byte[0], sealed);
    }
}
