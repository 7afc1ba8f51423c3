package org.nadhir.node.crypto;

import java.util.random.RandomGenerator;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.PublicKeys;

/// The private signing keys of a node or a person: Ed25519 and ML-DSA-65. Prints nothing of itself.
public final class SigningKeys implements SigningKey {

    /// 32 bytes Ed25519 (RFC 8032), then 32 bytes ML-DSA-65 (the seed ξ of FIPS 204).
    public static final int SEED_BYTES = PairSeed.BYTES;

    private final SigningPair pair;
    private final PublicKeys publicKeys;

    private SigningKeys(PairSeed seed) {
        this.pair = new SigningPair(seed, SignatureScheme.ML_DSA_65);
        this.publicKeys = new PublicKeys(
                Joined.of(pair.ed25519().publicKey(), pair.mlDsa().publicKey()));
    }

    /// New keys; `random` must be a `SecureRandom` outside of tests and simulation.
    public static SigningKeys generate(RandomGenerator random) {
        return new SigningKeys(PairSeed.draw(random));
    }

    /// The keys again from what [#exposeSeed] gave.
    public static SigningKeys ofSeed(byte[] seed) {
        return new SigningKeys(new PairSeed(seed));
    }

    @Override
    public PublicKeys publicKeys() {
        return publicKeys;
    }

    /// The private keys in the clear, for a [KeyFile] and nothing else.
    public byte[] exposeSeed() {
        return pair.seed().copy();
    }

    SigningPair pair() {
        return pair;
    }

    @Override
    public String toString() {
        return "signing keys " + publicKeys.keyId();
    }
}
