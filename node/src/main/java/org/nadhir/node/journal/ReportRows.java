package org.nadhir.node.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;
import org.nadhir.model.MarksCodec;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Reports as received. Never changed.
public final class ReportRows {

    private static final int PAGE = 50;

    private ReportRows() {}

    public static Optional<Stored> find(SealedSnapshot rows, ReportId id) {
        return rows.get(Table.REPORT, name(rows, id)).map(ReportRows::read);
    }

    /// All reports in the order in which they were taken in.
    public static List<Stored> all(SealedSnapshot rows) {
        List<Stored> all = new ArrayList<>();
        List<Entry> page = rows.list(Table.REPORT, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> all.add(read(entry)));
            page = rows.list(Table.REPORT, page.getLast().ordinal(), PAGE);
        }
        return all;
    }

    public static void insert(SealedTransaction tx, Stored stored) {
        tx.insert(Table.REPORT, name(tx, stored.report().id()), Sheet.write(stored.json()));
    }

    private static Stored read(Entry entry) {
        return Sheet.read(Table.REPORT, entry.body(), Stored::read);
    }

    private static RowId name(SealedSnapshot rows, ReportId id) {
        return rows.name(Table.REPORT, id.value());
    }

    /// A report and the date that its relative times count from.
    ///
    /// @param reference ISO 8601 date, or empty where nobody gave one
    /// @param marks as they were given at intake; an empty list of labels is no marking, which counts as the strictest
    /// @param inherited third parties' releases on which it rests; empty for what is our own
    public record Stored(Report report, String reference, Marks marks, List<Inheritance> inherited) {

        public Stored {
            inherited = List.copyOf(inherited);
        }

        /// A report of our own that bears no more than its one marking.
        public static Stored own(Report report, String reference) {
            return new Stored(report, reference, Marks.of(report.marking().label()), List.of());
        }

        Json json() {
            return Json.object()
                    .put("report", report.id().value())
                    .put("source", report.source().value())
                    .put("name", report.name())
                    .put("text", report.text())
                    .put("received", report.receivedAt())
                    .put("marking", report.marking().label())
                    .put("reference", reference)
                    .put("marks", MarksCodec.write(marks))
                    .putArray("inherited", inherited, Inheritance::json)
                    .build();
        }

        static Stored read(Fields fields) throws Malformed {
            return new Stored(
                    new Report(
                            fields.value("report", ReportId::new),
                            fields.value("source", SourceId::new),
                            fields.string("name"),
                            fields.string("text"),
                            fields.instant("received"),
                            fields.choice("marking", List.of(Marking.values()), Marking::label)),
                    fields.string("reference"),
                    fields.object("marks", MarksCodec::read),
                    fields.objects("inherited", Inheritance.MAX, Inheritance::read));
        }
    }
}
