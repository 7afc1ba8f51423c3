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
import org.nadhir.model.Bytes;

/// Ledger keys of the Java platform itself, made from a number: the same number, the same keys and signatures.
/// Never for anything but tests.
public final class InsecureTestKeys implements CheckpointSigner {

    /// SubjectPublicKeyInfo before the raw key: RFC 8410 §4 and RFC 9881 §4 (id-ml-dsa-44).
    private static final String ED25519_PREFIX = "302a300506032b6570032100";
    private static final String MLDSA44_PREFIX = "30820532300b060960864801650304031103820521" + "00";

    private final KeyPair ed25519;
    private final KeyPair mlDsa44;

    public InsecureTestKeys(int number) {
        ed25519 = generate("Ed25519", number);
        mlDsa44 = generate("ML-DSA-44", number);
    }

    private static KeyPair generate(String algorithm, int number) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("Ed25519")) {
                generator.initialize(255, new Repeating(number));
            } else {
                generator.initialize(NamedParameterSpec.ML_DSA_44, new Repeating(number));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public LedgerKeys publicKeys() {
        return new LedgerKeys(raw(ed25519, LedgerKeys.ED25519_BYTES), raw(mlDsa44, LedgerKeys.MLDSA44_BYTES));
    }

    private static Bytes raw(KeyPair pair, int length) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Bytes.of(Arrays.copyOfRange(encoded, encoded.length - length, encoded.length));
    }

    @Override
    public byte[] signEd25519(byte[] message) {
        return sign("Ed25519", ed25519, message);
    }

    @Override
    public byte[] signMlDsa44(byte[] message) {
        return sign("ML-DSA-44", mlDsa44, message);
    }

    private static byte[] sign(String algorithm, KeyPair pair, byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate(), new Repeating(0));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Checks with the Java platform's own Ed25519 and ML-DSA-44.
    public static CheckpointVerifier verifier() {
        return new CheckpointVerifier() {
            @Override
            public boolean verifyEd25519(Bytes publicKey, byte[] message, byte[] signature) {
                return verify("Ed25519", ED25519_PREFIX, publicKey, message, signature);
            }

            @Override
            public boolean verifyMlDsa44(Bytes publicKey, byte[] message, byte[] signature) {
                return verify("ML-DSA-44", MLDSA44_PREFIX, publicKey, message, signature);
            }
        };
    }

    private static boolean verify(String algorithm, String prefix, Bytes key, byte[] message, byte[] signature) {
        try {
            byte[] spki = HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(key.toArray()));
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(spki)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
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
