package org.nadhir.node.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.DataKey;

/// All that the rows of a store give to who holds some of its keys: each row is tried with each of them, and with each
/// source's own key that came to light by that.
public final class SeizedStore {

    private SeizedStore() {}

    /// The bodies that open, and what lies in clear beside them.
    public static List<byte[]> bodies(Path folder, PartyId party, List<DataKey> keys) {
        SecureRandom random = new SecureRandom();
        List<ColumnSeal> seals =
                keys.stream().map(key -> new ColumnSeal(key.columns(random), key.index())).toList();
        List<byte[]> bodies = new ArrayList<>();
        try (Store store = SqliteStore.open(folder, party)) {
            store.read(rows -> {
                List<byte[]> sources = new ArrayList<>();
                for (Row row : all(rows, Table.SOURCE_KEY)) {
                    seals.forEach(seal -> open(seal, Table.SOURCE_KEY, party, row, sources));
                }
                for (Table table : Table.values()) {
                    for (Row row : all(rows, table)) {
                        List<byte[]> opened = new ArrayList<>();
                        seals.forEach(seal -> open(seal, table, party, row, opened));
                        for (byte[] body : List.copyOf(opened)) {
                            sources.stream()
                                    .filter(key -> key.length == DataKey.BYTES)
                                    .forEach(key -> seals.forEach(seal -> seal
                                            .unwrap(key, table, party, row.id(), Bytes.of(body))
                                            .ifPresent(plain -> opened.add(plain.toArray()))));
                        }
                        bodies.addAll(opened);
                    }
                }
                bodies.addAll(objects(rows, party, seals));
                return bodies.size();
            });
        }
        return bodies;
    }

    /// Objects of collections, with what lies in clear beside them.
    private static List<byte[]> objects(Snapshot rows, PartyId party, List<ColumnSeal> seals) {
        List<byte[]> objects = new ArrayList<>();
        for (Row row : all(rows, Table.TAXII_COLLECTION)) {
            String collection = row.id().value();
            for (ObjectRow object : rows.objects()
                    .whole(
                            new ObjectQuery(
                                    collection, 0, ObjectQuery.ROWS_MAX, List.of(), List.of(), List.of(),
                                    ObjectQuery.Versions.ALL),
                            Long.MAX_VALUE)
                    .rows()) {
                objects.add((object.type() + " " + object.spec() + " " + object.version()).getBytes(UTF_8));
                String place = SealedObjects.headPlace(collection, object);
                for (ColumnSeal seal : seals) {
                    try {
                        objects.add(seal.openObject(ColumnSeal.HEAD, party, place, object.head()).toArray());
                        objects.add(seal.openObject(
                                        ColumnSeal.BODY,
                                        party,
                                        SealedObjects.bodyPlace(
                                                collection, object.id(), object.spec(), object.version()),
                                        object.body())
                                .toArray());
                    } catch (StoreTrouble e) {
                        // Under another key, or of an object without a version of its own.
                    }
                }
            }
        }
        return objects;
    }

    /// Every row as it lies, for what can be seen of it without a key.
    public static List<Row> lying(Path folder, PartyId party) {
        try (Store store = SqliteStore.open(folder, party)) {
            return store.read(rows -> {
                List<Row> all = new ArrayList<>();
                for (Table table : Table.values()) {
                    all.addAll(all(rows, table));
                }
                return all;
            });
        }
    }

    private static void open(ColumnSeal seal, Table table, PartyId party, Row row, List<byte[]> into) {
        try {
            into.add(seal.open(table, party, row).toArray());
        } catch (StoreTrouble e) {
            // Under another key.
        }
    }

    private static List<Row> all(Snapshot rows, Table table) {
        List<Row> all = new ArrayList<>();
        List<Row> page = rows.list(table, 0, Snapshot.PAGE_ROWS_MAX);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = rows.list(table, page.getLast().ordinal(), Snapshot.PAGE_ROWS_MAX);
        }
        return all;
    }
}
