package org.nadhir.node.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Cases whose clock runs while nobody has said whether a warning is owed: opened, or assessed anew, and not determined
/// since. A closed one is not among them. Kept as they change, so that a board need not read every case there ever was.
public final class UndeterminedRows {

    private UndeterminedRows() {}

    /// A case that waits.
    ///
    /// @param since when the first report came in
    public record Undetermined(CaseId caseId, Instant since) {

        static Undetermined read(Fields fields) throws Malformed {
            return new Undetermined(fields.value("case", CaseId::new), fields.instant("since"));
        }
    }

    /// Of those that have waited for a place among the first `most` the longest, the one whose clock has run longest
    /// first. It costs what it gives.
    public static List<Undetermined> first(SealedSnapshot rows, int most) {
        return rows.list(Table.UNDETERMINED, 0, most).stream()
                .map(entry -> Sheet.read(Table.UNDETERMINED, entry.body(), Undetermined::read))
                .sorted(Comparator.comparing(Undetermined::since))
                .toList();
    }

    /// From now on the case waits for a determination.
    public static void begin(SealedTransaction tx, CaseId id, Instant since) {
        Json json = Json.object().put("case", id.value()).put("since", since).build();
        tx.put(Table.UNDETERMINED, name(tx, id), Sheet.write(json));
    }

    static void assessed(SealedTransaction tx, Assessment assessment) {
        if (waits(tx, assessment.caseId())) {
            begin(tx, assessment.caseId(), assessment.received());
        }
    }

    static void determined(SealedTransaction tx, CaseId id) {
        if (!waits(tx, id)) {
            tx.remove(Table.UNDETERMINED, name(tx, id));
        }
    }

    static void closed(SealedTransaction tx, CaseId id) {
        tx.remove(Table.UNDETERMINED, name(tx, id));
    }

    /// Finds them in a store of an earlier release, which did not keep them; once.
    static void keep(SealedTransaction tx) {
        if (!areKept(tx)) {
            CaseFiles.all(tx).stream()
                    .filter(file -> waits(tx, file.id()))
                    .forEach(file -> begin(tx, file.id(), received(tx, file)));
            tx.insert(Table.SETTING, kept(tx), Bytes.of(new byte[0]));
        }
    }

    static boolean areKept(SealedSnapshot rows) {
        return rows.get(Table.SETTING, kept(rows)).isPresent();
    }

    private static boolean waits(SealedSnapshot rows, CaseId id) {
        Optional<Assessment> newest = CaseRows.assessment(rows, id);
        boolean isDetermined = CaseRows.determination(rows, id)
                .map(Determination::assessment)
                .filter(judged -> newest.filter(judged::equals).isPresent())
                .isPresent();
        return !isDetermined && CaseRows.outcome(rows, id).isEmpty();
    }

    private static Instant received(SealedSnapshot rows, CaseFiles.CaseFile file) {
        return file.reports().stream()
                .flatMap(id -> ReportRows.find(rows, id).stream())
                .map(stored -> stored.report().receivedAt())
                .min(Instant::compareTo)
                .orElse(file.at());
    }

    private static RowId kept(SealedSnapshot rows) {
        return rows.name(Table.SETTING, "undetermined cases are kept");
    }

    private static RowId name(SealedSnapshot rows, CaseId id) {
        return rows.name(Table.UNDETERMINED, id.value());
    }
}
