package org.nadhir.bench.existence;

import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.sign.Primitives;

/// None; see [InsecureStandIn].
record NoCrypto(InsecureStandIn standIn) implements Asked.Crypto {

    @Override
    public Primitives primitives() {
        return standIn;
    }

    @Override
    public CheckpointSigner signer(LedgerSigningKeys keys) {
        return standIn.signer(keys.publicKeys());
    }

    @Override
    public CheckpointVerifier verifier() {
        return standIn;
    }
}
