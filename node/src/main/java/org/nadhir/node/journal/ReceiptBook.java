package org.nadhir.node.journal;

import java.time.Instant;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.StepTaken;
import org.nadhir.exchange.Urgency;
import org.nadhir.json.Json;
import org.nadhir.model.PartyId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.SealedTransaction.Insertion;
import org.nadhir.node.store.Table;

/// The receipts' side of one transaction on the store: ours, on their way back, and our partners'. Every row comes
/// with its leaf.
final class ReceiptBook {

    private final SealedTransaction tx;
    private final NodeLedgers ledgers;
    private final Instant now;

    ReceiptBook(SealedTransaction tx, NodeLedgers ledgers, Instant now) {
        this.tx = tx;
        this.ledgers = ledgers;
        this.now = now;
    }

    /// Keeps a step taken at our desk. The leaf is in the internal ledger only: what the partner's ledger holds grows
    /// when the receipt leaves.
    void keepStep(StepTaken taken) {
        ledgers.append(tx, "step-taken", Json.object()
                .put("sender", taken.sender().value())
                .put("sequence", taken.sequence())
                .put("step", taken.step().label())
                .put("leaves", taken.leaves())
                .put("at", now)
                .build(), now);
        InboxRows.raise(tx, taken.sender(), taken.sequence(), taken.step());
        StepRows.put(tx, taken);
    }

    boolean endStep(StepTaken taken) {
        boolean waits =
                StepRows.find(tx, taken.sender(), taken.sequence(), taken.step()).isPresent();
        if (waits) {
            StepRows.remove(tx, taken);
        }
        return waits;
    }

    Delivery.Waiting keepOwn(PartyId sender, Receipt receipt, Cargo.OfReceipt cargo, Envelope envelope) {
        ledgers.append(tx, "receipt-given", step(receipt), now);
        keepGiven(sender, receipt);
        var waiting = new Delivery.Waiting(cargo, sender, envelope, Urgency.ofAnswer(now), 0, now);
        DeliveryRows.begin(tx, waiting);
        return waiting;
    }

    void keepGiven(PartyId sender, Receipt receipt) {
        RowId name = ReceiptRows.given(tx, sender, receipt.sequence(), receipt.step());
        tx.insert(Table.RECEIPT, name, receipt.statement().bytes());
    }

    void keepTaken(Card from, Receipt receipt) {
        RowId name = ReceiptRows.taken(tx, from.party(), receipt.sequence(), receipt.step());
        if (tx.insert(Table.RECEIPT, name, receipt.statement().bytes()) instanceof Insertion.Present) {
            return;
        }
        Json taken = Json.object()
                .put("from", receipt.from().value())
                .put("to", receipt.to().value())
                .put("sequence", receipt.sequence())
                .put("step", receipt.step().label())
                .put("payload", receipt.payload().hex())
                .put("at", now)
                .put("statement", receipt.statement().bytes().digest().hex())
                .build();
        ledgers.append(tx, "receipt-taken", taken, now);
        ledgers.note(tx, from.party(), "receipt-taken", taken, now);
        if (receipt.step().compareTo(ReceiptStep.ACKNOWLEDGED) >= 0) {
            AwaitedRows.remove(tx, from.party(), receipt.sequence());
        }
        ReleaseRows.bySequence(tx, from.party(), receipt.sequence())
                .<Cargo>map(sent -> new Cargo.OfRelease(sent.id(), receipt.sequence(), sent.payload()))
                .or(() -> RecallRows.bySequence(tx, from.party(), receipt.sequence())
                        .map(ours -> new Cargo.OfRecall(
                                ours.recall().release(), ours.recall().sequence(), ours.payload())))
                .ifPresent(cargo -> DeliveryRows.update(tx, new Delivery.Delivered(cargo, from.party())));
    }

    private Json step(Receipt receipt) {
        return Json.object()
                .put("from", receipt.from().value())
                .put("to", receipt.to().value())
                .put("sequence", receipt.sequence())
                .put("step", receipt.step().label())
                .put("payload", receipt.payload().hex())
                .put("at", now)
                .build();
    }
}
