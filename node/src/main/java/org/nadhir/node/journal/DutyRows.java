package org.nadhir.node.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Determination;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// The cases in which something is owed, waived or watched and which no outcome has closed, so that looking after
/// duties costs what is open and not what ever was.
public final class DutyRows {

    private static final int RELEASES_MAX = 10_000;

    private DutyRows() {}

    /// One open case.
    ///
    /// @param releases of this case, in their order
    public record Open(CaseId caseId, List<ReleaseId> releases) {

        public Open {
            releases = List.copyOf(releases);
        }

        Json json() {
            return Json.object()
                    .put("case", caseId.value())
                    .putStrings("releases", releases.stream().map(ReleaseId::value).toList())
                    .build();
        }

        static Open read(Fields fields) throws Malformed {
            return new Open(
                    fields.value("case", CaseId::new),
                    fields.values("releases", RELEASES_MAX, ReleaseId::new));
        }
    }

    /// All open cases, the oldest first.
    public static List<Open> all(SealedSnapshot rows) {
        return rows.all(Table.DUTY, DutyRows::read);
    }

    public static Optional<Open> find(SealedSnapshot rows, CaseId id) {
        return rows.get(Table.DUTY, name(rows, id)).map(DutyRows::read);
    }

    static void determined(SealedTransaction tx, CaseId id, Determination determination) {
        if (determination instanceof Determination.NotOwed) {
            closed(tx, id);
        } else if (find(tx, id).isEmpty()) {
            put(tx, new Open(id, List.of()));
        }
    }

    static void released(SealedTransaction tx, CaseId id, ReleaseId release) {
        find(tx, id).ifPresent(open -> {
            List<ReleaseId> releases = new ArrayList<>(open.releases());
            releases.add(release);
            put(tx, new Open(id, releases));
        });
    }

    static void closed(SealedTransaction tx, CaseId id) {
        tx.remove(Table.DUTY, name(tx, id));
    }

    private static void put(SealedTransaction tx, Open open) {
        tx.put(Table.DUTY, name(tx, open.caseId()), Sheet.write(open.json()));
    }

    private static Open read(Entry entry) {
        return Sheet.read(Table.DUTY, entry.body(), Open::read);
    }

    private static RowId name(SealedSnapshot rows, CaseId id) {
        return rows.name(Table.DUTY, id.value());
    }
}
