package org.nadhir.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Arrival.NewRecall;
import org.nadhir.exchange.Arrival.NewWarning;
import org.nadhir.ledger.Lineage;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Release;

/// The exchange's side of one transaction: all that is written through it becomes durable together, or not at all.
/// Each method also writes the leaf of what it keeps.
public interface ExchangeBook extends Book {

    /// Appends `record` to our ledger with `partner`, signs the new checkpoint, and proves both against what the
    /// partner was shown last.
    Witness witness(PartyId partner, Bytes record);

    /// Whether this release was committed before: the same draft is never sealed twice.
    boolean isReleased(ReleaseId release);

    /// Whether one of those who signed these approvals has taken the signature back since.
    boolean isTakenBack(ReleaseId release, List<Signed> approvals);

    /// The next number for `recipient`; used up only if the transaction commits.
    long nextSequence(PartyId recipient);

    /// The third parties' releases on which `release` rests, each with the leave by which it may go on now.
    List<Passage> passages(Release release);

    /// Notes a partner's warning that we refused because it rests on others' releases without leave.
    ///
    /// @return whether it is new: the same once more is refused again and reported no more
    boolean keepRefusedCopy(NewWarning warning, List<Passage> unproved);

    /// Keeps release, statement, sequence and envelope, and puts the envelope in the outbox.
    Delivery.Waiting keepRelease(Release release, Signed statement, Cargo.OfRelease cargo, Envelope envelope);

    /// Keeps the warning in the inbox and `reply` under its number.
    void keepWarning(NewWarning warning, Receipt receipt, Bytes reply);

    /// Keeps the recall in the inbox and `reply` under its number, and notes the warning as recalled, whether it is
    /// here already or comes later.
    void keepRecall(NewRecall recall, Receipt receipt, Bytes reply);

    /// Keeps a recall of ours and puts its envelope in the outbox.
    Delivery.Waiting keepOwnRecall(Recall recall, Signed statement, Cargo.OfRecall cargo, Envelope envelope);

    /// Why this statement is not taken, by whoever reads statements of its kind; empty where it is. Changes nothing.
    Optional<RefusalReason> refuses(Incoming incoming);

    /// Keeps the statement with all that follows from it, and `reply` under its digest.
    void keepStatement(Incoming incoming, StatementReceipt receipt, Bytes reply);

    /// Our own count of statements to `recipient`; used up only if the transaction commits.
    long nextStatement(PartyId recipient);

    /// Keeps a statement of ours and puts its envelope in the outbox.
    Delivery.Waiting keepOwnStatement(PartyId recipient, Signed statement, Cargo.OfStatement cargo, Envelope envelope);

    /// Keeps a partner's receipt for a statement of ours once; the same again changes nothing.
    void keepStatementReceipt(Card from, StatementReceipt receipt);

    /// Keeps a step taken at our desk until its receipt leaves, and notes it as the warning's highest.
    void keepStep(StepTaken taken);

    /// Lets a step wait no more.
    ///
    /// @return whether it did
    boolean endStep(StepTaken taken);

    /// Keeps a receipt of ours and puts its envelope in the outbox.
    Delivery.Waiting keepOwnReceipt(PartyId sender, Receipt receipt, Cargo.OfReceipt cargo, Envelope envelope);

    /// Keeps a partner's receipt once; the same again changes nothing. Also keeps the partner's checkpoint.
    void keepReceipt(Card from, Receipt receipt);

    void keepRefusal(Card from, SignedRefusal refusal);

    /// Notes an envelope that we refused, with the proof where there is one.
    void noteRefused(Digest envelope, RefusalReason reason, Optional<PartyId> from, Optional<Signed> proof, Instant at);

    /// Where a delivery stands now.
    Delivery update(Delivery delivery);

    /// The delivery of `cargo`, as it stands after what was kept.
    Delivery delivery(PartyId recipient, Cargo cargo);

    /// The heads of `partner`'s ledger with us that a new one of `size` leaves must be held against.
    Lineage lineage(PartyId partner, long size);

    /// Keeps what [#lineage] gave after a head was added.
    void keepLineage(Card partner, Lineage lineage);

    /// Keeps two heads of `partner`'s ledger that cannot both be true, as evidence.
    ///
    /// @param receipt the one that showed the second of them
    void keepFork(Card partner, Lineage.Verdict verdict, Signed receipt);

    /// A warning that we hold: for the receipts that follow the first.
    Optional<Held> held(PartyId sender, long sequence);

    /// What is known of a warning that we hold.
    ///
    /// @param envelope digest of the envelope as it came in
    /// @param highest the highest step that was taken here so far, whether or not its receipt has left
    record Held(Digest payload, Digest envelope, ReceiptStep highest) {}
}
