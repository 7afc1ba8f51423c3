package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Wycheproof's and CCTV's vectors through the scheme that the wrapper is built of.
class SignatureVectorsTest {

    private static final RandomGenerator DETERMINISTIC = () -> 0;

    @Test
    void judgesEd25519AsWycheproofDoes() {
        check(SignatureScheme.ED25519, "wycheproof/ed25519_test.json", 151);
    }

    @Test
    void judgesMlDsa65AsWycheproofDoes() {
        check(SignatureScheme.ML_DSA_65, "wycheproof/mldsa_65_verify_test.json.gz", 210);
    }

    @Test
    void judgesMlDsa44AsWycheproofDoes() {
        check(SignatureScheme.ML_DSA_44, "wycheproof/mldsa_44_verify_test.json.gz", 180);
    }

    /// Verifiers differ on keys and points of low order; ours accepts these 212 and no other. A change is
    /// a change of what our signatures mean: look before adjusting the number.
    @Test
    void acceptsExactlyThePinnedEdgeCasesOfEd25519() {
        int accepted = 0;
        JsonNode cases = Vectors.read("cctv/ed25519vectors.json.gz");
        for (JsonNode edge : cases) {
            byte[] message = edge.path("msg").asText().getBytes(UTF_8);
            if (SignatureScheme.ED25519.verify(Vectors.hex(edge, "key"), message, Vectors.hex(edge, "sig"))) {
                accepted++;
            }
        }
        assertEquals(914, cases.size());
        assertEquals(212, accepted);
    }

    @Test
    void signsFromTheSeedWhatFips204Gives() {
        int same = 0;
        int otherForms = 0;
        for (JsonNode group : Vectors.read("wycheproof/mldsa_65_sign_seed_test.json.gz").path("testGroups")) {
            byte[] seed = Vectors.hex(group, "privateSeed");
            for (JsonNode test : group.path("tests")) {
                if (seed.length != SignatureScheme.SEED_BYTES) {
                    assertEquals("invalid", test.path("result").asText());
                    byte[] pair = new byte[SignatureScheme.SEED_BYTES + seed.length];
                    assertThrows(IllegalArgumentException.class, () -> new PairSeed(pair));
                    same++;
                } else if (test.has("msg") && test.path("ctx").asText().isEmpty()) {
                    RandomGenerator hedge = test.has("rnd") ? replay(Vectors.hex(test, "rnd")) : DETERMINISTIC;
                    byte[] signature = SignatureScheme.ML_DSA_65.sign(seed, Vectors.hex(test, "msg"), hedge);
                    assertArrayEquals(Vectors.hex(test, "sig"), signature, "tcId " + test.path("tcId"));
                    assertArrayEquals(Vectors.hex(group, "publicKey"), SignatureScheme.ML_DSA_65.publicKey(seed));
                    same++;
                } else {
                    // With a context or of a message digest: forms of ML-DSA that we never sign in.
                    otherForms++;
                }
            }
        }
        assertEquals(84, same);
        assertEquals(21, otherForms);
    }

    /// Whatever is no signature of our form (with a context other than the empty one) must be refused too.
    private static void check(SignatureScheme scheme, String file, int expected) {
        int checked = 0;
        for (JsonNode group : Vectors.read(file).path("testGroups")) {
            JsonNode key = group.path("publicKey");
            byte[] publicKey = key.isObject() ? Vectors.hex(key, "pk") : Vectors.hex(group, "publicKey");
            for (JsonNode test : group.path("tests")) {
                boolean right = test.path("result").asText().equals("valid")
                        && test.path("ctx").asText().isEmpty();
                boolean ours = scheme.verify(publicKey, Vectors.hex(test, "msg"), Vectors.hex(test, "sig"));
                assertEquals(right, ours, "tcId " + test.path("tcId") + ": " + test.path("comment"));
                checked++;
            }
        }
        assertEquals(expected, checked);
    }

    private static RandomGenerator replay(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)::getLong;
    }
}
