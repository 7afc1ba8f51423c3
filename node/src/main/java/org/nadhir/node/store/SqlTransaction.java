package org.nadhir.node.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// The few statements, the same for both dialects. Whoever opened the connection has begun the transaction, keeps
/// other writers out, and ends it.
final class SqlTransaction implements Transaction {

    private final Statements statements;
    private final String party;
    private final Map<Table, Long> lasts;
    private final SequencedMap<String, Runnable> ends = new LinkedHashMap<>();
    private boolean open = true;
    private boolean failed;

    SqlTransaction(Statements statements, PartyId party) {
        this(statements, party, new EnumMap<>(Table.class));
    }

    /// @param lasts the last ordinals as the transaction before left them, where nobody wrote since; this one goes on
    ///     in them, so that they are worth nothing where it is undone
    SqlTransaction(Statements statements, PartyId party, Map<Table, Long> lasts) {
        this.statements = statements;
        this.party = party.value();
        this.lasts = lasts;
    }

    /// Does what was to be done last. Nothing can be done with it afterwards.
    ///
    /// @throws Failed where a statement failed and `work` hid it
    void end() {
        while (!ends.isEmpty()) {
            ends.pollFirstEntry().getValue().run();
        }
        open = false;
        if (failed) {
            throw new Failed(new SQLException("a statement of this transaction failed", "25P02"));
        }
    }

    @Override
    public void atEnd(String name, Runnable last) {
        ends.putIfAbsent(name, last);
    }

    /// Does `work` as a part that can be undone alone: where it throws, the rest of the transaction stands, unless a
    /// statement failed.
    <T> T within(Supplier<T> work) {
        run("SAVEPOINT one", List.of(), PreparedStatement::execute);
        Set<String> before = Set.copyOf(ends.keySet());
        boolean done = false;
        try {
            T answer = work.get();
            done = true;
            return answer;
        } finally {
            // After a failed statement the whole transaction is undone; who began it sees to that.
            if (!failed) {
                if (!done) {
                    // What this part wanted done last was about rows that are gone.
                    ends.keySet().retainAll(before);
                    lasts.clear();
                    run("ROLLBACK TO one", List.of(), PreparedStatement::execute);
                }
                run("RELEASE one", List.of(), PreparedStatement::execute);
            }
        }
    }

    @Override
    public ObjectRows objects() {
        return new SqlObjects(this, party);
    }

    @Override
    public Optional<Row> get(Table table, RowId id) {
        return one("SELECT id, ordinal, body FROM " + table.sql() + " WHERE party = ? AND id = ?", party, id.value());
    }

    @Override
    public Optional<Row> at(Table table, long ordinal) {
        return one("SELECT id, ordinal, body FROM " + table.sql() + " WHERE party = ? AND ordinal = ?", party, ordinal);
    }

    @Override
    public List<Row> list(Table table, long ordinal, int limit) {
        if (limit < 1 || limit > PAGE_ROWS_MAX) {
            throw new IllegalArgumentException("a page has 1 to " + PAGE_ROWS_MAX + " rows");
        }
        return rows(
                "SELECT id, ordinal, body FROM " + table.sql()
                        + " WHERE party = ? AND ordinal > ? ORDER BY ordinal LIMIT ?",
                party,
                ordinal,
                limit);
    }

    @Override
    public long last(Table table) {
        // The index of (party, ordinal) answers this from its end.
        String sql = "SELECT ordinal FROM " + table.sql() + " WHERE party = ? ORDER BY ordinal DESC LIMIT 1";
        return run(sql, List.of(party), statement -> {
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0L;
            }
        });
    }

    @Override
    public Insertion insert(Table table, RowId id, Bytes body) {
        if (table.isLog()) {
            throw new IllegalArgumentException(table + " is a log: append to it");
        }
        long ordinal = next(table);
        if (put(table, new NewRow(id, body), ordinal, " ON CONFLICT (party, id) DO NOTHING") == 0) {
            return new Insertion.Present(get(table, id).orElseThrow());
        }
        lasts.put(table, ordinal);
        return new Insertion.Inserted(ordinal);
    }

    @Override
    public long append(Table log, LongFunction<NewRow> entry) {
        if (!log.isLog()) {
            throw new IllegalArgumentException(log + " is not a log");
        }
        long ordinal = next(log);
        put(log, entry.apply(ordinal), ordinal, "");
        lasts.put(log, ordinal);
        return ordinal;
    }

    /// Read once for each table: nobody else writes meanwhile.
    private long next(Table table) {
        return lasts.computeIfAbsent(table, this::last) + 1;
    }

    private int put(Table table, NewRow row, long ordinal, String otherwise) {
        checkLength(row.body());
        String sql = "INSERT INTO " + table.sql() + " (party, id, ordinal, body) VALUES (?, ?, ?, ?)" + otherwise;
        return change(sql, party, row.id().value(), ordinal, row.body().toArray());
    }

    @Override
    public Replacement replace(Table table, RowId id, Bytes old, Bytes body) {
        checkChangeable(table);
        checkLength(body);
        String sql = "UPDATE " + table.sql() + " SET body = ? WHERE party = ? AND id = ? AND body = ?";
        if (change(sql, body.toArray(), party, id.value(), old.toArray()) == 1) {
            return Replacement.REPLACED;
        }
        return get(table, id).isPresent() ? Replacement.STALE : Replacement.ABSENT;
    }

    @Override
    public boolean remove(Table table, RowId id) {
        checkChangeable(table);
        // The last row may be the one that goes: its ordinal is then free again.
        lasts.remove(table);
        return change("DELETE FROM " + table.sql() + " WHERE party = ? AND id = ?", party, id.value()) == 1;
    }

    private static void checkChangeable(Table table) {
        if (!table.isChangeable()) {
            throw new IllegalArgumentException(table + ": its rows stay as they are");
        }
    }

    private static void checkLength(Bytes body) {
        if (body.length() > BODY_BYTES_MAX) {
            throw new IllegalArgumentException("a body has at most " + BODY_BYTES_MAX + " bytes");
        }
    }

    private Optional<Row> one(String sql, Object... arguments) {
        return rows(sql, arguments).stream().findFirst();
    }

    private List<Row> rows(String sql, Object... arguments) {
        return run(sql, List.of(arguments), statement -> {
            try (ResultSet result = statement.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (result.next()) {
                    Bytes body = Bytes.of(result.getBytes(3));
                    rows.add(new Row(new RowId(result.getString(1)), result.getLong(2), body));
                }
                return rows;
            }
        });
    }

    private int change(String sql, Object... arguments) {
        return run(sql, List.of(arguments), PreparedStatement::executeUpdate);
    }

    <T> T run(String sql, List<Object> arguments, Statements.Use<T> use) {
        if (!open) {
            throw new IllegalStateException("this transaction is over");
        }
        try {
            return statements.with(sql, statement -> {
                for (int i = 0; i < arguments.size(); i++) {
                    statement.setObject(i + 1, arguments.get(i));
                }
                return use.with(statement);
            });
        } catch (SQLException e) {
            failed = true;
            throw new Failed(e);
        }
    }

    /// Whether a statement failed, so that nothing of this transaction may be kept.
    boolean isFailed() {
        return failed;
    }

    /// Carries the database's exception through `work` up to the store, which says what it means.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException exception;

        Failed(SQLException exception) {
            super(exception);
            this.exception = exception;
        }

        SQLException exception() {
            return exception;
        }
    }
}
