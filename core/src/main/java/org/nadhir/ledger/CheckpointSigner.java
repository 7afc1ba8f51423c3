package org.nadhir.ledger;

/// Signs with a party's ledger keys; whoever holds the private halves implements it. Safe for many threads.
public interface CheckpointSigner {

    int ED25519_SIGNATURE_BYTES = 64;
    int MLDSA44_SIGNATURE_BYTES = 2_420;

    LedgerKeys publicKeys();

    /// Ed25519 (RFC 8032), 64 bytes.
    byte[] signEd25519(byte[] message);

    /// ML-DSA-44 (FIPS 204) with empty context, 2,420 bytes.
    byte[] signMlDsa44(byte[] message);
}
