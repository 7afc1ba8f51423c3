package org.nadhir.exchange;

import org.nadhir.model.Digest;
import org.nadhir.model.ReleaseId;
import org.nadhir.sign.PayloadType;

/// What an envelope of ours carries.
public sealed interface Cargo {

    /// The recipient's number for the warning, gapless for each pair of sender and recipient, from 1. Of a statement
    /// our own count, which nobody signs.
    long sequence();

    /// Of the signed payload of the warning or statement.
    Digest payload();

    /// A warning.
    record OfRelease(ReleaseId release, long sequence, Digest payload) implements Cargo {}

    /// The recall of a release, under a number from the same row as the warnings.
    ///
    /// @param release that is taken back
    record OfRecall(ReleaseId release, long sequence, Digest payload) implements Cargo {}

    /// Our receipt for a partner's warning, on its way back.
    record OfReceipt(ReceiptStep step, long sequence, Digest payload) implements Cargo {}

    /// A statement between parties, of one of [Between#KINDS].
    record OfStatement(PayloadType kind, long sequence, Digest payload) implements Cargo {}
}
