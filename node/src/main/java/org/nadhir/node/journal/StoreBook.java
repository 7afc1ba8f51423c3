package org.nadhir.node.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.duty.Determination;
import org.nadhir.evidence.ReleaseRecord;
import org.nadhir.exchange.Arrival.NewRecall;
import org.nadhir.exchange.Arrival.NewWarning;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.ExchangeBook;
import org.nadhir.exchange.Incoming;
import org.nadhir.exchange.Passage;
import org.nadhir.exchange.Recall;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.exchange.SignedRefusal;
import org.nadhir.exchange.StatementReceipt;
import org.nadhir.exchange.StepTaken;
import org.nadhir.exchange.Urgency;
import org.nadhir.exchange.Witness;
import org.nadhir.json.Json;
import org.nadhir.ledger.Lineage;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.outcome.Review;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.RulingRecord;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.Release;

/// The exchange's side of one transaction on the store. Every row comes with its leaf.
final class StoreBook implements ExchangeBook {

    private final SealedTransaction tx;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final Card self;
    private final Instant now;
    private final StatementBook statements;
    private final ReceiptBook receipts;
    private final RecallBook recalls;
    private final RefusalBook refusals;

    StoreBook(
            SealedTransaction tx,
            NodeLedgers ledgers,
            PartyBook parties,
            Card self,
            Instant now,
            StatementReaders readers) {
        this.statements = new StatementBook(tx, ledgers, readers, now);
        this.receipts = new ReceiptBook(tx, ledgers, now);
        this.recalls = new RecallBook(tx, ledgers, receipts, now);
        this.refusals = new RefusalBook(tx, ledgers, now);
        this.tx = tx;
        this.ledgers = ledgers;
        this.parties = parties;
        this.self = self;
        this.now = now;
    }

    @Override
    public Card self() {
        return self;
    }

    @Override
    public Optional<Card> partner(PartyId party) {
        return parties.confirmed(tx, party);
    }

    @Override
    public Optional<Card> met(PartyId party) {
        return parties.met(tx, party);
    }

    @Override
    public Optional<Card> keyOf(PartyId party, Digest keyId) {
        return parties.confirmedByKey(tx, party, keyId);
    }

    @Override
    public Optional<Card> partnerByKey(Digest keyId) {
        return parties.confirmedByKey(tx, keyId);
    }

    @Override
    public Optional<Agreement> agreement(AgreementId id) {
        return parties.agreement(tx, id).map(PartyBook.SignedAgreement::agreement);
    }

    @Override
    public Optional<Mark> mark(PartyId sender, long sequence) {
        return MarkRows.find(tx, sender, sequence);
    }

    @Override
    public Optional<Sent> sent(PartyId recipient, long sequence) {
        return KnownBook.sent(tx, recipient, sequence);
    }

    @Override
    public Optional<Mark> mark(PartyId sender, Digest payload) {
        return statements.mark(sender, payload);
    }

    @Override
    public Optional<Sent> sent(PartyId recipient, Digest payload) {
        return statements.sent(recipient, payload);
    }

    @Override
    public Optional<RefusalReason> refuses(Incoming incoming) {
        return statements.refuses(incoming);
    }

    @Override
    public void keepStatement(Incoming incoming, StatementReceipt receipt, Bytes reply) {
        statements.keep(incoming, receipt, reply);
    }

    @Override
    public long nextStatement(PartyId recipient) {
        return statements.next(recipient);
    }

    @Override
    public Delivery.Waiting keepOwnStatement(
            PartyId recipient, Signed statement, Cargo.OfStatement cargo, Envelope envelope) {
        return statements.keepOwn(recipient, statement, cargo, envelope);
    }

    @Override
    public void keepStatementReceipt(Card from, StatementReceipt receipt) {
        statements.keepReceipt(from, receipt);
    }

    @Override
    public Witness witness(PartyId partner, Bytes record) {
        return ledgers.witness(tx, partner, record, now);
    }

    @Override
    public boolean isReleased(ReleaseId release) {
        return ReleaseRows.has(tx, release);
    }

