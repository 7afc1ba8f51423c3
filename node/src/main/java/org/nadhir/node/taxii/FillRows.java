package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Which collections releases fill, how far, and which release was copied where.
final class FillRows {

    private static final int ROW_BYTES_MAX = 16 * 1024 * 1024;
    private static final String INDEX = "taxii fillings";

    private FillRows() {}

    static Optional<Filling> find(SealedSnapshot rows, String collection) {
        return rows.get(Table.SETTING, name(rows, collection))
                .map(entry -> switch (Decoded.of(entry.body().toArray(), ROW_BYTES_MAX, Filling::read)) {
                    case Decoded.Good<Filling>(Filling value) -> value;
                    case Decoded.Bad<Filling> bad ->
                        throw new IllegalStateException("a row that cannot be read at " + bad.where());
                });
    }

    /// Whether releases fill it, or did: then nobody else's objects belong beside the copies, least of all a later
    /// version of one of them.
    static boolean isFilled(SealedSnapshot rows, String collection) {
        return find(rows, collection)
                .filter(filling -> filling.state() != Filling.State.ASKED)
                .isPresent();
    }

    /// All that were ever asked for.
    static List<Filling> all(SealedSnapshot rows) {
        return ids(rows).stream().flatMap(id -> find(rows, id).stream()).toList();
    }

    static void put(SealedTransaction tx, Filling filling) {
        List<String> known = ids(tx);
        if (!known.contains(filling.collection())) {
            String all = String.join(",", Stream.concat(known.stream(), Stream.of(filling.collection())).toList());
            tx.put(Table.SETTING, tx.name(Table.SETTING, INDEX), Bytes.of(all.getBytes(US_ASCII)));
        }
        tx.put(
                Table.SETTING, name(tx, filling.collection()), Bytes.of(CanonicalWriter.write(filling.json())));
    }

    /// Notes that this release was copied; whether this is the first time.
    static boolean copied(SealedTransaction tx, String collection, ReleaseId release) {
        return tx.insert(Table.MARK, copy(tx, collection, release), Bytes.of(new byte[0]))
                instanceof SealedTransaction.Insertion.Inserted;
    }

    static boolean isCopied(SealedSnapshot rows, String collection, ReleaseId release) {
        return rows.get(Table.MARK, copy(rows, collection, release)).isPresent();
    }

    private static List<String> ids(SealedSnapshot rows) {
        return rows.get(Table.SETTING, rows.name(Table.SETTING, INDEX))
                .map(entry -> List.of(new String(entry.body().toArray(), US_ASCII).split(",", -1)))
                .orElse(List.of());
    }

    private static RowId name(SealedSnapshot rows, String collection) {
        return rows.name(Table.SETTING, "taxii filling " + collection);
    }

    private static RowId copy(SealedSnapshot rows, String collection, ReleaseId release) {
        return rows.name(Table.MARK, "taxii copy " + collection + "|" + release.value());
    }
}
