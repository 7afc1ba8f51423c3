package org.nadhir.node.crypto;

import java.util.random.RandomGenerator;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.model.Bytes;

/// Signs and checks the notes of ledgers with BouncyCastle. Safe for many threads if the generator is.
public final class BouncyCastleCheckpoints implements CheckpointVerifier {

    private final RandomGenerator hedge;

    private BouncyCastleCheckpoints(RandomGenerator hedge) {
        this.hedge = hedge;
    }

    /// For nodes: each ML-DSA signature draws fresh randomness (FIPS 204 §3.4, hedged).
    public static BouncyCastleCheckpoints hedged(RandomGenerator random) {
        return new BouncyCastleCheckpoints(random);
    }

    /// For tests and simulation: the same key and message give the same signature.
    public static BouncyCastleCheckpoints deterministicForSimulation() {
        return new BouncyCastleCheckpoints(() -> 0);
    }

    public CheckpointSigner signer(LedgerSigningKeys keys) {
        return new Signer(keys, hedge);
    }

    @Override
    public boolean verifyEd25519(Bytes publicKey, byte[] message, byte[] signature) {
        return SignatureScheme.ED25519.verify(publicKey.toArray(), message, signature);
    }

    @Override
    public boolean verifyMlDsa44(Bytes publicKey, byte[] message, byte[] signature) {
        return SignatureScheme.ML_DSA_44.verify(publicKey.toArray(), message, signature);
    }

    private record Signer(LedgerSigningKeys keys, RandomGenerator hedge) implements CheckpointSigner {

        @Override
        public LedgerKeys publicKeys() {
            return keys.publicKeys();
        }

        @Override
        public byte[] signEd25519(byte[] message) {
            return keys.pair().ed25519().sign(message, hedge);
        }

        @Override
        public byte[] signMlDsa44(byte[] message) {
            return keys.pair().mlDsa().sign(message, hedge);
        }
    }
}
