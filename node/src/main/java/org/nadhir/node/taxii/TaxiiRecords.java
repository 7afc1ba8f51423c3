package org.nadhir.node.taxii;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Uuids;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// The rows of the TAXII server but for its objects: roots, collections, client keys, statuses, alarms.
final class TaxiiRecords {

    /// The oldest go first; ours: days of pushes of one a minute.
    static final int STATUSES_MAX = 10_000;
    /// As many; who floods them loses sight of nothing but what is older.
    static final int ALARMS_MAX = 10_000;
    private static final int ROW_BYTES_MAX = 16 * 1024 * 1024;

    private TaxiiRecords() {}

    static List<Root> roots(SealedSnapshot rows) {
        return rows.all(Table.TAXII_ROOT, entry -> read(entry, Root::read));
    }

    static Optional<Root> root(SealedSnapshot rows, String path) {
        return rows.get(Table.TAXII_ROOT, rows.name(Table.TAXII_ROOT, path)).map(entry -> read(entry, Root::read));
    }

    static void put(SealedTransaction tx, Root root) {
        tx.put(Table.TAXII_ROOT, tx.name(Table.TAXII_ROOT, root.path()), write(root.json()));
    }

    static List<Collection> collections(SealedSnapshot rows) {
        return rows.all(Table.TAXII_COLLECTION, entry -> read(entry, Collection::read));
    }

    static Optional<Collection> collection(SealedSnapshot rows, String id) {
        return Uuids.isUuid(id)
                ? rows.get(Table.TAXII_COLLECTION, new RowId(id)).map(entry -> read(entry, Collection::read))
                : Optional.empty();
    }

    static void put(SealedTransaction tx, Collection collection) {
        tx.put(Table.TAXII_COLLECTION, new RowId(collection.id()), write(collection.json()));
    }

    static List<ClientKey> keys(SealedSnapshot rows) {
        return rows.all(Table.TAXII_KEY, entry -> read(entry, ClientKey::read));
    }

    static Optional<ClientKey> named(SealedSnapshot rows, String name) {
        return keys(rows).stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /// The key that is shown, whether or not it is still good. Its row is named by an HMAC, and what lies in it is
    /// compared in constant time.
    static Optional<ClientKey> shown(SealedSnapshot rows, Digest digest) {
        return rows.get(Table.TAXII_KEY, rows.name(Table.TAXII_KEY, digest.hex()))
                .map(entry -> read(entry, ClientKey::read))
                .filter(key -> MessageDigest.isEqual(key.digest().bytes(), digest.bytes()));
    }

    static void put(SealedTransaction tx, ClientKey key) {
        tx.put(Table.TAXII_KEY, tx.name(Table.TAXII_KEY, key.digest().hex()), write(key.json()));
    }

    static Optional<Status> status(SealedSnapshot rows, String id) {
        return Uuids.isUuid(id)
                ? rows.get(Table.TAXII_STATUS, new RowId(id)).map(entry -> read(entry, Status::read))
                : Optional.empty();
    }

    static void put(SealedTransaction tx, Status status) {
        tx.put(Table.TAXII_STATUS, new RowId(status.id()), write(status.json()));
        cut(tx, Table.TAXII_STATUS, STATUSES_MAX);
    }

    static List<Json> alarms(SealedSnapshot rows, int most) {
        long last = rows.last(Table.TAXII_ALARM);
        List<Json> alarms = new ArrayList<>();
        rows.list(Table.TAXII_ALARM, Math.max(0, last - most), most).forEach(entry -> alarms.add(json(entry.body())));
        return alarms;
    }

    static void alarm(SealedTransaction tx, Json alarm) {
        tx.append(Table.TAXII_ALARM, write(alarm));
        cut(tx, Table.TAXII_ALARM, ALARMS_MAX);
    }

    /// One goes for each that comes.
    private static void cut(SealedTransaction tx, Table table, int most) {
        List<Entry> oldest = tx.list(table, 0, 1);
        if (!oldest.isEmpty() && oldest.getFirst().ordinal() <= tx.last(table) - most) {
            tx.remove(table, oldest.getFirst().id());
        }
    }

    private static Bytes write(Json json) {
        return Bytes.of(CanonicalWriter.write(json));
    }

    private static Json json(Bytes body) {
        return switch (Decoded.of(body.toArray(), ROW_BYTES_MAX, fields -> {
            Json.Builder copy = Json.object();
            for (String name : List.of("at", "collection", "digest", "key", "object", "version")) {
                copy.put(name, fields.string(name));
            }
            return copy.build();
        })) {
            case Decoded.Good<Json>(Json value) -> value;
            case Decoded.Bad<Json> bad -> throw unreadable(bad.where());
        };
    }

    private static <T> T read(Entry entry, Decoded.Decoder<T> decoder) {
        return switch (Decoded.of(entry.body().toArray(), ROW_BYTES_MAX, decoder)) {
            case Decoded.Good<T>(T value) -> value;
            case Decoded.Bad<T> bad -> throw unreadable(bad.where());
        };
    }

    private static IllegalStateException unreadable(String where) {
        return new IllegalStateException("a row that cannot be read at " + where);
    }
}
