package org.nadhir.node.crypto;

import java.util.random.RandomGenerator;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.model.Bytes;

/// The private keys that a party's checkpoints are signed with: Ed25519 and ML-DSA-44, used for nothing else.
public final class LedgerSigningKeys {

    /// 32 bytes Ed25519 (RFC 8032), then 32 bytes ML-DSA-44 (the seed ξ of FIPS 204).
    public static final int SEED_BYTES = PairSeed.BYTES;

    private final SigningPair pair;
    private final LedgerKeys publicKeys;

    private LedgerSigningKeys(PairSeed seed) {
        this.pair = new SigningPair(seed, SignatureScheme.ML_DSA_44);
        this.publicKeys = new LedgerKeys(
                Bytes.of(pair.ed25519().publicKey()), Bytes.of(pair.mlDsa().publicKey()));
    }

    /// New keys; `random` must be a `SecureRandom` outside of tests and simulation.
    public static LedgerSigningKeys generate(RandomGenerator random) {
        return new LedgerSigningKeys(PairSeed.draw(random));
    }

    /// The keys again from what [#exposeSeed] gave.
    public static LedgerSigningKeys ofSeed(byte[] seed) {
        return new LedgerSigningKeys(new PairSeed(seed));
    }

    public LedgerKeys publicKeys() {
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
        return "ledger keys";
    }
}
