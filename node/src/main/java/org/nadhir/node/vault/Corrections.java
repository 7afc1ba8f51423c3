package org.nadhir.node.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReportId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// What persons say a report means where the reader read it otherwise. They stand beside the reading, which is made
/// anew each time and never changed, and lie as the report does under its source's own key: shredded with it.
public final class Corrections {

    /// More on one report is another report; ours.
    public static final int MAX = 200;
    private static final int BYTES_MAX = 1024 * 1024;

    private Corrections() {}

    /// One correction.
    ///
    /// @param start code point of the report's text at which what is corrected begins
    /// @param end code point behind it
    /// @param is what it means by the person's word
    public record Correction(int start, int end, String is, String reason, PersonId by, Instant at) {

        public Json json() {
            return Json.object()
                    .put("start", start)
                    .put("end", end)
                    .put("is", is)
                    .put("reason", reason)
                    .put("by", by.value())
                    .put("at", at)
                    .build();
        }

        private static Correction read(Fields fields) throws Malformed {
            return new Correction(
                    (int) fields.integer("start", 0, Integer.MAX_VALUE),
                    (int) fields.integer("end", 0, Integer.MAX_VALUE),
                    fields.string("is"),
                    fields.string("reason"),
                    fields.value("by", PersonId::new),
                    fields.instant("at"));
        }
    }

    /// All of a report, in their order; none where its source was shredded.
    public static List<Correction> of(SealedSnapshot rows, ReportId id) {
        RowId row = row(rows, id);
        return key(rows, id)
                .flatMap(key -> rows.get(Table.CORRECTION, row)
                        .map(entry -> rows.unwrap(key, Table.CORRECTION, row, entry.body())
                                .orElseThrow(() -> StoreTrouble.damaged(Table.CORRECTION))))
                .map(Corrections::read)
                .orElse(List.of());
    }

    /// Adds one.
    ///
    /// @throws IllegalArgumentException where there is no such report, or it has [#MAX] of them
    public static void add(SealedTransaction tx, ReportId id, Correction correction) {
        byte[] key = key(tx, id).orElseThrow(() -> new IllegalArgumentException("a correction is of a report"));
        List<Correction> all = new ArrayList<>(of(tx, id));
        all.add(correction);
        if (all.size() > MAX) {
            throw new IllegalArgumentException("a report has " + MAX + " corrections at most");
        }
        RowId row = row(tx, id);
        Bytes plain = Bytes.of(CanonicalWriter.write(
                Json.object().putArray("corrections", all, Correction::json).build()));
        tx.put(Table.CORRECTION, row, tx.wrap(key, Table.CORRECTION, row, plain));
    }

    static void remove(SealedTransaction tx, ReportId id) {
        tx.remove(Table.CORRECTION, row(tx, id));
    }

    private static Optional<byte[]> key(SealedSnapshot rows, ReportId id) {
        return RawReports.source(rows, id).flatMap(source -> SourceKeys.find(rows, source));
    }

    private static List<Correction> read(Bytes plain) {
        Decoded<List<Correction>> decoded = Decoded.of(
                plain.toArray(), BYTES_MAX, fields -> fields.objects("corrections", MAX, Correction::read));
        if (decoded instanceof Decoded.Good<List<Correction>>(List<Correction> corrections)) {
            return corrections;
        }
        throw StoreTrouble.damaged(Table.CORRECTION);
    }

    private static RowId row(SealedSnapshot rows, ReportId id) {
        return rows.name(Table.CORRECTION, id.value());
    }
}
