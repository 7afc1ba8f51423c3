package org.nadhir.node.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.junit.jupiter.api.Test;

/// What is inside HPKE and the store's encryption, against the very classes that are used there.
class InnerVectorsTest {

    @Test
    void x25519GivesThePublishedSecretsAndRefusesZero() {
        int zero = 0;
        int computed = 0;
        for (JsonNode test : tests("x25519_test.json")) {
            var own = new X25519PrivateKeyParameters(Vectors.hex(test, "private"));
            var other = new X25519PublicKeyParameters(Vectors.hex(test, "public"));
            byte[] secret = new byte[X25519PrivateKeyParameters.SECRET_SIZE];
            if (test.path("flags").toString().contains("ZeroSharedSecret")) {
                assertThrows(IllegalStateException.class, () -> own.generateSecret(other, secret, 0));
                zero++;
            } else {
                own.generateSecret(other, secret, 0);
                assertArrayEquals(Vectors.hex(test, "shared"), secret, "tcId " + test.path("tcId"));
                computed++;
            }
        }
        assertEquals(31, zero);
        assertEquals(487, computed);
    }

    @Test
    void mlKem768DecapsulatesAsPublished() {
        int checked = 0;
        for (JsonNode test : tests("mlkem_768_test.json.gz")) {
            checked++;
            boolean valid = test.path("result").asText().equals("valid");
            Optional<byte[]> secret = decapsulated(Vectors.hex(test, "seed"), Vectors.hex(test, "c"));
            assertEquals(valid, secret.isPresent(), "tcId " + test.path("tcId"));
            secret.ifPresent(found -> assertArrayEquals(Vectors.hex(test, "K"), found));
        }
        assertEquals(193, checked);
    }

    @Test
    void mlKem768EncapsulatesAsPublishedAndRefusesKeysOutOfRange() {
        int checked = 0;
        for (JsonNode test : tests("mlkem_768_encaps_test.json.gz")) {
            checked++;
            byte[] key = Vectors.hex(test, "ek");
            byte[] randomness = Vectors.hex(test, "m");
            if (test.path("result").asText().equals("valid")) {
                var publicKey = new MLKEMPublicKeyParameters(MLKEMParameters.ml_kem_768, key);
                var made = MLKEMGenerator.internalGenerateEncapsulated(publicKey, randomness);
                assertArrayEquals(Vectors.hex(test, "c"), made.getEncapsulation());
                assertArrayEquals(Vectors.hex(test, "K"), made.getSecret());
            } else {
                assertThrows(
                        RuntimeException.class,
                        () -> MLKEMGenerator.internalGenerateEncapsulated(
                                new MLKEMPublicKeyParameters(MLKEMParameters.ml_kem_768, key), randomness),
                        "tcId " + test.path("tcId"));
            }
        }
        assertEquals(265, checked);
    }

    @Test
    void mlKem768MakesThePublishedKeys() {
        int checked = 0;
        for (JsonNode test : tests("mlkem_768_keygen_seed_test.json.gz")) {
            var key = new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, Vectors.hex(test, "seed"));
            assertArrayEquals(Vectors.hex(test, "ek"), key.getPublicKey());
            checked++;
        }
        assertEquals(100, checked);
    }

    @Test
    void aes256GcmOpensWhatIsRightOnly() {
        int checked = 0;
        for (JsonNode group : Vectors.read("wycheproof/aes_gcm_test.json").path("testGroups")) {
            if (group.path("keySize").asInt() != 256) {
                continue;
            }
            for (JsonNode test : group.path("tests")) {
                boolean valid = test.path("result").asText().equals("valid");
                Optional<byte[]> plain = aesGcm(test);
                assertEquals(valid, plain.isPresent(), "tcId " + test.path("tcId"));
                plain.ifPresent(found -> assertArrayEquals(Vectors.hex(test, "msg"), found));
                checked++;
            }
        }
        assertEquals(105, checked);
    }

    @Test
    void chaCha20Poly1305OpensWhatIsRightOnly() {
        int checked = 0;
        for (JsonNode test : tests("chacha20_poly1305_test.json")) {
            boolean valid = test.path("result").asText().equals("valid");
            Optional<byte[]> plain = chaCha(test);
            assertEquals(valid, plain.isPresent(), "tcId " + test.path("tcId"));
            plain.ifPresent(found -> assertArrayEquals(Vectors.hex(test, "msg"), found));
            checked++;
        }
        assertEquals(325, checked);
    }

    @Test
    void hkdfSha256GivesThePublishedKeysInBothImplementations() throws Exception {
        int valid = 0;
        int tooLong = 0;
        for (JsonNode test : tests("hkdf_sha256_test.json")) {
            byte[] output = new byte[test.path("size").asInt()];
            var generator = new HKDFBytesGenerator(new SHA256Digest());
            generator.init(new HKDFParameters(
                    Vectors.hex(test, "ikm"), Vectors.hex(test, "salt"), Vectors.hex(test, "info")));
            var parameters = HKDFParameterSpec.ofExtract()
                    .addSalt(Vectors.hex(test, "salt"))
                    .addIKM(Vectors.hex(test, "ikm"))
                    .thenExpand(Vectors.hex(test, "info"), output.length);
            KDF jdk = KDF.getInstance("HKDF-SHA256");
            if (test.path("result").asText().equals("valid")) {
                generator.generateBytes(output, 0, output.length);
                assertArrayEquals(Vectors.hex(test, "okm"), output);
                assertArrayEquals(Vectors.hex(test, "okm"), jdk.deriveData(parameters));
                valid++;
            } else {
                assertThrows(RuntimeException.class, () -> generator.generateBytes(output, 0, output.length));
                assertThrows(GeneralSecurityException.class, () -> jdk.deriveData(parameters));
                tooLong++;
            }
        }
        assertEquals(83, valid);
        assertEquals(3, tooLong);
    }

    private static Iterable<JsonNode> tests(String file) {
        var all = new ArrayList<JsonNode>();
        for (JsonNode group : Vectors.read("wycheproof/" + file).path("testGroups")) {
            group.path("tests").forEach(all::add);
        }
        assertFalse(all.isEmpty());
        return all;
    }

    private static Optional<byte[]> decapsulated(byte[] seed, byte[] ciphertext) {
        try {
            var key = new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, seed);
            return Optional.of(new MLKEMExtractor(key).extractSecret(ciphertext));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> aesGcm(JsonNode test) {
        byte[] tag = Vectors.hex(test, "tag");
        assertTrue(tag.length <= 16);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(Vectors.hex(test, "key"), "AES");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(tag.length * 8, Vectors.hex(test, "iv")));
            cipher.updateAAD(Vectors.hex(test, "aad"));
            return Optional.of(cipher.doFinal(Joined.array(Vectors.hex(test, "ct"), tag)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> chaCha(JsonNode test) {
        byte[] sealed = Joined.array(Vectors.hex(test, "ct"), Vectors.hex(test, "tag"));
        try {
            var cipher = new ChaCha20Poly1305();
            var key = new KeyParameter(Vectors.hex(test, "key"));
            cipher.init(false, new AEADParameters(key, 128, Vectors.hex(test, "iv"), Vectors.hex(test, "aad")));
            byte[] plain = new byte[cipher.getOutputSize(sealed.length)];
            int length = cipher.processBytes(sealed, 0, sealed.length, plain, 0);
            length += cipher.doFinal(plain, length);
            return Optional.of(Arrays.copyOf(plain, length));
        } catch (InvalidCipherTextException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
