package org.nadhir.bench.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Claims;
import org.nadhir.node.store.LocalClaims;
import org.nadhir.node.store.Row;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.Snapshot;
import org.nadhir.node.store.Store;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.node.store.Transaction;

/// A store that keeps the contract of [Store] in memory and breaks where it is told to. It outlives the process that
/// uses it: what was committed is there when the next one opens it, what was not is gone. One thread.
final class SimStore implements Store {

    /// Old commits that a backup can still go back over.
    private static final int KEPT = 64;

    private final PartyId party;
    private final Claims claims = new LocalClaims();
    private final Map<Table, Rows> tables = new EnumMap<>(Table.class);
    private final Deque<List<Change>> commits = new ArrayDeque<>();
    private Strikes strikes = () -> Strike.NONE;
    private boolean open;

    SimStore(PartyId party) {
        this.party = party;
        for (Table table : Table.values()) {
            tables.put(table, new Rows());
        }
    }

    /// What befalls the next commit.
    enum Strike {
        NONE,
        BEFORE,
        WITHIN_LOST,
        WITHIN_KEPT,
        AFTER,
        FULL,
        FAILED_LOST,
        FAILED_KEPT
    }

    /// Draws it.
    @FunctionalInterface
    interface Strikes {
        Strike next();
    }

    /// The two are looked up, or listed by ordinal; nothing depends on the order of the first.
    private record Rows(Map<RowId, Row> byId, TreeMap<Long, Row> byOrdinal) {
        Rows() {
            this(new HashMap<>(), new TreeMap<>());
        }
    }

    private record Change(Table table, RowId id, @Nullable Row old) {}

    /// From now on it breaks as `next` says; no backup is older than this.
    void strikes(Strikes next) {
        strikes = next;
        commits.clear();
    }

    /// Goes back over so many commits, as a backup of that moment does.
    ///
    /// @return how many there were to go back over
    int rollBack(int count) {
        int done = 0;
        while (done < count && !commits.isEmpty()) {
            undo(commits.removeLast());
            done++;
        }
        return done;
    }

    @Override
    public Claims claims() {
        return claims;
    }

    @Override
    public PartyId party() {
        return party;
    }

    @Override
    public <T> T commit(Function<Transaction, T> work) {
        if (open) {
            throw new IllegalStateException("a commit within a commit");
        }
        Strike strike = strikes.next();
        if (strike == Strike.FULL) {
            throw StoreTrouble.of(StoreTrouble.Category.FULL);
        }
        Writing writing = new Writing();
        boolean kept = false;
        open = true;
        try {
            T answer = work.apply(writing);
            writing.end();
            if (strike == Strike.BEFORE || strike == Strike.WITHIN_LOST) {
                throw new Died();
            }
            if (strike == Strike.FAILED_LOST) {
                throw StoreTrouble.of(StoreTrouble.Category.DISK);
            }
            kept = true;
            if (strike == Strike.FAILED_KEPT) {
                throw StoreTrouble.of(StoreTrouble.Category.DISK);
            }
            if (strike == Strike.AFTER || strike == Strike.WITHIN_KEPT) {
                throw new Died();
            }
            return answer;
        } finally {
            open = false;
            if (kept) {
                remember(writing.changes);
            } else {
                undo(writing.changes);
            }
        }
    }

    private Rows rows(Table table) {
        return Optional.ofNullable(tables.get(table)).orElseThrow();
    }

    private void remember(List<Change> changes) {
        if (!changes.isEmpty()) {
            commits.addLast(changes);
            if (commits.size() > KEPT) {
                commits.removeFirst();
            }
        }
    }

    private void undo(List<Change> changes) {
        for (Change change : changes.reversed()) {
            Rows rows = rows(change.table());
            Row now = rows.byId().remove(change.id());
            if (now != null) {
                rows.byOrdinal().remove(now.ordinal());
            }
            Row old = change.old();
            if (old != null) {
                rows.byId().put(change.id(), old);
                rows.byOrdinal().put(old.ordinal(), old);
            }
        }
    }

    @Override
    public <T> T read(Function<Snapshot, T> work) {
        return work.apply(new Reading());
    }

    @Override
    public void erase() {}

    @Override
    public void close() {}

    private class Reading implements Snapshot {

        @Override
        public Optional<Row> get(Table table, RowId id) {
            return Optional.ofNullable(rows(table).byId().get(id));
        }

        @Override
        public Optional<Row> at(Table table, long ordinal) {
            return Optional.ofNullable(rows(table).byOrdinal().get(ordinal));
        }

        @Override
        public List<Row> list(Table table, long ordinal, int limit) {
            return rows(table).byOrdinal().tailMap(ordinal, false).values().stream().limit(limit).toList();
        }

        @Override
        public long last(Table table) {
            TreeMap<Long, Row> rows = rows(table).byOrdinal();
            return rows.isEmpty() ? 0 : rows.lastKey();
        }
    }

    private final class Writing extends Reading implements Transaction {

        private final List<Change> changes = new ArrayList<>();
        private final Map<String, Runnable> ends = new LinkedHashMap<>();

        @Override
        public void atEnd(String name, Runnable last) {
            ends.putIfAbsent(name, last);
        }

        private void end() {
            List.copyOf(ends.values()).forEach(Runnable::run);
        }

        private void put(Table table, Row row) {
            Rows rows = rows(table);
            changes.add(new Change(table, row.id(), rows.byId().get(row.id())));
            rows.byId().put(row.id(), row);
            rows.byOrdinal().put(row.ordinal(), row);
        }

        @Override
        public Insertion insert(Table table, RowId id, Bytes body) {
            Optional<Row> present = get(table, id);
            if (present.isPresent()) {
                return new Insertion.Present(present.get());
            }
            long ordinal = last(table) + 1;
            put(table, new Row(id, ordinal, body));
            return new Insertion.Inserted(ordinal);
        }

        @Override
        public long append(Table log, LongFunction<NewRow> entry) {
            long ordinal = last(log) + 1;
            NewRow row = entry.apply(ordinal);
            put(log, new Row(row.id(), ordinal, row.body()));
            return ordinal;
        }

        @Override
        public Replacement replace(Table table, RowId id, Bytes old, Bytes body) {
            Optional<Row> present = get(table, id);
            if (present.isEmpty()) {
                return Replacement.ABSENT;
            }
            if (!present.get().body().equals(old)) {
                return Replacement.STALE;
            }
            put(table, new Row(id, present.get().ordinal(), body));
            return Replacement.REPLACED;
        }

        @Override
        public boolean remove(Table table, RowId id) {
            Rows rows = rows(table);
            Row row = rows.byId().remove(id);
            if (row != null) {
                changes.add(new Change(table, id, row));
                rows.byOrdinal().remove(row.ordinal());
            }
            return row != null;
        }
    }
}
