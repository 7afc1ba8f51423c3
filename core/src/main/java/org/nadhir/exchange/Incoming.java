package org.nadhir.exchange;

import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// A partner's statement that came in for us: signed by the confirmed partner and nobody else, of a kind that travels,
/// and never seen before. What it says is still to be read.
///
/// @param payload the exact bytes that were signed
/// @param envelope digest of the envelope as it came in
public record Incoming(Card from, PayloadType kind, Bytes payload, Signed statement, Digest envelope) {

    /// Of the payload: the name of the statement for ever.
    public Digest digest() {
        return payload.digest();
    }
}
