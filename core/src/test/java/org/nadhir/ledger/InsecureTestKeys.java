package org.nadhir.ledger;

import org.nadhir.ledger.InsecureTestPair.Algorithm;
import org.nadhir.model.Bytes;

/// Ledger keys of the Java platform itself, made from a number: the same number, the same keys and signatures.
/// Never for anything but tests.
public final class InsecureTestKeys implements CheckpointSigner {

    private final InsecureTestPair ed25519;
    private final InsecureTestPair mlDsa44;

    public InsecureTestKeys(int number) {
        ed25519 = new InsecureTestPair(Algorithm.ED25519, number);
        mlDsa44 = new InsecureTestPair(Algorithm.ML_DSA_44, number);
    }

    @Override
    public LedgerKeys publicKeys() {
        return new LedgerKeys(ed25519.publicKey(), mlDsa44.publicKey());
    }

    @Override
    public byte[] signEd25519(byte[] message) {
        return ed25519.sign(message);
    }

    @Override
    public byte[] signMlDsa44(byte[] message) {
        return mlDsa44.sign(message);
    }

    /// Checks with the Java platform's own Ed25519 and ML-DSA-44.
    public static CheckpointVerifier verifier() {
        return new CheckpointVerifier() {
            @Override
            public boolean verifyEd25519(Bytes publicKey, byte[] message, byte[] signature) {
                return Algorithm.ED25519.verify(publicKey, message, signature);
            }

            @Override
            public boolean verifyMlDsa44(Bytes publicKey, byte[] message, byte[] signature) {
                return Algorithm.ML_DSA_44.verify(publicKey, message, signature);
            }
        };
    }
}
