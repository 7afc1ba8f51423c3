package org.nadhir.node.crypto;

import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.nadhir.sign.Primitives.OpeningKey;

/// A private X-Wing key (draft-connolly-cfrg-xwing-kem): opens what was sealed to its public half.
public final class OpeningKeys implements OpeningKey {

    public static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final AsymmetricCipherKeyPair pair;
    private final byte[] sealingKey;

    private OpeningKeys(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a private X-Wing key has " + SEED_BYTES + " bytes");
        }
        this.seed = seed.clone();
        // From the seed, not by deriveKeyPair: only the seed gives the key that the draft defines.
        this.pair = Hpke.suite().deserializePrivateKey(this.seed, null);
        this.sealingKey = Hpke.suite().serializePublicKey(pair.getPublic());
    }

    /// A new key; `random` must be a `SecureRandom` outside of tests and simulation.
    public static OpeningKeys generate(RandomGenerator random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new OpeningKeys(seed);
    }

    /// The key again from what [#exposeSeed] gave.
    public static OpeningKeys ofSeed(byte[] seed) {
        return new OpeningKeys(seed);
    }

    @Override
    public byte[] sealingKey() {
        return sealingKey.clone();
    }

    /// The private key in the clear, for a [KeyFile] and nothing else.
    public byte[] exposeSeed() {
        return seed.clone();
    }

    AsymmetricCipherKeyPair pair() {
        return pair;
    }

    @Override
    public String toString() {
        return "opening key";
    }
}
