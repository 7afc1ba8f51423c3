package org.nadhir.node.journal;

import java.util.Optional;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.Table;

/// The stored envelopes as files to be carried: the very bytes that would go over the network.
public final class SealedFiles {

    private SealedFiles() {}

    /// The envelope of a release of ours.
    public static Optional<Bytes> release(SealedSnapshot rows, ReleaseId id) {
        return ReleaseRows.find(rows, id)
                .flatMap(released -> envelope(
                        rows, DeliveryRows.warningKey(released.recipient(), released.sequence())));
    }

    /// The envelope of the recall of a release of ours.
    public static Optional<Bytes> recall(SealedSnapshot rows, ReleaseId id) {
        return RecallRows.of(rows, id)
                .flatMap(ours -> envelope(
                        rows, DeliveryRows.warningKey(ours.recall().to(), ours.recall().sequence())));
    }

    /// The envelope with our receipt for a warning of `sender`. R0 is what answered the warning itself.
    public static Optional<Bytes> receipt(SealedSnapshot rows, PartyId sender, long sequence, ReceiptStep step) {
        return step == ReceiptStep.STORED
                ? MarkRows.find(rows, sender, sequence).map(mark -> mark.reply())
                : envelope(rows, DeliveryRows.receiptKey(sender, sequence, step));
    }

    /// The envelope of a statement of ours.
    public static Optional<Bytes> statement(SealedSnapshot rows, PartyId recipient, Digest statement) {
        return StatementRows.given(rows, recipient, statement)
                .flatMap(stated -> envelope(rows, DeliveryRows.statementKey(recipient, stated.number())));
    }

    private static Optional<Bytes> envelope(SealedSnapshot rows, String key) {
        return rows.get(Table.ENVELOPE, rows.name(Table.ENVELOPE, key)).map(Entry::body);
    }
}
