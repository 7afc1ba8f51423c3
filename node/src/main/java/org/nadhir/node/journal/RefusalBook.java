package org.nadhir.node.journal;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.exchange.SignedRefusal;
import org.nadhir.json.Json;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.Signed;

/// The refusals' side of one transaction on the store: ours, and our partners'. Every row comes with its leaf.
final class RefusalBook {

    private final SealedTransaction tx;
    private final NodeLedgers ledgers;
    private final Instant now;

    RefusalBook(SealedTransaction tx, NodeLedgers ledgers, Instant now) {
        this.tx = tx;
        this.ledgers = ledgers;
        this.now = now;
    }

    /// Keeps a partner's refusal of what we offered it. Of what we never offered nothing is noted, and of the same
    /// refusal twice one leaf: more would be the partner's to write.
    void keepTaken(Card from, SignedRefusal refusal) {
        DeliveryRows.byEnvelope(tx, refusal.envelope())
                .filter(delivery -> delivery.recipient().equals(from.party()))
                .ifPresent(delivery -> {
                    if (MarkRows.putRefusal(tx, refusal)) {
                        note(from, refusal);
                    }
                    if (ends(delivery, refusal)) {
                        end(delivery, refusal);
                    }
                });
    }

    /// Notes that an envelope was refused here.
    void noteGiven(Digest envelope, RefusalReason reason, Optional<PartyId> from, Optional<Signed> proof, Instant at) {
        Json.Builder record = Json.object()
                .put("envelope", envelope.hex())
                .put("reason", reason.label())
                .put("at", at);
        from.ifPresent(party -> record.put("from", party.value()));
        proof.ifPresent(statement -> record.put("proof", statement.bytes().base64()));
        append("refused", record);
    }

    private void note(Card from, SignedRefusal refusal) {
        append("refusal-taken", Json.object()
                .put("from", from.party().value())
                .put("envelope", refusal.envelope().hex())
                .put("reason", refusal.reason().label())
                .put("statement", refusal.statement().bytes().digest().hex())
                .put("at", now));
    }

    /// A refusal that allows another try leaves the delivery waiting, and one of an envelope that was receipted
    /// already cannot take the receipt back.
    private static boolean ends(Delivery delivery, SignedRefusal refusal) {
        return !refusal.reason().retry() && !(delivery instanceof Delivery.Delivered);
    }

    private void end(Delivery delivery, SignedRefusal refusal) {
        DeliveryRows.update(tx, new Delivery.Refused(delivery.cargo(), delivery.recipient(), refusal));
        switch (delivery.cargo()) {
            case Cargo.OfRelease release -> AwaitedRows.remove(tx, delivery.recipient(), release.sequence());
            case Cargo.OfRecall recall -> AwaitedRows.remove(tx, delivery.recipient(), recall.sequence());
            case Cargo.OfReceipt _, Cargo.OfStatement _ -> {}
        }
    }

    private void append(String type, Json.Builder record) {
        ledgers.append(tx, type, record.build(), now);
    }
}
