package org.nadhir.sign;

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

/// Signatures of the Java platform itself, with keys made from a number: the same number, the same keys.
/// Never for anything but tests. It seals nothing.
public final class InsecureTestPrimitives implements Primitives {

    /// SubjectPublicKeyInfo before the raw key: RFC 8410 §4 and RFC 9881 §4 (id-ml-dsa-65).
    private static final String ED25519_PREFIX = "302a300506032b6570032100";
    private static final String MLDSA65_PREFIX = "308207b2300b0609608648016503040312038207a100";

    public InsecureTestPrimitives() {}

    public static SigningKey key(int number) {
        return new Key(pair("Ed25519", number), pair("ML-DSA-65", number));
    }

    private record Key(KeyPair ed25519, KeyPair mlDsa65) implements SigningKey {

        @Override
        public PublicKeys publicKeys() {
            byte[] both = new byte[PublicKeys.BYTES];
            byte[] first = ed25519.getPublic().getEncoded();
            byte[] second = mlDsa65.getPublic().getEncoded();
            System.arraycopy(first, first.length - ED25519_PUBLIC_BYTES, both, 0, ED25519_PUBLIC_BYTES);
            System.arraycopy(
                    second, second.length - MLDSA65_PUBLIC_BYTES, both, ED25519_PUBLIC_BYTES, MLDSA65_PUBLIC_BYTES);
            return new PublicKeys(Bytes.of(both));
        }
    }

    private static KeyPair pair(String algorithm, int number) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("Ed25519")) {
                generator.initialize(255, new Repeating(number));
            } else {
                generator.initialize(NamedParameterSpec.ML_DSA_65, new Repeating(number));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] sign(SigningKey key, byte[] message) {
        Key keys = (Key) key;
        byte[] both = Arrays.copyOf(sign("Ed25519", keys.ed25519(), message), 64 + MLDSA65_SIGNATURE_BYTES);
        System.arraycopy(sign("ML-DSA-65", keys.mlDsa65(), message), 0, both, 64, MLDSA65_SIGNATURE_BYTES);
        return both;
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

    @Override
    public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
        byte[] first = Arrays.copyOf(signature, 64);
        byte[] second = Arrays.copyOfRange(signature, 64, signature.length);
        return verify("Ed25519", ED25519_PREFIX, keys.ed25519(), message, first)
                && verify("ML-DSA-65", MLDSA65_PREFIX, keys.mlDsa65(), message, second);
    }

    private static boolean verify(String algorithm, String prefix, Bytes key, byte[] message, byte[] signature) {
        try {
            byte[] encoded = HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(key.toArray()));
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral) {
        throw new UnsupportedOperationException("these primitives sign only");
    }

    @Override
    public byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) {
        throw new UnsupportedOperationException("these primitives sign only");
    }

    /// Hands out the same bytes for ever.
    private static final class Repeating extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final int number;

        Repeating(int number) {
            this.number = number;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (number + i);
            }
        }
    }
}
