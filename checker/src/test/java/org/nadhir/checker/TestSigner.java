package org.nadhir.checker;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/// Fresh keys of the Java platform: one pair for statements, one for checkpoints.
final class TestSigner {

    private final KeyPair ed25519 = pair("Ed25519");
    private final KeyPair mlDsa65 = pair("ML-DSA-65");
    private final KeyPair ledgerEd25519 = pair("Ed25519");
    private final KeyPair ledgerMlDsa44 = pair("ML-DSA-44");

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] raw(KeyPair pair, int length) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - length, encoded.length);
    }

    private static byte[] sign(String algorithm, KeyPair pair, byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    byte[] publicKeys() {
        var both = new ByteArrayOutputStream();
        both.writeBytes(raw(ed25519, 32));
        both.writeBytes(raw(mlDsa65, 1_952));
        return both.toByteArray();
    }

    String fingerprint() {
        return Crypto.sha256Hex(publicKeys());
    }

    String signature(byte[] message) throws GeneralSecurityException {
        var both = new ByteArrayOutputStream();
        both.writeBytes(sign("Ed25519", ed25519, message));
        both.writeBytes(sign("ML-DSA-65", mlDsa65, message));
        return Base64.getEncoder().encodeToString(both.toByteArray());
    }

    byte[] ledgerKey(boolean post) {
        return post ? raw(ledgerMlDsa44, 1_312) : raw(ledgerEd25519, 32);
    }

    byte[] ledgerSignature(boolean post, byte[] message) throws GeneralSecurityException {
        return post ? sign("ML-DSA-44", ledgerMlDsa44, message) : sign("Ed25519", ledgerEd25519, message);
    }
}
