package org.nadhir.sign;

import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// The public half of a signing key pair: Ed25519 and ML-DSA-65 together, never one of them.
///
/// @param bytes 32 bytes Ed25519 (RFC 8032), then 1,952 bytes ML-DSA-65 (FIPS 204)
public record PublicKeys(Bytes bytes) {

    public static final int BYTES = Primitives.ED25519_PUBLIC_BYTES + Primitives.MLDSA65_PUBLIC_BYTES;

    public PublicKeys {
        if (bytes.length() != BYTES) {
            throw new IllegalArgumentException("public keys have " + BYTES + " bytes");
        }
    }

    public Bytes ed25519() {
        return bytes.slice(0, Primitives.ED25519_PUBLIC_BYTES);
    }

    public Bytes mlDsa65() {
        return bytes.slice(Primitives.ED25519_PUBLIC_BYTES, BYTES);
    }

    /// SHA-256 over both keys: the name under which a signature says who made it.
    public Digest keyId() {
        return bytes.digest();
    }
}
