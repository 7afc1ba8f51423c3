package org.nadhir.node.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import org.nadhir.exchange.Book.Mark;
import org.nadhir.exchange.SignedRefusal;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// What was taken in under each number of each sender, and each statement, with the reply that went out. Kept for ever.
final class MarkRows {

    private MarkRows() {}

    static Optional<Mark> find(SealedSnapshot rows, PartyId sender, long sequence) {
        return find(rows, name(rows, sender, sequence));
    }

    /// What was answered to a statement.
    static Optional<Mark> find(SealedSnapshot rows, PartyId sender, Digest statement) {
        return find(rows, name(rows, sender, statement));
    }

    static void insert(SealedTransaction tx, PartyId sender, long sequence, Mark mark) {
        insert(tx, name(tx, sender, sequence), mark);
        if (sequence > highest(tx, sender)) {
            tx.put(Table.SETTING, highestName(tx, sender), Bytes.of(Long.toString(sequence).getBytes(US_ASCII)));
        }
    }

    /// The highest number under which something of this sender was taken in; 0 before the first. Numbers that came in
    /// before this was counted are not in it.
    static long highest(SealedSnapshot rows, PartyId sender) {
        return rows.get(Table.SETTING, highestName(rows, sender))
                .map(entry -> Long.parseLong(new String(entry.body().toArray(), US_ASCII)))
                .orElse(0L);
    }

    private static RowId highestName(SealedSnapshot rows, PartyId sender) {
        return rows.name(Table.SETTING, "highest number of " + sender);
    }

    static void insert(SealedTransaction tx, PartyId sender, Digest statement, Mark mark) {
        insert(tx, name(tx, sender, statement), mark);
    }

    /// Marks a refusal as taken in.
    ///
    /// @return whether it is the first for this envelope with this reason
    static boolean putRefusal(SealedTransaction tx, SignedRefusal refusal) {
        RowId name = tx.name(
                Table.MARK, "refusal " + refusal.envelope().hex() + "|" + refusal.reason().label());
        return tx.insert(Table.MARK, name, Bytes.of(new byte[0])) instanceof SealedTransaction.Insertion.Inserted;
    }

    private static Optional<Mark> find(SealedSnapshot rows, RowId name) {
        return rows.get(Table.MARK, name)
                .map(entry -> Sheet.read(Table.MARK, entry.body(), fields -> new Mark(
                        fields.value("payload", Digest::new), fields.value("reply", Bytes::ofBase64))));
    }

    private static void insert(SealedTransaction tx, RowId name, Mark mark) {
        tx.insert(Table.MARK, name, Sheet.write(Json.object()
                .put("payload", mark.payload().hex())
                .put("reply", mark.reply().base64())
                .build()));
    }

    private static RowId name(SealedSnapshot rows, PartyId sender, Digest statement) {
        return rows.name(Table.MARK, "statement " + sender + "|" + statement.hex());
    }

    private static RowId name(SealedSnapshot rows, PartyId sender, long sequence) {
        return rows.name(Table.MARK, sender + "|" + sequence);
    }
}
