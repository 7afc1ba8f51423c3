package org.nadhir.node.folder;

import java.time.Duration;

/// What one partner may hand in within one period before it is told to come back, and what is kept free for it then.
/// What an envelope holds is not known before it is opened; so the room for duties to warn is a narrow gate that stays
/// open whatever was handed in before. A partner's own outbox lets what is owed through it first.
///
/// @param period after which both counts begin anew
/// @param envelopes in a period; receipts and refusals that were taken in do not count
/// @param bytes in a period
/// @param gate once a count is used up, one envelope in so long is let in all the same
/// @param gateBytes the longest that fits through the gate; a warning is padded to some 16 KiB
public record Quota(Duration period, int envelopes, long bytes, Duration gate, int gateBytes) {

    /// Ours: a hundred a second is more than a node on two cores takes in from all its partners; the gate lets some
    /// thirty through in the time that the first receipt of FLASH has, twice over.
    public static final Quota STANDARD =
            new Quota(Duration.ofMinutes(1), 6_000, 128L * 1024 * 1024, Duration.ofSeconds(10), 64 * 1024);
}
