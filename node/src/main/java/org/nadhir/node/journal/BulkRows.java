package org.nadhir.node.journal;

import java.util.Optional;
import org.nadhir.bulk.BulkList;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// Lists of victims: the file as it was handed in, the list's head, and a row for each victim.
public final class BulkRows {

    private BulkRows() {}

    public static Optional<FiledBulk> find(SealedSnapshot rows, String id) {
        return rows.get(Table.BULK, rows.name(Table.BULK, "list " + id))
                .map(entry -> Sheet.read(Table.BULK, entry.body(), FiledBulk::read));
    }

    /// The list as it was read; the same bytes are read the same way each time.
    public static BulkList list(SealedSnapshot rows, String id) {
        Bytes file = rows.get(Table.BULK, rows.name(Table.BULK, "file " + id))
                .map(Entry::body)
                .orElseThrow(() -> StoreTrouble.damaged(Table.BULK));
        if (BulkList.read(file.toArray()) instanceof BulkList.Result.Read(BulkList list)) {
            return list;
        }
        throw StoreTrouble.damaged(Table.BULK);
    }

    /// How far a victim has come; waiting, where nothing was asked about it yet.
    ///
    /// @param number of the victim among those that can be told, from 0
    public static BulkVictim victim(SealedSnapshot rows, String id, int number) {
        return rows.get(Table.BULK, rows.name(Table.BULK, id + "|" + number))
                .map(entry -> Sheet.read(Table.BULK, entry.body(), BulkVictim::read))
                .orElseGet(() -> BulkVictim.of(BulkVictim.State.WAITING));
    }

    public static void open(SealedTransaction tx, FiledBulk bulk, Bytes file) {
        tx.insert(Table.BULK, tx.name(Table.BULK, "file " + bulk.id()), file);
        put(tx, bulk);
    }

    public static void put(SealedTransaction tx, FiledBulk bulk) {
        tx.put(Table.BULK, tx.name(Table.BULK, "list " + bulk.id()), Sheet.write(bulk.json()));
    }

    public static void put(SealedTransaction tx, String id, int number, BulkVictim victim) {
        tx.put(Table.BULK, tx.name(Table.BULK, id + "|" + number), Sheet.write(victim.json()));
    }

    /// Keeps the newest ruling about a victim with what it was ruled on.
    public static void ruled(SealedTransaction tx, String id, int number, Json record, Json facts) {
        Json both = Json.object().put("record", record).put("facts", facts).build();
        tx.put(Table.BULK, tx.name(Table.BULK, id + "|ruling|" + number), Sheet.write(both));
    }

    /// The newest ruling about a victim, empty before there is one.
    public static Optional<Json> ruling(SealedSnapshot rows, String id, int number) {
        return rows.get(Table.BULK, rows.name(Table.BULK, id + "|ruling|" + number))
                .map(entry -> Sheet.read(Table.BULK, entry.body(), fields -> {
                    fields.json("facts");
                    return fields.json("record");
                }));
    }
}
