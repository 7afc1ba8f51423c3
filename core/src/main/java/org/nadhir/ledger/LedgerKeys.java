package org.nadhir.ledger;

import org.nadhir.model.Bytes;

/// The public keys that a party's checkpoints are signed with, used for nothing else: both sign, both must verify.
///
/// @param ed25519 32 bytes (RFC 8032)
/// @param mlDsa44 1,312 bytes (FIPS 204)
public record LedgerKeys(Bytes ed25519, Bytes mlDsa44) {

    public static final int ED25519_BYTES = 32;
    public static final int MLDSA44_BYTES = 1_312;

    public LedgerKeys {
        if (ed25519.length() != ED25519_BYTES || mlDsa44.length() != MLDSA44_BYTES) {
            throw new IllegalArgumentException("ledger keys have 32 and 1312 bytes");
        }
    }

    /// The Ed25519 key as the signer of a log's own checkpoints.
    public NoteKey log(String origin) {
        return new NoteKey(origin, NoteKey.ED25519, ed25519);
    }

    /// The ML-DSA-44 key, of a log's own checkpoints and of cosignatures alike: the message names the signer.
    public NoteKey mlDsa(String name) {
        return new NoteKey(name, NoteKey.COSIGNATURE_MLDSA44, mlDsa44);
    }

    /// The Ed25519 key as a cosigner of another party's checkpoints.
    public NoteKey cosigner(String name) {
        return new NoteKey(name, NoteKey.COSIGNATURE_ED25519, ed25519);
    }
}
