package org.nadhir.checker;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The Java platform's own SHA-256, Ed25519 and ML-DSA.
final class Crypto {

    /// SubjectPublicKeyInfo in front of the raw key: RFC 8410 §4; RFC 9881 §4 for ML-DSA-44 and ML-DSA-65.
    private static final String ED25519 = "302a300506032b6570032100";

    private static final String ML_DSA_44 = "30820532300b06096086480165030403110382052100";
    private static final String ML_DSA_65 = "308207b2300b0609608648016503040312038207a100";

    private static final int REMEMBERED_MAX = 4_096;

    /// Digests of what was verified; safe for many threads.
    private static final Set<String> GOOD = ConcurrentHashMap.newKeySet();

    private Crypto() {}

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks SHA-256", e);
        }
    }

    static String sha256Hex(byte[]... parts) {
        return HexFormat.of().formatHex(sha256(parts));
    }

    static boolean ed25519(byte[] key, byte[] message, byte[] signature) {
        return verify("Ed25519", ED25519, key, message, signature);
    }

    static boolean mlDsa44(byte[] key, byte[] message, byte[] signature) {
        return verify("ML-DSA-44", ML_DSA_44, key, message, signature);
    }

    static boolean mlDsa65(byte[] key, byte[] message, byte[] signature) {
        return verify("ML-DSA-65", ML_DSA_65, key, message, signature);
    }

    /// A signature that was good is good again: one note stands in many places, and bundles are compared by thousands.
    private static boolean verify(String algorithm, String prefix, byte[] key, byte[] message, byte[] signature) {
        String seen = algorithm + sha256Hex(sha256(key), sha256(message), sha256(signature));
        if (GOOD.contains(seen)) {
            return true;
        }
        boolean good = computed(algorithm, prefix, key, message, signature);
        if (good && GOOD.size() < REMEMBERED_MAX) {
            GOOD.add(seen);
        }
        return good;
    }

    private static boolean computed(String algorithm, String prefix, byte[] key, byte[] message, byte[] signature) {
        try {
            byte[] encoded = HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(key));
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
