package org.nadhir.node.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.ObjectRow.Place;

/// The statements of [ObjectRows], the same for both dialects. Each finds its rows at one place of one index: a page
/// costs the same wherever in the collection it lies.
final class SqlObjects implements ObjectRows {

    private static final int BODY = 10;
    private static final int FETCHED = 32;
    private static final Bytes NONE = Bytes.of(new byte[0]);
    private static final String HEADS = "SELECT sequence, id, type, spec, version, newest, oldest, latest, head";
    private static final String FROM = " FROM taxii_object WHERE party = ? AND collection = ?";

    private final SqlTransaction transaction;
    private final String party;

    SqlObjects(SqlTransaction transaction, String party) {
        this.transaction = transaction;
        this.party = party;
    }

    /// For some ids, or else some types, one question each and the answers merged: the database would sort all rows
    /// that fit before it gave the first.
    @Override
    public List<ObjectRow> list(ObjectQuery query) {
        if (isOneQuestion(query)) {
            return rows(HEADS + FROM, query, ofType(query), new ArrayList<>(query.types()), Long.MAX_VALUE).rows();
        }
        List<ObjectRow> found = new ArrayList<>();
        if (query.ids().isEmpty()) {
            for (String type : query.types().stream().distinct().toList()) {
                found.addAll(some(query, " AND type = ?", List.of(type)));
            }
        } else {
            String types = query.types().isEmpty() ? "" : " AND type IN (" + marks(query.types().size()) + ")";
            for (RowId id : query.ids().stream().distinct().toList()) {
                List<Object> arguments = new ArrayList<>(List.of(id.value()));
                arguments.addAll(query.types());
                found.addAll(some(query, " AND id = ?" + types, arguments));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong(ObjectRow::sequence))
                .limit(query.limit())
                .toList();
    }

    /// In one question where the database can ask so, else by their heads first.
    @Override
    public Bodies whole(ObjectQuery query, long bytes) {
        if (isOneQuestion(query)) {
            return rows(HEADS + ", body" + FROM, query, ofType(query), new ArrayList<>(query.types()), bytes);
        }
        List<ObjectRow> rows = new ArrayList<>();
        long left = bytes;
        for (ObjectRow head : list(query)) {
            ObjectRow row = at(query.collection(), head.sequence()).orElseThrow();
            left -= row.body().length();
            if (left < 0 && !rows.isEmpty()) {
                return new Bodies(rows, true);
            }
            rows.add(row);
        }
        return new Bodies(rows, false);
    }

    private static boolean isOneQuestion(ObjectQuery query) {
        return query.ids().isEmpty() && query.types().size() <= 1;
    }

    private static String ofType(ObjectQuery query) {
        return query.types().isEmpty() ? "" : " AND type = ?";
    }

    private List<ObjectRow> some(ObjectQuery query, String where, List<Object> more) {
        return rows(HEADS + FROM, query, where, more, Long.MAX_VALUE).rows();
    }

    private Bodies rows(String select, ObjectQuery query, String where, List<Object> more, long bytes) {
        ObjectQuery.Versions versions = query.versions();
        StringBuilder sql = new StringBuilder(select);
        List<Object> arguments = new ArrayList<>(List.of(party, query.collection()));
        sql.append(" AND sequence > ?").append(where);
        arguments.add(query.after());
        arguments.addAll(more);
        if (query.specs().isEmpty() && versions.isLastOnly()) {
            sql.append(" AND shown = 1");
        } else {
            if (query.specs().isEmpty()) {
                sql.append(" AND latest = 1");
            } else {
                sql.append(" AND spec IN (").append(marks(query.specs().size())).append(')');
                arguments.addAll(query.specs());
            }
            if (!versions.all()) {
                sql.append(" AND (").append(asked(versions)).append(')');
                arguments.addAll(versions.exact());
            }
        }
        sql.append(" ORDER BY sequence LIMIT ?");
        arguments.add(query.limit());
        return rows(sql.toString(), arguments, bytes);
    }

    private static String asked(ObjectQuery.Versions versions) {
        List<String> any = new ArrayList<>();
        if (versions.last()) {
            any.add("newest = 1");
        }
        if (versions.first()) {
            any.add("oldest = 1");
        }
        if (!versions.exact().isEmpty()) {
            any.add("version IN (" + marks(versions.exact().size()) + ")");
        }
        return String.join(" OR ", any);
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    @Override
    public List<ObjectRow> versions(String collection, RowId id) {
        List<ObjectRow> all = new ArrayList<>(rows(
                        HEADS + FROM + " AND id = ?", List.of(party, collection, id.value()), Long.MAX_VALUE)
                .rows());
        all.sort(Comparator.comparingLong(ObjectRow::sequence));
        return all;
    }

    @Override
    public Optional<ObjectRow> from(String collection, long sequence) {
        String sql = HEADS + FROM + " AND sequence >= ? ORDER BY sequence LIMIT 1";
        return one(sql, collection, sequence);
    }

    @Override
    public Optional<ObjectRow> at(String collection, long sequence) {
        String sql = HEADS + ", body" + FROM + " AND sequence = ?";
        return one(sql, collection, sequence);
    }

    private Optional<ObjectRow> one(String sql, String collection, long sequence) {
        return rows(sql, List.of(party, collection, sequence), Long.MAX_VALUE).rows().stream()
                .findFirst();
    }

    @Override
    public void insert(String collection, ObjectRow row) {
        String sql = "INSERT INTO taxii_object (party, collection, sequence, id, type, spec, version, newest, oldest,"
                + " latest, shown, head, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Place place = row.place();
        transaction.run(sql, List.of(
                party, collection, row.sequence(), row.id().value(), row.type(), row.spec(), row.version(),
                bit(place.newest()), bit(place.oldest()), bit(place.latest()), bit(place.isShown()),
                row.head().toArray(), row.body().toArray()), PreparedStatement::executeUpdate);
    }

    @Override
    public void place(String collection, long sequence, Place place) {
        String sql = "UPDATE taxii_object SET newest = ?, oldest = ?, latest = ?, shown = ?"
                + " WHERE party = ? AND collection = ? AND sequence = ?";
        transaction.run(sql, List.of(
                bit(place.newest()), bit(place.oldest()), bit(place.latest()), bit(place.isShown()),
                party, collection, sequence), PreparedStatement::executeUpdate);
    }

    @Override
    public void remove(String collection, long sequence) {
        String sql = "DELETE FROM taxii_object WHERE party = ? AND collection = ? AND sequence = ?";
        transaction.run(sql, List.of(party, collection, sequence), PreparedStatement::executeUpdate);
    }

    private static int bit(boolean set) {
        return set ? 1 : 0;
    }

    private Bodies rows(String sql, List<Object> arguments, long bytes) {
        return transaction.run(sql, arguments, statement -> {
            // Else the driver of PostgreSQL holds all rows before it gives the first.
            statement.setFetchSize(FETCHED);
            try (ResultSet result = statement.executeQuery()) {
                boolean whole = result.getMetaData().getColumnCount() == BODY;
                List<ObjectRow> rows = new ArrayList<>();
                long left = bytes;
                while (result.next()) {
                    ObjectRow row = row(result, whole);
                    left -= row.body().length();
                    if (left < 0 && !rows.isEmpty()) {
                        return new Bodies(rows, true);
                    }
                    rows.add(row);
                }
                return new Bodies(rows, false);
            }
        });
    }

    private static ObjectRow row(ResultSet result, boolean whole) throws SQLException {
        return new ObjectRow(
                result.getLong(1),
                new RowId(result.getString(2)),
                result.getString(3),
                result.getString(4),
                result.getString(5),
                new Place(result.getInt(6) == 1, result.getInt(7) == 1, result.getInt(8) == 1),
                Bytes.of(result.getBytes(9)),
                whole ? Bytes.of(result.getBytes(BODY)) : NONE);
    }
}
