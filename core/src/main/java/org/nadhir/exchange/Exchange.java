package org.nadhir.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nadhir.exchange.Arrival.NewRecall;
import org.nadhir.exchange.Arrival.NewStatement;
import org.nadhir.exchange.Arrival.NewWarning;
import org.nadhir.exchange.Arrival.ReceiptCame;
import org.nadhir.exchange.Arrival.RefusalCame;
import org.nadhir.exchange.Arrival.Refused;
import org.nadhir.exchange.Arrival.Repeated;
import org.nadhir.exchange.Arrival.StatementReceiptCame;
import org.nadhir.exchange.Arrival.Unconsented;
import org.nadhir.exchange.OnwardNotice.Why;
import org.nadhir.ledger.Lineage;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Release;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.Worded;

/// The protocol between two nodes, without input or output: what comes in goes through here, and what must become
/// durable is written into the one transaction that is handed in. Whoever calls answers only after its commit.
///
/// Sealing happens here, before the commit, once; afterwards only stored bytes are sent. One thread at a time for
/// each transaction; the class itself keeps no state.
public final class Exchange {

    private final Primitives primitives;
    private final OwnKeys keys;
    private final Sealer sealer;
    private final Receipts receipts;
    private final Witnesses witnesses;

    public Exchange(Primitives primitives, OwnKeys keys, Sealer sealer, Witnesses witnesses) {
        this.primitives = primitives;
        this.keys = keys;
        this.sealer = sealer;
        this.receipts = new Receipts(primitives);
        this.witnesses = witnesses;
    }

    /// Opens an envelope and checks its signatures, by what is known beside the transaction that will take it in: the
    /// costly part, which holds nobody up. Decides nothing; see [Foreseen].
    public Foreseen foresee(Book book, Bytes envelope, Carrier carrier, Instant now) {
        Foreseen foreseen = new Foreseen(envelope, carrier);
        Arrival arrival = reception(foreseen).examine(book, envelope, carrier, now);
        witnesses.remembering(foreseen).verify(arrival);
        return foreseen;
    }

    /// Takes an envelope in, whichever way it came, and says what goes back.
    ///
    /// @return to be asked once, after the commit: a refusal is signed and sealed there, since nothing of it is kept
    public Supplier<Reply> receive(ExchangeBook book, Foreseen foreseen, Instant now) {
        Bytes envelope = foreseen.envelope;
        Witnesses shown = witnesses.remembering(foreseen);
        return switch (reception(foreseen).examine(book, envelope, foreseen.carrier, now)) {
            case NewWarning warning -> kept(keep(book, warning, now));
            case NewRecall recall -> kept(keep(book, recall, now));
            case Repeated(Card _, Book.Mark mark) -> kept(new Reply.Sealed(mark.reply()));
            case NewStatement(Incoming incoming) -> take(book, incoming, now);
            case ReceiptCame(Card from, Receipt receipt) ->
                follows(book, from, shown.head(from, receipt), receipt.statement())
                        ? taken(() -> book.keepReceipt(from, receipt))
                        : forked(book, from, receipt.statement(), envelope, now);
            case StatementReceiptCame(Card from, StatementReceipt receipt) ->
                follows(book, from, shown.head(from, receipt), receipt.statement())
                        ? taken(() -> book.keepStatementReceipt(from, receipt))
                        : forked(book, from, receipt.statement(), envelope, now);
            case RefusalCame(Card from, SignedRefusal refusal) -> taken(() -> book.keepRefusal(from, refusal));
            case Unconsented unconsented -> refuse(book, unconsented, now);
            case Refused refused -> refuse(book, envelope.digest(), refused, now);
        };
    }

    private Reception reception(Foreseen foreseen) {
        Primitives remembering = foreseen.remembering(primitives);
        return new Reception(remembering, keys, new Receipts(remembering), foreseen);
    }

    private static Supplier<Reply> kept(Reply reply) {
        return () -> reply;
    }

    private static Supplier<Reply> taken(Runnable keeping) {
        keeping.run();
        return kept(new Reply.Taken());
    }

    /// Signs and seals a release under the recipient's next number and puts it in the outbox. Originators whose
    /// consent an exigency stood in for are told in the same commit.
    ///
    /// @param passages from [ExchangeBook#passages]; none of them without leave
    /// @throws IllegalStateException where the recipient's card cannot be sealed to: the permit should not exist
    public Delivery.Waiting seal(ExchangeBook book, Release release, List<Passage> passages, Instant now) {
        Card recipient = partner(book, release.permit().recipient());
        long sequence = book.nextSequence(recipient.party());
        Delivery.Waiting waiting = keep(book, ready(recipient, sequence, release, passages));
        passages.stream()
                .filter(passage -> passage.leave() instanceof Passage.Leave.Exigent)
                .forEach(passage -> tell(book, passage, notice(
                        book, passage, book.self().party(), release.draft().tearline(), Why.EXIGENCY, now)));
        return waiting;
    }

