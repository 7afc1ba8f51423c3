package org.nadhir.node.journal;

import java.time.Instant;
import org.nadhir.exchange.Arrival.NewRecall;
import org.nadhir.exchange.Book.Mark;
import org.nadhir.evidence.RecallRecord;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Recall;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Urgency;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.Signed;

/// The recalls' side of one transaction on the store. Every row comes with its leaf.
final class RecallBook {

    private final SealedTransaction tx;
    private final NodeLedgers ledgers;
    private final ReceiptBook receipts;
    private final Instant now;

    RecallBook(SealedTransaction tx, NodeLedgers ledgers, ReceiptBook receipts, Instant now) {
        this.tx = tx;
        this.ledgers = ledgers;
        this.receipts = receipts;
        this.now = now;
    }

    void keepTaken(NewRecall arrival, Receipt receipt, Bytes reply) {
        Recall recall = arrival.recall();
        PartyId sender = recall.from();
        ledgers.append(tx, "recall-received", Json.object()
                .put("sender", sender.value())
                .put("sequence", recall.sequence())
                .put("payload", arrival.payload().hex())
                .put("envelope", arrival.envelope().hex())
                .put("recalls", recall.payload().hex())
                .put("reason", recall.reason().word())
                .put("at", now)
                .build(), now);
        InboxRows.insert(tx, new Received(
                sender,
                recall.sequence(),
                arrival.payload(),
                arrival.envelope(),
                arrival.statement().bytes(),
                now,
                ReceiptStep.STORED));
        RecallRows.insertTheirs(tx, recall);
        MarkRows.insert(tx, sender, recall.sequence(), new Mark(arrival.payload(), reply));
        receipts.keepGiven(sender, receipt);
    }

    /// Awaited like a warning: it stands among what is silent until a named person took note.
    Delivery.Waiting keepOwn(Recall recall, Signed statement, Cargo.OfRecall cargo, Envelope envelope) {
        PartyId recipient = recall.to();
        RecallRecord said = new RecallRecord(
                cargo.sequence(), cargo.payload(), envelope.digest(), recall.payload(), recall.reason());
        long leaf = ledgers.append(tx, RecallRecord.TYPE, RecallRecord.VERSION, said.write(), now);
        ledgers.note(tx, recipient, RecallRecord.TYPE, said.json(), now);
        RecallRows.insert(tx, new RecallRows.Ours(
                recall, cargo.payload(), envelope.digest(), statement.bytes(), leaf, now));
        Urgency urgency = Urgency.of(Recall.PRECEDENCE, false, now);
        AwaitedRows.insert(tx, AwaitedRows.Awaited.of(
                recall.release().value(), recipient, cargo.sequence(), cargo.payload(), urgency));
        var waiting = new Delivery.Waiting(cargo, recipient, envelope, urgency, 0, now);
        DeliveryRows.begin(tx, waiting);
        return waiting;
    }
}
