package org.nadhir.node.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// How often signing in under one name failed lately. Kept in the store, so that several servers count together and a
/// restart forgets nothing. A name that nobody has is counted as well: it must not be seen that nobody has it. They lie
/// among the sessions, where what is over is cleared away: names that were made up leave nothing for long.
///
/// @param since the first of them
record Failures(int count, Instant since) {

    /// Ours, within NIST SP 800-63B §5.2.2 (at most 100 in a row): with Argon2id and a second factor beside it.
    static final int MAX = 5;

    static final Duration SPAN = Duration.ofMinutes(15);
    private static final int ROW_BYTES_MAX = 256;

    /// Those of this name that still count.
    static Failures of(SealedSnapshot rows, String name, Instant now) {
        return rows.get(Table.SESSION, row(rows, name))
                .flatMap(entry -> read(entry.body()))
                .filter(failures -> failures.since().plus(SPAN).isAfter(now))
                .orElseGet(() -> new Failures(0, now));
    }

    /// Whether the next try must wait.
    boolean isEnough() {
        return count >= MAX;
    }

    void putOneMore(SealedTransaction tx, String name) {
        tx.put(Table.SESSION, row(tx, name), Bytes.of(CanonicalWriter.write(Json.object()
                .put("count", count + 1L)
                .put("since", since)
                .put("until", since.plus(SPAN))
                .build())));
    }

    static void forget(SealedTransaction tx, String name) {
        tx.remove(Table.SESSION, row(tx, name));
    }

    private static RowId row(SealedSnapshot rows, String name) {
        return rows.name(Table.SESSION, "sign-in failures " + name);
    }

    private static Optional<Failures> read(Bytes row) {
        Decoded<Failures> decoded = Decoded.of(row.toArray(), ROW_BYTES_MAX, fields -> new Failures(
                (int) fields.integer("count", 0, Integer.MAX_VALUE), since(fields)));
        return decoded instanceof Decoded.Good<Failures>(Failures failures) ? Optional.of(failures) : Optional.empty();
    }

    private static Instant since(Fields fields) throws Malformed {
        fields.instant("until");
        return fields.instant("since");
    }
}
