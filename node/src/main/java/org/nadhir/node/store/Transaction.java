package org.nadhir.node.store;

import java.util.function.LongFunction;
import org.nadhir.model.Bytes;

/// Changes that become durable together or not at all. It sees its own changes.
public interface Transaction extends Snapshot {

    /// The largest body: a report of 10 MB with its padding, and room for its form.
    int BODY_BYTES_MAX = 16 * 1024 * 1024;

    /// Adds a row, not to a log, unless one of this name is there already; that one is then left as it is and answered.
    Insertion insert(Table table, RowId id, Bytes body);

    /// Adds a row at the end of a log. `entry` is told the ordinal that the row will have, so that name and
    /// ciphertext can be bound to it.
    ///
    /// @return the ordinal: one more than that of the row before, 1 for the first
    long append(Table log, LongFunction<NewRow> entry);

    /// Puts `body` in the place of `old`, byte for byte. Only in a table whose rows may change.
    Replacement replace(Table table, RowId id, Bytes old, Bytes body);

    /// Takes a row away, from a table whose rows may change.
    ///
    /// @return whether there was one
    boolean remove(Table table, RowId id);

    /// Does `last` before the commit, after all other work of it; of what was said under one name once is enough. Where
    /// the work that said so is undone alone, `last` may be done all the same, so it looks first whether it is needed.
    ///
    /// @param last works on this transaction
    void atEnd(String name, Runnable last);

    /// Name and body of a row that does not exist yet.
    record NewRow(RowId id, Bytes body) {}

    /// What became of an [#insert].
    sealed interface Insertion {
        record Inserted(long ordinal) implements Insertion {}

        record Present(Row row) implements Insertion {}
    }

    /// What became of a [#replace].
    enum Replacement {
        REPLACED,
        /// The row has another body by now: read again and decide again.
        STALE,
        ABSENT
    }
}
