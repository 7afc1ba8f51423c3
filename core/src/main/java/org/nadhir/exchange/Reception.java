package org.nadhir.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Status;
import org.nadhir.exchange.Arrival.NewRecall;
import org.nadhir.exchange.Arrival.NewStatement;
import org.nadhir.exchange.Arrival.NewWarning;
import org.nadhir.exchange.Arrival.ReceiptCame;
import org.nadhir.exchange.Arrival.RefusalCame;
import org.nadhir.exchange.Arrival.Refused;
import org.nadhir.exchange.Arrival.Repeated;
import org.nadhir.exchange.Arrival.StatementReceiptCame;
import org.nadhir.exchange.Arrival.Unconsented;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.OpeningKey;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Tearline;

/// Says what an envelope that came in is. Verifies before it parses, and changes nothing.
///
/// The order of the checks is the order of what may be believed: first that it was sealed for us, then who signed
/// it, then that it is meant for us, then whether it is new, and only then what it says.
final class Reception {

    private final Primitives primitives;
    private final Opener opener;
    private final OwnKeys keys;
    private final Receipts receipts;
    private final Passages passages;
    private final Foreseen foreseen;

    /// @param foreseen of the one envelope that will be examined
    Reception(Primitives primitives, OwnKeys keys, Receipts receipts, Foreseen foreseen) {
        this.primitives = primitives;
        this.opener = new Opener(primitives);
        this.keys = keys;
        this.receipts = receipts;
        this.passages = new Passages(primitives);
        this.foreseen = foreseen;
    }

    Arrival examine(Book book, Bytes envelope, Carrier carrier, Instant now) {
        Optional<Card> caller = caller(book, carrier);
        Optional<Bytes> opened = open(envelope);
        if (opened.isEmpty()) {
            return refuse(RefusalReason.NOT_FOR_US_OR_ALTERED, caller);
        }
        if (!(Signed.parse(opened.get()) instanceof Signed signed)) {
            return refuse(RefusalReason.MALFORMED, caller);
        }
        if (Between.OF_KEYS.contains(signed.claimedType())) {
            return ofKeys(book, signed, carrier, envelope.digest());
        }
        if (signed.signerIds().size() != 1) {
            return refuse(RefusalReason.MALFORMED, caller);
        }
        Digest signerId = signed.signerIds().getFirst();
        // Over a connection only among the caller's own keys: nobody learns by trying keys, nor from how long it takes,
        // who else is a partner of ours.
        Optional<Card> signer = caller.isPresent()
                ? book.keyOf(caller.get().party(), signerId)
                : book.partnerByKey(signerId);
        if (caller.isPresent() && signer.isEmpty()) {
            return refuse(RefusalReason.WRONG_SENDER, caller);
        }
        if (signer.isEmpty()) {
            return refuse(RefusalReason.UNKNOWN_PARTNER, caller);
        }
        Card from = signer.get();
        if (!(signed.verified(primitives, from.signing()) instanceof Verified verified)) {
            // A file that names a partner's key and is not signed by it is signed by nobody whom we know.
            return refuse(
                    caller.isPresent() ? RefusalReason.BAD_SIGNATURE : RefusalReason.UNKNOWN_PARTNER, caller);
        }
        return switch (verified.type()) {
            case WARNING, WARNING_2 -> warning(book, from, verified, envelope.digest(), now);
            case RECALL -> recall(book, from, verified, envelope.digest());
            case RECEIPT -> receipt(book, from, signed);
            case STATEMENT_RECEIPT -> statementReceipt(book, from, signed);
            case REFUSAL, REFUSAL_2 -> refusal(from, signed);
            default -> Between.KINDS.contains(verified.type())
                    ? statement(book, from, verified, envelope.digest())
                    : refuse(RefusalReason.MALFORMED, signer);
        };
    }

    /// A card or the end of a key: signed by the keys that stand in it, which need not be known here yet. Over the
    /// network only the party itself brings it, so nobody else can fill the room for what waits.
    private Arrival ofKeys(Book book, Signed signed, Carrier carrier, Digest envelope) {
        Optional<Card> caller = carrier instanceof Carrier.Wire(PartyId partner) ? book.met(partner) : Optional.empty();
        Optional<KeyEvent> event = KeyEvent.read(primitives, signed);
        if (event.isEmpty()) {
            return refuse(RefusalReason.MALFORMED, caller);
        }
        Optional<Card> from = book.met(event.get().party());
        if (caller.isPresent() && !caller.map(Card::party).equals(Optional.of(event.get().party()))) {
            return refuse(RefusalReason.WRONG_SENDER, caller);
        }
        return from.map(card -> statement(book, card, event.get().verified(), envelope))
                .orElseGet(() -> refuse(RefusalReason.UNKNOWN_PARTNER, caller));
    }

    private static Arrival statement(Book book, Card from, Verified verified, Digest envelope) {
        if (verified.payload().length() > Between.PAYLOAD_BYTES_MAX) {
            return refuse(RefusalReason.TOO_LARGE, Optional.of(from));
        }
        if (from.exercise() != book.self().exercise()) {
            return refuse(RefusalReason.EXERCISE_MIXED, Optional.of(from));
        }
        return book.mark(from.party(), verified.payload().digest())
                .<Arrival>map(mark -> new Repeated(from, mark))
                .orElseGet(() -> new NewStatement(new Incoming(
                        from, verified.type(), verified.payload(), verified.statement(), envelope)));
    }

