package org.nadhir.node.api;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;

/// Rows in the table of sessions that are neither: they name their own end, and are cleared away after it.
final class Passing {

    private static final int ROW_BYTES_MAX = 2048;

    private Passing() {}

    /// Until when the row is good; empty where it names no end.
    static Optional<Instant> until(Bytes row) {
        try {
            return JsonReader.readCanonical(row.toArray(), ROW_BYTES_MAX) instanceof JsonReader.Result.Read(Json value)
                    ? Fields.of(value).optionalInstant("until")
                    : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
