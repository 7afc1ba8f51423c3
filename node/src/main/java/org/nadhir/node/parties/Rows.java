package org.nadhir.node.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.Snapshot;
import org.nadhir.node.store.Table;

/// Rows of this part are canonical JSON.
final class Rows {

    /// An agreement of 64 signers in base64 is the largest.
    private static final int ROW_BYTES_MAX = 2 * 1024 * 1024;

    private Rows() {}

    static Bytes write(Json row) {
        return Bytes.of(CanonicalWriter.write(row));
    }

    /// Reads a row that we wrote.
    ///
    /// @throws IllegalStateException where it is none: the store opened it, so it is as we wrote it, and this is an
    ///     error in the program
    static <T> T read(Bytes row, Decoded.Decoder<T> decoder) {
        return switch (Decoded.of(row.toArray(), ROW_BYTES_MAX, decoder)) {
            case Decoded.Good<T>(T value) -> value;
            case Decoded.Bad<T> bad -> throw new IllegalStateException("a row that cannot be read at " + bad.where());
        };
    }

    /// All rows of a table, page by page.
    static <T> List<T> all(SealedSnapshot rows, Table table, Function<Entry, T> read) {
        List<T> all = new ArrayList<>();
        long ordinal = 0;
        List<Entry> page;
        do {
            page = rows.list(table, ordinal, Snapshot.PAGE_ROWS_MAX);
            for (Entry entry : page) {
                all.add(read.apply(entry));
                ordinal = entry.ordinal();
            }
        } while (page.size() == Snapshot.PAGE_ROWS_MAX);
        return all;
    }
}