    /// Tells an originator in the same commit, where it is a partner of ours; else whoever we have it from tells it.
    private void tell(ExchangeBook book, Passage passage, OnwardNotice notice) {
        if (book.partner(passage.originator()).isPresent()) {
            state(book, passage.originator(), PayloadType.ONWARD_NOTICE, notice.write());
        }
    }

    private static OnwardNotice notice(
            Book book, Passage passage, PartyId by, Tearline tearline, Why why, Instant now) {
        return new OnwardNotice(
                book.self().party(), passage.originator(), passage.payload(), by,
                tearline.recipient(), Worded.of(tearline).digest(), why, now);
    }

    /// Signs and seals a release under a number, and keeps nothing: a computation that the many releases of a list may
    /// share out among threads. For what rests on nobody else's release.
    ///
    /// @param sequence from [ExchangeBook#nextSequence], in the transaction in which it will be kept
    /// @throws IllegalStateException where the recipient's card cannot be sealed to
    public Ready ready(Card recipient, long sequence, Release release) {
        return ready(recipient, sequence, release, List.of());
    }

    private Ready ready(Card recipient, long sequence, Release release, List<Passage> passages) {
        Bytes payload = Warning.write(sequence, release.draft().bytes(), passages);
        Signed statement = Signed.sign(primitives, keys.signing(), Warning.kind(passages), payload);
        var cargo = new Cargo.OfRelease(release.draft().tearline().id(), sequence, payload.digest());
        return new Ready(release, statement, cargo, sealed(statement, recipient));
    }

    /// Puts what [#ready] made in the outbox.
    public Delivery.Waiting keep(ExchangeBook book, Ready ready) {
        return book.keepRelease(ready.release(), ready.statement(), ready.cargo(), ready.envelope());
    }

    /// Signs and seals the recall of a release of ours under the recipient's next number and puts it in the outbox. A
    /// release is recalled once.
    ///
    /// @throws IllegalStateException where the recipient's card is not confirmed or cannot be sealed to
    public Delivery.Waiting recall(
            ExchangeBook book,
            PartyId recipient,
            ReleaseId release,
            Digest payload,
            Recall.Reason reason,
            Instant now) {
        Card to = partner(book, recipient);
        long sequence = book.nextSequence(recipient);
        Recall recall = Recall.of(book.self().party(), recipient, sequence, release, payload, reason, now);
        Signed statement = Signed.sign(primitives, keys.signing(), PayloadType.RECALL, recall.write());
        var cargo = new Cargo.OfRecall(release, sequence, recall.write().digest());
        return book.keepOwnRecall(recall, statement, cargo, sealed(statement, to));
    }

    /// A release signed and sealed for its recipient, not kept yet.
    public record Ready(Release release, Signed statement, Cargo.OfRelease cargo, Envelope envelope) {}

    /// Signs a statement between parties, seals it for `recipient` and puts it in the outbox.
    ///
    /// @throws IllegalArgumentException where the kind does not travel or the payload is too long
    /// @throws IllegalStateException where the recipient's card is not confirmed or cannot be sealed to
    public Delivery.Waiting state(ExchangeBook book, PartyId recipient, PayloadType kind, Bytes payload) {
        if (!Between.KINDS.contains(kind) || payload.length() > Between.PAYLOAD_BYTES_MAX) {
            throw new IllegalArgumentException("no statement between parties: " + kind);
        }
        Card to = partner(book, recipient);
        Signed statement = Signed.sign(primitives, keys.signing(), kind, payload);
        var cargo = new Cargo.OfStatement(kind, book.nextStatement(recipient), payload.digest());
        return book.keepOwnStatement(recipient, statement, cargo, sealed(statement, to));
    }

    /// Seals a word of our own keys, signed already, for `recipient`, whether or not the recipient's own keys count
    /// now, and puts it in the outbox.
    ///
    /// @throws IllegalStateException where persons never met the recipient or its card cannot be sealed to
    public Delivery.Waiting forward(ExchangeBook book, PartyId recipient, KeyEvent event) {
        Card to = book.met(recipient)
                .orElseThrow(() -> new IllegalStateException("no confirmed card of " + recipient));
        var cargo = new Cargo.OfStatement(event.verified().type(), book.nextStatement(recipient), event.payload());
        return book.keepOwnStatement(recipient, event.statement(), cargo, sealed(event.statement(), to));
    }

