package org.nadhir.ledger;

import org.nadhir.model.Bytes;

/// Checks one signature. False for any malformed key or signature; nothing is thrown because of what came in.
public interface CheckpointVerifier {

    boolean verifyEd25519(Bytes publicKey, byte[] message, byte[] signature);

    /// With empty context.
    boolean verifyMlDsa44(Bytes publicKey, byte[] message, byte[] signature);
}
