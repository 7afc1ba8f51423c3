package org.nadhir.exchange;

import org.nadhir.model.Digest;
import org.nadhir.model.ReleaseId;

/// What an envelope of ours carries.
public sealed interface Cargo {

    /// The recipient's number for the warning, gapless for each pair of sender and recipient, from 1.
    long sequence();

    /// Of the signed payload of the warning.
    Digest payload();

    /// A warning.
    record OfRelease(ReleaseId release, long sequence, Digest payload) implements Cargo {}

    /// Our receipt for a partner's warning, on its way back.
    record OfReceipt(ReceiptStep step, long sequence, Digest payload) implements Cargo {}
}