    /// Keeps a step that somebody took at our desk. Its receipt leaves at its time, by [#leave].
    ///
    /// @throws IllegalArgumentException where we hold no such warning or that step was taken already
    public void take(ExchangeBook book, StepTaken taken) {
        boolean wanted = book.held(taken.sender(), taken.sequence())
                .filter(known -> known.highest().compareTo(taken.step()) < 0)
                .isPresent();
        if (!wanted) {
            throw new IllegalArgumentException(
                    "no warning that still wants " + taken.step().label());
        }
        book.keepStep(taken);
    }

    /// Signs the receipt of a step whose time has come, seals it and puts it on its way back; the step waits no more.
    ///
    /// @throws IllegalArgumentException where it does not wait any more
    public Delivery.Waiting leave(ExchangeBook book, StepTaken taken, Instant now) {
        ExchangeBook.Held held = book.held(taken.sender(), taken.sequence())
                .filter(_ -> book.endStep(taken))
                .orElseThrow(() -> new IllegalArgumentException(
                        taken.step().label() + " does not wait"));
        Card to = partner(book, taken.sender());
        Receipt receipt = receipt(
                book,
                to,
                taken.sequence(),
                taken.step(),
                held.payload(),
                held.envelope(),
                taken.word(),
                taken.outcome(),
                taken.at(now));
        var cargo = new Cargo.OfReceipt(taken.step(), taken.sequence(), held.payload());
        return book.keepOwnReceipt(taken.sender(), receipt, cargo, sealed(receipt.statement(), to));
    }

    /// Takes a refusal in clear as the answer to `waiting`, if the recipient signed it about these very bytes.
    public Delivery refused(ExchangeBook book, Card recipient, Delivery.Waiting waiting, Signed refusal, Instant now) {
        return SignedRefusal.verify(primitives, recipient.party(), recipient.signing(), refusal)
                .filter(said -> said.envelope().equals(waiting.envelope().digest()))
                .map(said -> {
                    book.keepRefusal(recipient, said);
                    return answered(book, waiting, now);
                })
                .orElseGet(() -> book.update(waiting.unanswered(now)));
    }

    /// Where a delivery stands after something came back. Bytes that answer nothing are silence: a partner who sends
    /// them again and again cannot keep the silence from being seen.
    public Delivery answered(ExchangeBook book, Delivery.Waiting waiting, Instant now) {
        return switch (book.delivery(waiting.recipient(), waiting.cargo())) {
            case Delivery.Waiting _, Delivery.Silent _ -> book.update(waiting.unanswered(now));
            case Delivery.Delivered delivered -> delivered;
            case Delivery.Refused refused -> refused;
        };
    }

    /// Takes "taken in" as the answer to `waiting`: enough for a receipt of ours, never for a warning or
    /// a statement.
    public Delivery taken(ExchangeBook book, Delivery.Waiting waiting, Instant now) {
        return switch (waiting.cargo()) {
            case Cargo.OfReceipt receipt -> book.update(new Delivery.Delivered(receipt, waiting.recipient()));
            case Cargo.OfRelease _, Cargo.OfRecall _, Cargo.OfStatement _ -> book.update(waiting.unanswered(now));
        };
    }

    private Reply keep(ExchangeBook book, NewWarning arrival, Instant now) {
        Card from = arrival.from();
        Receipt receipt =
                stored(book, from, arrival.warning().sequence(), arrival.payload(), arrival.envelope(), now);
        Bytes reply = sealed(receipt.statement(), from).bytes();
        book.keepWarning(arrival, receipt, reply);
        return new Reply.Sealed(reply);
    }

    private Reply keep(ExchangeBook book, NewRecall arrival, Instant now) {
        Card from = arrival.from();
        Receipt receipt =
                stored(book, from, arrival.recall().sequence(), arrival.payload(), arrival.envelope(), now);
        Bytes reply = sealed(receipt.statement(), from).bytes();
        book.keepRecall(arrival, receipt, reply);
        return new Reply.Sealed(reply);
    }

    private Receipt stored(
            ExchangeBook book, Card from, long sequence, Digest payload, Digest envelope, Instant now) {
        return receipt(
                book, from, sequence, ReceiptStep.STORED, payload, envelope, Optional.empty(), Optional.empty(), now);
    }

    private Supplier<Reply> forked(ExchangeBook book, Card from, Signed receipt, Bytes envelope, Instant now) {
        var fork = new Refused(RefusalReason.FORK, Optional.of(from), Optional.of(receipt));
        return refuse(book, envelope.digest(), fork, now);
    }

