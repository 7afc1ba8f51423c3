package org.nadhir.exchange;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.sign.Signed;

/// A recipient's signed word on how far a warning has come. Exists only once every signature in it was checked:
/// [Receipts#verify] makes it, nothing else can.
public sealed interface Receipt permits VerifiedReceipt {

    ReceiptStep step();

    PartyId from();

    PartyId to();

    /// The number that the sender gave the warning.
    long sequence();

    /// Of the signed payload that the warning was.
    Digest payload();

    /// Of the envelope as it came in.
    Digest envelope();

    Instant at();

    /// Who took note; present from [ReceiptStep#ACKNOWLEDGED] on. The name stays in the recipient's roster.
    Optional<PersonId> person();

    /// Present at [ReceiptStep#OUTCOME] only.
    Optional<Outcome> outcome();

    /// Where the recipient's ledger with us holds this step.
    Witness witness();

    /// The signed statement itself, kept raw.
    Signed statement();
}
