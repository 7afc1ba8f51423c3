package org.nadhir.node.journal;

import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// Warnings that came in.
public final class InboxRows {

    private InboxRows() {}

    public static Optional<Received> find(SealedSnapshot rows, PartyId sender, long sequence) {
        return rows.get(Table.INBOX, name(rows, sender, sequence)).map(InboxRows::read);
    }

    /// All warnings in the order in which they came in.
    public static List<Received> all(SealedSnapshot rows) {
        return rows.all(Table.INBOX, InboxRows::read);
    }

    static void insert(SealedTransaction tx, Received received) {
        RowId name = name(tx, received.sender(), received.sequence());
        tx.insert(Table.INBOX, name, Sheet.write(received.json()));
    }

    /// Notes that we signed `step` for this warning.
    static void raise(SealedTransaction tx, PartyId sender, long sequence, ReceiptStep step) {
        Received received =
                find(tx, sender, sequence).orElseThrow(() -> StoreTrouble.damaged(Table.INBOX));
        tx.put(Table.INBOX, name(tx, sender, sequence), Sheet.write(received.with(step).json()));
    }

    private static Received read(Entry entry) {
        return Sheet.read(Table.INBOX, entry.body(), Received::read);
    }

    private static RowId name(SealedSnapshot rows, PartyId sender, long sequence) {
        return rows.name(Table.INBOX, sender + "|" + sequence);
    }
}
