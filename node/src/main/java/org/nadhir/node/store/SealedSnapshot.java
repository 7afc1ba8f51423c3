package org.nadhir.node.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// A [Snapshot] whose rows are opened as they are read.
public sealed class SealedSnapshot permits SealedTransaction {

    /// Rows that are read at a time; ours.
    private static final int PAGE_ROWS = 500;

    private final Snapshot snapshot;
    final PartyId party;
    final Seals seals;

    SealedSnapshot(Snapshot snapshot, PartyId party, Seals seals) {
        this.snapshot = snapshot;
        this.party = party;
        this.seals = seals;
    }

    /// The name of the row of `table` that stands for `natural`: `name(MARK, sender + "|" + digest)`.
    public RowId name(Table table, String natural) {
        return seals.of(table).name(table, party, natural);
    }

    public Optional<Entry> get(Table table, RowId id) {
        return snapshot.get(table, id).map(row -> open(table, row));
    }

    /// The row with this ordinal. In a log it is sure to be the one that was appended there: its name is bound to
    /// the ordinal and its ciphertext to the name.
    ///
    /// @throws StoreTrouble `DAMAGED` where a log's row was put in the place of another
    public Optional<Entry> at(Table table, long ordinal) {
        return snapshot.at(table, ordinal).map(row -> open(table, row));
    }

    /// The next rows after `ordinal`; see [Snapshot#list].
    public List<Entry> list(Table table, long ordinal, int limit) {
        return snapshot.list(table, ordinal, limit).stream().map(row -> open(table, row)).toList();
    }

    /// Up to `most` rows whose ordinals lie before `ordinal`, the newest first. It costs what it gives where no rows
    /// are missing between them.
    public List<Entry> before(Table table, long ordinal, int most) {
        List<Entry> found = new ArrayList<>();
        long upper = Math.min(ordinal - 1, last(table));
        while (upper > 0 && found.size() < most) {
            long lower = Math.max(0, upper - (most - found.size()));
            long until = upper;
            found.addAll(list(table, lower, most - found.size()).stream()
                    .filter(entry -> entry.ordinal() <= until)
                    .toList()
                    .reversed());
            upper = lower;
        }
        return found;
    }

    /// All rows of the table as `read` sees them, in their order.
    public <T> List<T> all(Table table, Function<Entry, T> read) {
        List<T> all = new ArrayList<>();
        List<Entry> page = list(table, 0, PAGE_ROWS);
        page.forEach(entry -> all.add(read.apply(entry)));
        while (page.size() == PAGE_ROWS) {
            page = list(table, page.getLast().ordinal(), PAGE_ROWS);
            page.forEach(entry -> all.add(read.apply(entry)));
        }
        return all;
    }

    /// The highest ordinal, 0 where the table is empty.
    public long last(Table table) {
        return snapshot.last(table);
    }

    /// The number that [SealedTransaction#next] gave last, 0 before the first.
    public long counted(String counter) {
        return get(Table.COUNTER, name(Table.COUNTER, counter))
                .map(entry -> ByteBuffer.wrap(entry.body().toArray()).getLong())
                .orElse(0L);
    }

    /// What [SealedTransaction#wrap] was given; empty where it lies under another key.
    public Optional<Bytes> unwrap(byte[] key, Table table, RowId id, Bytes wrapped) {
        return seals.of(table).unwrap(key, table, party, id, wrapped);
    }

    /// The objects of collections.
    public SealedObjects objects() {
        return new SealedObjects(this, snapshot.objects(), party, seals.node());
    }

    RowId ordinalName(Table log, long ordinal) {
        return name(log, "ordinal " + ordinal);
    }

    private Entry open(Table table, Row row) {
        if (table.isLog() && !row.id().equals(ordinalName(table, row.ordinal()))) {
            throw StoreTrouble.damaged(table);
        }
        return new Entry(row.id(), row.ordinal(), seals.of(table).open(table, party, row), row.body());
    }
}
