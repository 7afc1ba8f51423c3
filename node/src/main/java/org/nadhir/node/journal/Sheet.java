package org.nadhir.node.journal;

import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// Rows that hold one canonical JSON object.
final class Sheet {

    /// The largest holds a report of 10 MB, escaped.
    private static final int BYTES_MAX = 64 * 1024 * 1024;

    private Sheet() {}

    static Bytes write(Json json) {
        return Bytes.of(CanonicalWriter.write(json));
    }

    /// Reads what this node wrote.
    ///
    /// @throws StoreTrouble `DAMAGED` where it is something else
    static <T> T read(Table table, Bytes body, Decoded.Decoder<T> decoder) {
        return switch (Decoded.of(body.toArray(), BYTES_MAX, decoder)) {
            case Decoded.Good<T>(T value) -> value;
            case Decoded.Bad<T> _ -> throw StoreTrouble.damaged(table);
        };
    }
}