    @Override
    public boolean isTakenBack(ReleaseId release, List<Signed> approvals) {
        return ApprovalRows.isTakenBack(tx, release, approvals);
    }

    @Override
    public long nextSequence(PartyId recipient) {
        return tx.next("warnings to " + recipient);
    }

    /// What leaned on the exigency clause is looked at again by somebody who took no part.
    private void openReview(Release release) {
        if (release.permit().clause() instanceof Exigency.None) {
            return;
        }
        boolean alone = release.permit().request().exigency() instanceof Invocation.Alone;
        List<PersonId> concerned = new ArrayList<>(release.approvers());
        concerned.add(release.draft().author());
        CaseId caseId = release.permit().request().determination().assessment().caseId();
        Review.Cause cause = alone ? Review.Cause.EMERGENCY : Review.Cause.EXIGENCY;
        ReviewRows.open(tx, ledgers, cause, caseId, concerned, now);
    }

    @Override
    public List<Passage> passages(Release release) {
        return Consents.passages(tx, parties, release, now);
    }

    @Override
    public boolean keepRefusedCopy(NewWarning warning, List<Passage> unproved) {
        List<PartyId> originators =
                unproved.stream().map(Passage::originator).distinct().toList();
        PartyId from = warning.from().party();
        return ConsentRows.insert(tx, new Consenting.RefusedCopy(from, warning.payload(), originators, now));
    }

    @Override
    public Delivery.Waiting keepRelease(
            Release release, Signed statement, Cargo.OfRelease cargo, Envelope envelope) {
        PartyId recipient = release.permit().recipient();
        ReleaseRecord record = record(release, cargo, envelope);
        long leaf = ledgers.append(tx, ReleaseRecord.TYPE, ReleaseRecord.VERSION, record.write(), now);
        ledgers.note(tx, recipient, "offered", offered(cargo, envelope), now);
        openReview(release);
        CaseMoments.judged(tx, release.permit().request().determination().assessment());
        ReleaseRows.insert(tx, new Released(
                cargo.release(),
                release.permit().request().determination().assessment().caseId(),
                recipient,
                cargo.sequence(),
                cargo.payload(),
                envelope.digest(),
                statement.bytes(),
                release.approvals().stream().map(Signed::bytes).toList(),
                ReleaseSupport.of(tx, parties, release),
                leaf,
                now));
        Urgency urgency = urgency(release);
        AwaitedRows.insert(tx, AwaitedRows.Awaited.of(
                cargo.release().value(), recipient, cargo.sequence(), cargo.payload(), urgency));
        return begin(new Delivery.Waiting(
                cargo, recipient, envelope, urgency, 0, release.draft().notBefore()));
    }

    /// What is shown of the release later. The permit itself tells of the case: it stands in a leaf of its own, which
    /// the record names by its commitment only.
    private ReleaseRecord record(Release release, Cargo.OfRelease cargo, Envelope envelope) {
        long ruling = append("ruling", Json.object()
                .put("release", cargo.release().value())
                .put("ruling", RulingRecord.write(release.permit()))
                .put("at", now));
        return new ReleaseRecord(
                cargo.release(),
                release.draft().digest(),
                cargo.payload(),
                envelope.digest(),
                cargo.sequence(),
                release.permit().recipient(),
                release.permit().agreementId(),
                release.permit().revision(),
                release.permit().approversNeeded(),
                release.approvals().stream().map(one -> one.bytes().digest()).sorted().distinct().toList(),
                ledgers.entry(tx, ruling),
                Approval.grid(now));
    }

    @Override
    public void keepWarning(NewWarning warning, Receipt receipt, Bytes reply) {
        PartyId sender = warning.from().party();
        long sequence = warning.warning().sequence();
        append("received", Json.object()
                .put("sender", sender.value())
                .put("sequence", sequence)
                .put("payload", warning.payload().hex())
                .put("envelope", warning.envelope().hex())
                .put("at", now));
        InboxRows.insert(tx, new Received(
                sender,
                sequence,
                warning.payload(),
                warning.envelope(),
                warning.statement().bytes(),
                now,
                ReceiptStep.STORED));
        MarkRows.insert(tx, sender, sequence, new Mark(warning.payload(), reply));
        receipts.keepGiven(sender, receipt);
    }

