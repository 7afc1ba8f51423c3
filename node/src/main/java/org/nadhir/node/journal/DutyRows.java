package org.nadhir.node.journal;

import java.time.Instant;
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

    private static final int PAGE = 500;
    private static final int RELEASES_MAX = 10_000;

    private DutyRows() {}

    /// One open case.
    ///
    /// @param releases of this case, in their order
    /// @param notices when each spoken or printed notice was handed to its addressee
    public record Open(CaseId caseId, List<ReleaseId> releases, List<Instant> notices) {

        public Open {
            releases = List.copyOf(releases);
            notices = List.copyOf(notices);
        }

        Json json() {
            return Json.object()
                    .put("case", caseId.value())
                    .putStrings("releases", releases.stream().map(ReleaseId::value).toList())
                    .putStrings("notices", notices.stream().map(Instant::toString).toList())
                    .build();
        }

        static Open read(Fields fields) throws Malformed {
            return new Open(
                    fields.value("case", CaseId::new),
                    fields.values("releases", RELEASES_MAX, ReleaseId::new),
                    fields.values("notices", RELEASES_MAX, Instant::parse));
        }
    }

    /// All open cases, the oldest first.
    public static List<Open> all(SealedSnapshot rows) {
        List<Open> all = new ArrayList<>();
        List<Entry> page = rows.list(Table.DUTY, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> all.add(read(entry)));
            page = rows.list(Table.DUTY, page.getLast().ordinal(), PAGE);
        }
        return all;
    }

    public static Optional<Open> find(SealedSnapshot rows, CaseId id) {
        return rows.get(Table.DUTY, name(rows, id)).map(DutyRows::read);
    }

    /// Notes that a spoken or printed notice reached its addressee: a person there knows.
    public static void noticed(SealedTransaction tx, CaseId id, Instant at) {
        find(tx, id).ifPresent(open -> {
            List<Instant> notices = new ArrayList<>(open.notices());
            notices.add(at);
            put(tx, new Open(id, open.releases(), notices));
        });
    }

    static void determined(SealedTransaction tx, CaseId id, Determination determination) {
        if (determination instanceof Determination.NotOwed) {
            closed(tx, id);
        } else if (find(tx, id).isEmpty()) {
            put(tx, new Open(id, List.of(), List.of()));
        }
    }

    static void released(SealedTransaction tx, CaseId id, ReleaseId release) {
        find(tx, id).ifPresent(open -> {
            List<ReleaseId> releases = new ArrayList<>(open.releases());
            releases.add(release);
            put(tx, new Open(id, releases, open.notices()));
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
