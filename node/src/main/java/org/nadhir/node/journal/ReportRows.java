package org.nadhir.node.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Marks;
import org.nadhir.model.MarksCodec;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.node.vault.RawReports;

/// Reports as received. Never changed. What they say lies in the vault and is gone when their source was shredded; how
/// they may be handled lies here and stays, so that nothing that rests on one gets wider by that.
public final class ReportRows {

    private static final int PAGE = 50;

    private ReportRows() {}

    /// The report; empty where there is none, or it was shredded with its source.
    public static Optional<Stored> find(SealedSnapshot rows, ReportId id) {
        return handled(rows, id).flatMap(handled -> stored(rows, handled));
    }

    /// How the report may be handled, shredded or not.
    public static Optional<Handled> handled(SealedSnapshot rows, ReportId id) {
        return rows.get(Table.REPORT, name(rows, id)).map(ReportRows::read);
    }

    /// Whether there was such a report, and its source was shredded since.
    public static boolean isShredded(SealedSnapshot rows, ReportId id) {
        return handled(rows, id).isPresent() && find(rows, id).isEmpty();
    }

    /// All reports that were not shredded, in the order in which they were taken in.
    public static List<Stored> all(SealedSnapshot rows) {
        List<Stored> all = new ArrayList<>();
        List<Entry> page = rows.list(Table.REPORT, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> stored(rows, read(entry)).ifPresent(all::add));
            page = rows.list(Table.REPORT, page.getLast().ordinal(), PAGE);
        }
        return all;
    }

    /// Some reports that were not shredded, the newest first.
    ///
    /// @param next the row before which one goes on; 0 behind the oldest
    public record Page(List<Stored> reports, long next) {

        public Page {
            reports = List.copyOf(reports);
        }
    }

    /// Of the `most` reports whose rows lie before `row` those that were not shredded. It costs what it gives, however
    /// many there are.
    public static Page before(SealedSnapshot rows, long row, int most) {
        List<Entry> found = rows.before(Table.REPORT, row, most);
        long last = found.isEmpty() ? 0 : found.getLast().ordinal();
        return new Page(
                found.stream().flatMap(entry -> stored(rows, read(entry)).stream()).toList(), last > 1 ? last : 0);
    }

    /// Keeps a report whose source is in the vault.
    public static void insert(SealedTransaction tx, Stored stored) {
        Handled handled = new Handled(stored.report().id(), stored.marks(), stored.inherited());
        tx.insert(Table.REPORT, name(tx, handled.id()), Sheet.write(handled.json()));
        RawReports.insert(tx, new RawReports.Raw(stored.report(), stored.reference()));
    }

    private static Optional<Stored> stored(SealedSnapshot rows, Handled handled) {
        return RawReports.find(rows, handled.id())
                .map(raw -> new Stored(raw.report(), raw.reference(), handled.marks(), handled.inherited()));
    }

    private static Handled read(Entry entry) {
        return Sheet.read(Table.REPORT, entry.body(), Handled::read);
    }

    private static RowId name(SealedSnapshot rows, ReportId id) {
        return rows.name(Table.REPORT, id.value());
    }

    /// How a report may be handled.
    ///
    /// @param marks as they were given at intake; an empty list of labels is no marking, which counts as the strictest
    /// @param inherited third parties' releases on which it rests; empty for what is our own
    public record Handled(ReportId id, Marks marks, List<Inheritance> inherited) {

        public Handled {
            inherited = List.copyOf(inherited);
        }

        Json json() {
            return Json.object()
                    .put("report", id.value())
                    .put("marks", MarksCodec.write(marks))
                    .putArray("inherited", inherited, Inheritance::json)
                    .build();
        }

        static Handled read(Fields fields) throws Malformed {
            return new Handled(
                    fields.value("report", ReportId::new),
                    fields.object("marks", MarksCodec::read),
                    fields.objects("inherited", Inheritance.MAX, Inheritance::read));
        }
    }

    /// A report, how it may be handled, and the date that its relative times count from.
    ///
    /// @param reference ISO 8601 date, or empty where nobody gave one
    /// @param marks as in [Handled]
    /// @param inherited as in [Handled]
    public record Stored(Report report, String reference, Marks marks, List<Inheritance> inherited) {

        public Stored {
            inherited = List.copyOf(inherited);
        }

        /// A report of our own that bears no more than its one marking.
        public static Stored own(Report report, String reference) {
            return new Stored(report, reference, Marks.of(report.marking().label()), List.of());
        }
    }
}
