package org.nadhir.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nadhir.model.Bytes;

/// One key pair of the Java platform itself, whose seed is one byte 32 times over and whose signatures are
/// deterministic: the same number, the same bytes. Never for anything but tests.
public final class InsecureTestPair {

    /// The algorithms that checkpoints and statements are signed with. `spki` is what a SubjectPublicKeyInfo has in
    /// front of the raw key: RFC 8410 §4, RFC 9881 §4.
    public enum Algorithm {
        ED25519("Ed25519", 32, "302a300506032b6570032100"),
        ML_DSA_44("ML-DSA-44", 1_312, "30820532300b06096086480165030403110382052100"),
        ML_DSA_65("ML-DSA-65", 1_952, "308207b2300b0609608648016503040312038207a100");

        private final String id;
        private final int keyBytes;
        private final String spki;

        Algorithm(String id, int keyBytes, String spki) {
            this.id = id;
            this.keyBytes = keyBytes;
            this.spki = spki;
        }

        /// Whether `signature` is right; false for any malformed key or signature. Remembers, because tests ask
        /// for the same signatures thousands of times.
        public boolean verify(Bytes key, byte[] message, byte[] signature) {
            List<Object> asked = List.of(this, key, Bytes.of(message).digest(), Bytes.of(signature).digest());
            return KNOWN.computeIfAbsent(asked, any -> compute(key, message, signature));
        }

        private boolean compute(Bytes key, byte[] message, byte[] signature) {
            try {
                byte[] encoded = HexFormat.of().parseHex(spki + HexFormat.of().formatHex(key.toArray()));
                Signature verifier = Signature.getInstance(id);
                verifier.initVerify(KeyFactory.getInstance(id).generatePublic(new X509EncodedKeySpec(encoded)));
                verifier.update(message);
                return verifier.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }

    private static final Map<List<Object>, Boolean> KNOWN = new ConcurrentHashMap<>();

    private final Algorithm algorithm;
    private final KeyPair pair;

    public InsecureTestPair(Algorithm algorithm, int number) {
        this.algorithm = algorithm;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.id);
            if (algorithm == Algorithm.ED25519) {
                generator.initialize(255, new Repeating(number));
            } else {
                generator.initialize(new NamedParameterSpec(algorithm.id), new Repeating(number));
            }
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Bytes publicKey() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Bytes.of(Arrays.copyOfRange(encoded, encoded.length - algorithm.keyBytes, encoded.length));
    }

    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm.id);
            signature.initSign(pair.getPrivate(), new Repeating(0));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One byte for ever.
    private static final class Repeating extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte value;

        Repeating(int value) {
            this.value = (byte) value;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, value);
        }
    }
}
