package org.nadhir.node.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nadhir.exchange.Book.Mark;
import org.nadhir.exchange.Book.Sent;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Incoming;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.exchange.StatementReceipt;
import org.nadhir.exchange.Urgency;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.StatementRows.Stated;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// The statements' side of one transaction on the store. Every row comes with its leaves: one in the internal ledger,
/// one in the ledger with the partner.
final class StatementBook {

    /// Taken from one partner in one day; ours. A partner who warns every minute and speaks of each warning twice stays
    /// below it.
    private static final long TAKEN_A_DAY_MAX = 5_000;

    private final SealedTransaction tx;
    private final NodeLedgers ledgers;
    private final StatementReaders readers;
    private final Instant now;

    StatementBook(SealedTransaction tx, NodeLedgers ledgers, StatementReaders readers, Instant now) {
        this.tx = tx;
        this.ledgers = ledgers;
        this.readers = readers;
        this.now = now;
    }

    Optional<Mark> mark(PartyId sender, Digest payload) {
        return MarkRows.find(tx, sender, payload);
    }

    Optional<Sent> sent(PartyId recipient, Digest payload) {
        return StatementRows.given(tx, recipient, payload)
                .map(stated -> new Sent(stated.digest(), stated.envelope()));
    }

    Optional<RefusalReason> refuses(Incoming incoming) {
        // Refused ones count as well: nobody makes us read without end.
        long today = tx.next("statements of " + incoming.from().party() + " on "
                + now.atOffset(ZoneOffset.UTC).toLocalDate());
        return today > TAKEN_A_DAY_MAX
                ? Optional.of(RefusalReason.BUSY)
                : readers.refuses(tx, incoming, now);
    }

    void keep(Incoming incoming, StatementReceipt receipt, Bytes reply) {
        PartyId from = incoming.from().party();
        note("statement-taken", from, incoming.kind(), incoming.digest());
        StatementRows.insert(tx, new Stated(
                false,
                from,
                incoming.kind(),
                tx.next("statements from " + from),
                incoming.digest(),
                incoming.envelope(),
                incoming.statement().bytes(),
                now));
        MarkRows.insert(tx, from, incoming.digest(), new Mark(incoming.digest(), reply));
        tx.insert(
                Table.RECEIPT, ReceiptRows.given(tx, from, incoming.digest()), receipt.statement().bytes());
        readers.take(tx, incoming, now);
    }

    long next(PartyId recipient) {
        return tx.next("statements to " + recipient);
    }

    Delivery.Waiting keepOwn(PartyId recipient, Signed statement, Cargo.OfStatement cargo, Envelope envelope) {
        note("statement-given", recipient, cargo.kind(), cargo.payload());
        StatementRows.insert(tx, new Stated(
                true,
                recipient,
                cargo.kind(),
                cargo.sequence(),
                cargo.payload(),
                envelope.digest(),
                statement.bytes(),
                now));
        Delivery.Waiting waiting = new Delivery.Waiting(cargo, recipient, envelope, Urgency.ofAnswer(now), 0, now);
        DeliveryRows.begin(tx, waiting);
        return waiting;
    }

    /// Keeps the receipt, if it is the first.
    ///
    /// @return whether it is
    boolean keepReceipt(Card from, StatementReceipt receipt) {
        var kept = tx.insert(
                Table.RECEIPT,
                ReceiptRows.taken(tx, from.party(), receipt.payload()),
                receipt.statement().bytes());
        if (kept instanceof SealedTransaction.Insertion.Present) {
            return false;
        }
        note("statement-receipt", from.party(), receipt.kind(), receipt.payload());
        StatementRows.given(tx, from.party(), receipt.payload())
                .map(stated -> new Cargo.OfStatement(stated.kind(), stated.number(), stated.digest()))
                .ifPresent(cargo -> DeliveryRows.update(tx, new Delivery.Delivered(cargo, from.party())));
        return true;
    }

    private void note(String type, PartyId partner, PayloadType kind, Digest payload) {
        Json record = Json.object()
                .put("partner", partner.value())
                .put("kind", kind.label())
                .put("payload", payload.hex())
                .put("at", now)
                .build();
        ledgers.append(tx, type, record, now);
        ledgers.note(tx, partner, type, record, now);
    }
}
