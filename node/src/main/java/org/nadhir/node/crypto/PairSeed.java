package org.nadhir.node.crypto;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Two private keys of 32 bytes each: Ed25519, then ML-DSA. Never printed.
final class PairSeed {

    static final int BYTES = 2 * SignatureScheme.SEED_BYTES;

    private final byte[] seed;

    PairSeed(byte[] seed) {
        if (seed.length != BYTES) {
            throw new IllegalArgumentException("a pair of private keys has " + BYTES + " bytes");
        }
        this.seed = seed.clone();
    }

    static PairSeed draw(RandomGenerator random) {
        byte[] seed = new byte[BYTES];
        random.nextBytes(seed);
        return new PairSeed(seed);
    }

    byte[] ed25519() {
        return Arrays.copyOf(seed, SignatureScheme.SEED_BYTES);
    }

    byte[] mlDsa() {
        return Arrays.copyOfRange(seed, SignatureScheme.SEED_BYTES, BYTES);
    }

    byte[] copy() {
        return seed.clone();
    }

    @Override
    public String toString() {
        return "private keys";
    }
}
