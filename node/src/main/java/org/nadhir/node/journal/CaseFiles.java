package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReportId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// The working files of threats.
public final class CaseFiles {

    private static final int REPORTS_MAX = 10_000;

    private CaseFiles() {}

    public static Optional<CaseFile> find(SealedSnapshot rows, CaseId id) {
        return rows.get(Table.CASE_FILE, name(rows, id)).map(CaseFiles::read);
    }

    /// All cases in the order in which they were opened.
    public static List<CaseFile> all(SealedSnapshot rows) {
        return rows.all(Table.CASE_FILE, CaseFiles::read);
    }

    /// Some cases, the newest first.
    ///
    /// @param next the row before which one goes on; 0 behind the oldest
    public record Page(List<CaseFile> files, long next) {

        public Page {
            files = List.copyOf(files);
        }
    }

    /// Cases whose rows lie before `row`, the newest first. It costs what it gives, however many there are.
    public static Page before(SealedSnapshot rows, long row, int most) {
        List<Entry> found = rows.before(Table.CASE_FILE, row, most);
        long last = found.isEmpty() ? 0 : found.getLast().ordinal();
        return new Page(found.stream().map(CaseFiles::read).toList(), last > 1 ? last : 0);
    }

    public static void put(SealedTransaction tx, CaseFile file) {
        tx.put(Table.CASE_FILE, name(tx, file.id()), Sheet.write(file.json()));
    }

    private static CaseFile read(Entry entry) {
        return Sheet.read(Table.CASE_FILE, entry.body(), CaseFile::read);
    }

    private static RowId name(SealedSnapshot rows, CaseId id) {
        return rows.name(Table.CASE_FILE, id.value());
    }

    /// One case.
    ///
    /// @param reports on which the warning rests, the one that opened the case first
    /// @param later reports that were matched to the case afterwards: they tell of the outcome; no warning rests on
    ///     them
    public record CaseFile(CaseId id, List<ReportId> reports, List<ReportId> later, PersonId by, Instant at) {

        public CaseFile {
            reports = List.copyOf(reports);
            later = List.copyOf(later);
        }

        public CaseFile with(List<ReportId> matched) {
            return new CaseFile(id, reports, matched, by, at);
        }

        public Json json() {
            return Json.object()
                    .put("case", id.value())
                    .putStrings("reports", reports.stream().map(ReportId::value).toList())
                    .putStrings("later", later.stream().map(ReportId::value).toList())
                    .put("by", by.value())
                    .put("at", at)
                    .build();
        }

        static CaseFile read(Fields fields) throws Malformed {
            return new CaseFile(
                    fields.value("case", CaseId::new),
                    fields.values("reports", REPORTS_MAX, ReportId::new),
                    fields.values("later", REPORTS_MAX, ReportId::new),
                    fields.value("by", PersonId::new),
                    fields.instant("at"));
        }
    }
}
