package org.nadhir.node.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// Reports as received: text, name, when they came, and from whom. Each lies under its source's own key.
public final class RawReports {

    /// The largest holds a report of 10 MB, escaped.
    private static final int BYTES_MAX = 64 * 1024 * 1024;

    private static final int PAGE = 500;

    private RawReports() {}

    /// A report as received.
    ///
    /// @param reference ISO 8601 date that its relative times count from, or empty where nobody gave one
    public record Raw(Report report, String reference) {}

    /// Keeps a report.
    ///
    /// @throws IllegalArgumentException where the vault has no such source
    public static void insert(SealedTransaction tx, Raw raw) {
        ReportId id = raw.report().id();
        SourceId source = raw.report().source();
        byte[] key = SourceKeys.find(tx, source)
                .orElseThrow(() -> new IllegalArgumentException("a report comes from a source of the vault"));
        RowId row = tx.name(Table.RAW_REPORT, id.value());
        Bytes plain = Bytes.of(CanonicalWriter.write(json(raw)));
        tx.insert(Table.RAW_REPORT, row, tx.wrap(key, Table.RAW_REPORT, row, plain));
        Json link = Json.object().put("report", id.value()).put("source", source.value()).build();
        tx.insert(
                Table.REPORT_SOURCE,
                tx.name(Table.REPORT_SOURCE, id.value()),
                Bytes.of(CanonicalWriter.write(link)));
    }

    /// The report; empty where there is none, or its source was shredded.
    public static Optional<Raw> find(SealedSnapshot rows, ReportId id) {
        RowId row = rows.name(Table.RAW_REPORT, id.value());
        return source(rows, id)
                .flatMap(source -> SourceKeys.find(rows, source))
                .flatMap(key -> rows.get(Table.RAW_REPORT, row)
                        .map(entry -> rows.unwrap(key, Table.RAW_REPORT, row, entry.body())
                                .orElseThrow(() -> StoreTrouble.damaged(Table.RAW_REPORT))))
                .map(plain -> read(Table.RAW_REPORT, plain, RawReports::read));
    }

    /// Whom it came from; empty where there is no such report, or its source was shredded.
    public static Optional<SourceId> source(SealedSnapshot rows, ReportId id) {
        return rows.get(Table.REPORT_SOURCE, rows.name(Table.REPORT_SOURCE, id.value()))
                .map(entry -> link(entry).source());
    }

    /// All that came from a source, in the order in which it came.
    public static List<ReportId> of(SealedSnapshot rows, SourceId source) {
        List<ReportId> found = new ArrayList<>();
        List<Entry> page = rows.list(Table.REPORT_SOURCE, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .map(RawReports::link)
                    .filter(link -> link.source().equals(source))
                    .forEach(link -> found.add(link.report()));
            page = rows.list(Table.REPORT_SOURCE, page.getLast().ordinal(), PAGE);
        }
        return found;
    }

    static void remove(SealedTransaction tx, ReportId id) {
        tx.remove(Table.RAW_REPORT, tx.name(Table.RAW_REPORT, id.value()));
        Corrections.remove(tx, id);
        tx.remove(Table.REPORT_SOURCE, tx.name(Table.REPORT_SOURCE, id.value()));
    }

    private record Link(ReportId report, SourceId source) {}

    private static Link link(Entry entry) {
        return read(Table.REPORT_SOURCE, entry.body(), fields -> new Link(
                fields.value("report", ReportId::new), fields.value("source", SourceId::new)));
    }

    private static Json json(Raw raw) {
        Report report = raw.report();
        return Json.object()
                .put("report", report.id().value())
                .put("source", report.source().value())
                .put("name", report.name())
                .put("text", report.text())
                .put("received", report.receivedAt())
                .put("marking", report.marking().label())
                .put("reference", raw.reference())
                .build();
    }

    private static Raw read(Fields fields) throws Malformed {
        return new Raw(
                new Report(
                        fields.value("report", ReportId::new),
                        fields.value("source", SourceId::new),
                        fields.string("name"),
                        fields.string("text"),
                        fields.instant("received"),
                        fields.choice("marking", List.of(Marking.values()), Marking::label)),
                fields.string("reference"));
    }

    private static <T> T read(Table table, Bytes body, Decoded.Decoder<T> decoder) {
        return switch (Decoded.of(body.toArray(), BYTES_MAX, decoder)) {
            case Decoded.Good<T>(T value) -> value;
            case Decoded.Bad<T> _ -> throw StoreTrouble.damaged(table);
        };
    }
}
