package org.nadhir.node.crypto;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

/// The core's cryptography with BouncyCastle's lightweight classes; no security provider is installed.
/// Safe for many threads if the generator handed in is.
public final class BouncyCastlePrimitives implements Primitives {

    private final RandomGenerator hedge;

    private BouncyCastlePrimitives(RandomGenerator hedge) {
        this.hedge = hedge;
    }

    /// For nodes: each ML-DSA signature draws fresh randomness (FIPS 204 §3.4, hedged), so that a fault or a
    /// side channel in one signature does not give the key away.
    public static BouncyCastlePrimitives hedged(RandomGenerator random) {
        return new BouncyCastlePrimitives(random);
    }

    /// For tests and simulation: the same key and message give the same signature. Randomness of 32 zero bytes is
    /// what FIPS 204 §3.4 calls the deterministic variant.
    public static BouncyCastlePrimitives deterministicForSimulation() {
        return new BouncyCastlePrimitives(() -> 0);
    }

    @Override
    public byte[] sign(SigningKey key, byte[] message) {
        SigningPair pair = ours(key).pair();
        return Joined.array(pair.ed25519().sign(message, hedge), pair.mlDsa().sign(message, hedge));
    }

    @Override
    public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
        if (signature.length != ED25519_SIGNATURE_BYTES + MLDSA65_SIGNATURE_BYTES) {
            return false;
        }
        byte[] first = Arrays.copyOf(signature, ED25519_SIGNATURE_BYTES);
        byte[] second = Arrays.copyOfRange(signature, ED25519_SIGNATURE_BYTES, signature.length);
        return SignatureScheme.ED25519.verify(keys.ed25519().toArray(), message, first)
                && SignatureScheme.ML_DSA_65.verify(keys.mlDsa65().toArray(), message, second);
    }

    @Override
    public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral)
            throws Refused {
        return Hpke.seal(sealingKey, info, aad, plaintext, ephemeral);
    }

    @Override
    public byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) throws Refused {
        if (!(key instanceof OpeningKeys ours)) {
            throw new IllegalArgumentException("an opening key from elsewhere");
        }
        return Hpke.open(ours.pair(), info, aad, sealed);
    }

    private static SigningKeys ours(SigningKey key) {
        if (!(key instanceof SigningKeys ours)) {
            throw new IllegalArgumentException("a signing key from elsewhere");
        }
        return ours;
    }
}
