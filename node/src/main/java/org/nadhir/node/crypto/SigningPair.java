package org.nadhir.node.crypto;

/// Both halves of a signing key, expanded once: a node signs thousands of warnings with one key. Never printed.
final class SigningPair {

    private final PairSeed seed;
    private final SignatureScheme.Key ed25519;
    private final SignatureScheme.Key mlDsa;

    /// @param scheme which ML-DSA the second half is for
    SigningPair(PairSeed seed, SignatureScheme scheme) {
        this.seed = seed;
        this.ed25519 = SignatureScheme.ED25519.key(seed.ed25519());
        this.mlDsa = scheme.key(seed.mlDsa());
    }

    PairSeed seed() {
        return seed;
    }

    SignatureScheme.Key ed25519() {
        return ed25519;
    }

    SignatureScheme.Key mlDsa() {
        return mlDsa;
    }

    @Override
    public String toString() {
        return "private keys";
    }
}
