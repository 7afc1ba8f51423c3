package org.nadhir.bench.existence;

import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.LedgerSigningKeys;

/// The product's own cryptography, signing without hedging so that the same bytes come out twice.
record RealCrypto(BouncyCastlePrimitives primitives, BouncyCastleCheckpoints verifier) implements Asked.Crypto {

    RealCrypto() {
        this(
                BouncyCastlePrimitives.deterministicForSimulation(),
                BouncyCastleCheckpoints.deterministicForSimulation());
    }

    @Override
    public CheckpointSigner signer(LedgerSigningKeys keys) {
        return verifier.signer(keys);
    }
}