    /// Whether a ledger may be taken to go on as a receipt shows it. A head whose predecessor is still under way
    /// waits: the receipt is taken, since its signature holds, and the partner's ledger counts as proved up to the
    /// head before.
    private static boolean follows(ExchangeBook book, Card from, Optional<Lineage.Shown> shown, Signed receipt) {
        if (shown.isEmpty()) {
            return false;
        }
        Lineage lineage = book.lineage(from.party(), shown.get().head().size());
        boolean other = lineage.tip()
                .filter(tip -> !tip.head().origin().equals(shown.get().head().origin()))
                .isPresent();
        if (other) {
            return false;
        }
        return switch (lineage.add(shown.get())) {
            case Lineage.Verdict.Continues _, Lineage.Verdict.Waits _ -> {
                book.keepLineage(from, lineage);
                yield true;
            }
            case Lineage.Verdict.Known _ -> true;
            case Lineage.Verdict.Contradicts verdict -> {
                book.keepFork(from, verdict, receipt);
                yield false;
            }
            case Lineage.Verdict.Unproved verdict -> {
                // Only what it says of itself convicts: a receipt that came before it does not stand here.
                if (verdict.second().equals(shown.get())) {
                    book.keepFork(from, verdict, receipt);
                }
                yield false;
            }
        };
    }

    private Supplier<Reply> take(ExchangeBook book, Incoming incoming, Instant now) {
        Card from = incoming.from();
        Optional<RefusalReason> reason = book.refuses(incoming);
        if (reason.isPresent()) {
            var refused = new Refused(reason.get(), Optional.of(from), Optional.empty());
            return refuse(book, incoming.envelope(), refused, now);
        }
        PartyId self = book.self().party();
        Witness witness = book.witness(
                from.party(),
                StatementReceipt.ledgerRecord(self, from.party(), incoming.kind(), incoming.digest()));
        StatementReceipt receipt =
                StatementReceipt.sign(primitives, keys.signing(), self, incoming, witness, now);
        Bytes reply = sealed(receipt.statement(), from).bytes();
        book.keepStatement(incoming, receipt, reply);
        return kept(new Reply.Sealed(reply));
    }

    private Supplier<Reply> refuse(ExchangeBook book, Unconsented arrival, Instant now) {
        NewWarning copy = arrival.warning();
        Card from = copy.from();
        if (book.keepRefusedCopy(copy, arrival.unproved())) {
            arrival.unproved().forEach(passage -> tell(book, passage, notice(
                    book, passage, from.party(), copy.warning().tearline(), Why.COPY_REFUSED, now)));
        }
        var refused = new Refused(
                RefusalReason.CONSENT_MISSING, Optional.of(from), Optional.of(copy.statement()));
        return refuse(book, copy.envelope(), refused, now);
    }

    private Supplier<Reply> refuse(ExchangeBook book, Digest envelope, Refused refused, Instant now) {
        Optional<PartyId> from = refused.from().map(Card::party);
        book.noteRefused(envelope, refused.reason(), from, refused.proof(), now);
        PartyId self = book.self().party();
        return () -> {
            SignedRefusal refusal =
                    SignedRefusal.sign(primitives, keys.signing(), self, envelope, refused.reason(), now);
            return refused.from()
                    .<Reply>map(card -> new Reply.Sealed(sealed(refusal.statement(), card).bytes()))
                    .orElseGet(() -> new Reply.Plain(refusal.statement()));
        };
    }

    private Receipt receipt(
            ExchangeBook book,
            Card to,
            long sequence,
            ReceiptStep step,
            Digest payload,
            Digest envelope,
            Optional<PersonsWord> word,
            Optional<Outcome> outcome,
            Instant now) {
        PartyId self = book.self().party();
        Bytes record = ReceiptForm.ledgerRecord(step, self, to.party(), sequence, payload);
        Witness witness = book.witness(to.party(), record);
        return receipts.sign(
                keys.signing(),
                new ReceiptContent(step, self, to.party(), sequence, payload, envelope, now, word, outcome, witness));
    }

    private Envelope sealed(Signed statement, Card recipient) {
        return switch (sealer.seal(statement, recipient.newestSealing().key())) {
            case Envelope envelope -> envelope;
            case Sealing.NotSealed() ->
                throw new IllegalStateException("the card of " + recipient.party() + " holds no key to seal to");
        };
    }

    private static Card partner(Book book, PartyId party) {
        return book.partner(party)
                .orElseThrow(() -> new IllegalStateException("no confirmed card of " + party));
    }
}