    @Override
    public void keepRecall(NewRecall recall, Receipt receipt, Bytes reply) {
        recalls.keepTaken(recall, receipt, reply);
    }

    @Override
    public Delivery.Waiting keepOwnRecall(
            Recall recall, Signed statement, Cargo.OfRecall cargo, Envelope envelope) {
        return recalls.keepOwn(recall, statement, cargo, envelope);
    }

    @Override
    public void keepStep(StepTaken taken) {
        receipts.keepStep(taken);
    }

    @Override
    public boolean endStep(StepTaken taken) {
        return receipts.endStep(taken);
    }

    @Override
    public Delivery.Waiting keepOwnReceipt(
            PartyId sender, Receipt receipt, Cargo.OfReceipt cargo, Envelope envelope) {
        return receipts.keepOwn(sender, receipt, cargo, envelope);
    }

    @Override
    public void keepReceipt(Card from, Receipt receipt) {
        receipts.keepTaken(from, receipt);
    }

    @Override
    public void keepRefusal(Card from, SignedRefusal refusal) {
        refusals.keepTaken(from, refusal);
    }

    @Override
    public void noteRefused(
            Digest envelope, RefusalReason reason, Optional<PartyId> from, Optional<Signed> proof, Instant at) {
        refusals.noteGiven(envelope, reason, from, proof, at);
    }

    @Override
    public Delivery update(Delivery delivery) {
        DeliveryRows.update(tx, delivery);
        return delivery(delivery.recipient(), delivery.cargo());
    }

    @Override
    public Delivery delivery(PartyId recipient, Cargo cargo) {
        return DeliveryRows.find(tx, recipient, cargo).orElseThrow(() -> StoreTrouble.damaged(Table.DELIVERY));
    }

    @Override
    public Lineage lineage(PartyId partner, long size) {
        return SeenHeads.of(tx, partner.value(), size);
    }

    @Override
    public void keepLineage(Card partner, Lineage lineage) {
        SeenHeads.keep(tx, partner.party().value(), lineage);
    }

    @Override
    public void keepFork(Card partner, Lineage.Verdict verdict, Signed receipt) {
        parties.cardStatement(tx, partner.party())
                .flatMap(card -> SeenHeads.fork(card, verdict, receipt))
                .ifPresent(fork -> {
                    SeenHeads.keepFork(tx, partner.party(), fork);
                    append("fork", Json.object()
                            .put("party", partner.party().value())
                            .put("fork", fork.digest().hex())
                            .put("at", now));
                });
    }

    @Override
    public Optional<Held> held(PartyId sender, long sequence) {
        return InboxRows.find(tx, sender, sequence)
                .map(received -> new Held(received.payload(), received.envelope(), received.highest()));
    }

    /// What sender and recipient both know of a warning, before it is answered.
    private static Json offered(Cargo.OfRelease cargo, Envelope envelope) {
        return Json.object()
                .put("sequence", cargo.sequence())
                .put("payload", cargo.payload().hex())
                .put("envelope", envelope.digest().hex())
                .build();
    }

    /// From when it is sealed: what may leave since the last point of the grid was not late before it was there.
    private Urgency urgency(Release release) {
        boolean owed = release.permit().request().determination() instanceof Determination.Owed;
        Precedence precedence = release.draft().tearline().wording().precedence();
        Instant notBefore = release.draft().notBefore();
        return Urgency.of(precedence, owed, notBefore.isAfter(now) ? notBefore : now);
    }

    private Delivery.Waiting begin(Delivery.Waiting waiting) {
        DeliveryRows.begin(tx, waiting);
        return waiting;
    }

    private long append(String type, Json.Builder record) {
        return ledgers.append(tx, type, record.build(), now);
    }
}
