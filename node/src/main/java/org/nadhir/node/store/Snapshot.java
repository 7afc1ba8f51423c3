package org.nadhir.node.store;

import java.util.List;
import java.util.Optional;

/// The party's rows as they stood at one moment. Everything read from one snapshot fits together.
/// Only good inside the call that it was handed to, and for one thread.
public interface Snapshot {

    /// The most rows that one page may have.
    int PAGE_ROWS_MAX = 1_000;

    Optional<Row> get(Table table, RowId id);

    Optional<Row> at(Table table, long ordinal);

    /// The next rows after `ordinal` in ascending order, at most `limit` of them (1 to [#PAGE_ROWS_MAX]).
    /// Begin with 0 and go on with the last ordinal seen.
    List<Row> list(Table table, long ordinal, int limit);

    /// The highest ordinal there is, 0 where the table is empty. For a log it is the number of rows.
    long last(Table table);

    /// The objects of collections. A store that only an exercise uses may have none and then throws.
    default ObjectRows objects() {
        throw new UnsupportedOperationException("this store keeps no collections");
    }
}
