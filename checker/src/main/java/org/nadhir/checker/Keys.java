package org.nadhir.checker;

import java.util.Arrays;

/// A signer's two public keys: Ed25519 (32 bytes), then ML-DSA-65 (1,952 bytes).
final class Keys {

    private static final int ED25519 = 32;
    private static final int BOTH = ED25519 + 1_952;
    private static final int ED25519_SIGNATURE = 64;
    private static final int BOTH_SIGNATURES = ED25519_SIGNATURE + 3_309;

    private final byte[] bytes;

    Keys(byte[] bytes) throws Flawed {
        Flawed.unless(bytes.length == BOTH, "keys do not have " + BOTH + " bytes");
        this.bytes = bytes;
    }

    String fingerprint() {
        return Crypto.sha256Hex(bytes);
    }

    boolean verify(byte[] message, byte[] signature) {
        return signature.length == BOTH_SIGNATURES
                && Crypto.ed25519(
                        Arrays.copyOf(bytes, ED25519), message, Arrays.copyOf(signature, ED25519_SIGNATURE))
                && Crypto.mlDsa65(
                        Arrays.copyOfRange(bytes, ED25519, BOTH),
                        message,
                        Arrays.copyOfRange(signature, ED25519_SIGNATURE, BOTH_SIGNATURES));
    }
}