    private Arrival statementReceipt(Book book, Card from, Signed signed) {
        Optional<StatementReceipt> read = StatementReceipt.verify(primitives, from, signed);
        if (read.isEmpty()) {
            return refuse(RefusalReason.MALFORMED, Optional.of(from));
        }
        StatementReceipt receipt = read.get();
        boolean ours = receipt.to().equals(book.self().party())
                && book.sent(from.party(), receipt.payload())
                        .filter(sent -> sent.envelope().equals(receipt.envelope()))
                        .isPresent();
        return ours
                ? new StatementReceiptCame(from, receipt)
                : refuse(RefusalReason.WRONG_RECIPIENT, Optional.of(from));
    }

    private static Optional<Card> caller(Book book, Carrier carrier) {
        return switch (carrier) {
            case Carrier.Wire(PartyId partner) -> book.partner(partner);
            case Carrier.Hand() -> Optional.empty();
        };
    }

    private Optional<Bytes> open(Bytes envelope) {
        for (OpeningKey key : keys.opening()) {
            if (opener.open(key, envelope) instanceof Opening.Opened(Bytes statement)) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    private Arrival warning(Book book, Card from, Verified verified, Digest envelope, Instant now) {
        Optional<Warning> read = foreseen.warning(verified.type(), verified.payload());
        if (read.isEmpty()) {
            return refuse(RefusalReason.MALFORMED, Optional.of(from));
        }
        Warning warning = read.get();
        Tearline tearline = warning.tearline();
        if (!tearline.recipient().equals(book.self().party()) || !tearline.sender().equals(from.party())) {
            return refuse(RefusalReason.WRONG_RECIPIENT, Optional.of(from));
        }
        Optional<Arrival> known =
                known(book, from, warning.sequence(), verified.payload().digest(), verified);
        if (known.isPresent()) {
            return known.get();
        }
        return againstAgreement(book, tearline, now)
                .map(reason -> refuse(reason, Optional.of(from)))
                .orElseGet(() -> {
                    var arrived = new NewWarning(
                            from, warning, verified.statement(), verified.payload().digest(), envelope);
                    List<Passage> unproved = passages.unproved(book, from, warning);
                    return unproved.isEmpty() ? arrived : new Unconsented(arrived, unproved);
                });
    }

    /// Bound to no agreement: to take back needs no leave, also when the agreement has ended.
    private static Arrival recall(Book book, Card from, Verified verified, Digest envelope) {
        Optional<Recall> read = Recall.read(verified.payload());
        if (read.isEmpty()) {
            return refuse(RefusalReason.MALFORMED, Optional.of(from));
        }
        Recall recall = read.get();
        if (!recall.to().equals(book.self().party()) || !recall.from().equals(from.party())) {
            return refuse(RefusalReason.WRONG_RECIPIENT, Optional.of(from));
        }
        if (from.exercise() != book.self().exercise()) {
            return refuse(RefusalReason.EXERCISE_MIXED, Optional.of(from));
        }
        Digest payload = verified.payload().digest();
        return known(book, from, recall.sequence(), payload, verified)
                .orElseGet(() -> new NewRecall(from, recall, verified.statement(), payload, envelope));
    }

    /// The same once more, or other words under a number that was used.
    private static Optional<Arrival> known(Book book, Card from, long sequence, Digest payload, Verified verified) {
        return book.mark(from.party(), sequence).map(mark -> mark.payload().equals(payload)
                ? new Repeated(from, mark)
                : new Refused(RefusalReason.FORK, Optional.of(from), Optional.of(verified.statement())));
    }

    private static Optional<RefusalReason> againstAgreement(Book book, Tearline tearline, Instant now) {
        boolean exercise = tearline.status() == Status.EXERCISE;
        if (exercise != book.self().exercise()) {
            return Optional.of(RefusalReason.EXERCISE_MIXED);
        }
        Optional<Agreement> found = book.agreement(tearline.agreement());
        if (found.isEmpty()
                || !found.get().has(tearline.sender())
                || !found.get().has(tearline.recipient())) {
            return Optional.of(RefusalReason.NO_AGREEMENT);
        }
        Agreement agreement = found.get();
        if (!agreement.holdsAt(now) || agreement.revision() != tearline.revision()) {
            return Optional.of(RefusalReason.AGREEMENT_NOT_VALID);
        }
        boolean inside = agreement.purposes().contains(tearline.purpose())
                && !tearline.marking().isStricterThan(agreement.ceiling())
                && agreement.subjects().contains(tearline.wording().threat());
        return inside ? Optional.empty() : Optional.of(RefusalReason.OUTSIDE_AGREEMENT);
    }

    private Arrival receipt(Book book, Card from, Signed signed) {
        Optional<Receipt> read = receipts.verify(from, signed);
        if (read.isEmpty()) {
            return refuse(RefusalReason.MALFORMED, Optional.of(from));
        }
        Receipt receipt = read.get();
        boolean ours = receipt.to().equals(book.self().party())
                && book.sent(from.party(), receipt.sequence())
                        .filter(sent -> sent.payload().equals(receipt.payload())
                                && sent.envelope().equals(receipt.envelope()))
                        .isPresent();
        return ours ? new ReceiptCame(from, receipt) : refuse(RefusalReason.WRONG_RECIPIENT, Optional.of(from));
    }

    private Arrival refusal(Card from, Signed signed) {
        return SignedRefusal.verify(primitives, from.party(), from.signing(), signed)
                .<Arrival>map(refusal -> new RefusalCame(from, refusal))
                .orElseGet(() -> refuse(RefusalReason.MALFORMED, Optional.of(from)));
    }

    private static Arrival refuse(RefusalReason reason, Optional<Card> from) {
        return new Refused(reason, from, Optional.empty());
    }
}
