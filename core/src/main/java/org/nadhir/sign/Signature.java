package org.nadhir.sign;

import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// One signer's entry of a statement: which keys, and both halves of the signature.
record Signature(Digest keyId, Bytes bytes) {

    static final int BYTES = Primitives.ED25519_SIGNATURE_BYTES + Primitives.MLDSA65_SIGNATURE_BYTES;
}
