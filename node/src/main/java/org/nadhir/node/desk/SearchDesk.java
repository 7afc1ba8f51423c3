package org.nadhir.node.desk;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.nadhir.agreement.Role;
import org.nadhir.json.Malformed;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.reports.Reader;
import org.nadhir.reports.search.ReportSearch;

/// Search over the node's reports. It shows lines of reports as `report picture` does, to the same role, and each
/// search is a leaf before anything is read (decision 0185).
///
/// The index lies in memory, is made when somebody first searches and brought up to date by each search: it is a cache
/// of the store, and what was shredded leaves it before the next answer.
public final class SearchDesk {

    private static final int WORDS_CHARS_MAX = 400;

    private final Looks looks;
    private final Reader reader;
    private final ReentrantLock lock = new ReentrantLock();
    /// Guarded by the lock.
    private final ReportSearch index;

    public SearchDesk(SealedStore store, NodeLedgers ledgers, Reader reader, InstantSource clock) {
        this.looks = new Looks(store, ledgers, clock);
        this.reader = reader;
        this.index = Hits.index(reader.register());
    }

    /// The words stand in the body, not in an address, which others may keep.
    public List<Route> routes() {
        return List.of(Route.post("/api/v1/search", Access.roles(Role.ANALYST), this::search));
    }

    private Answer search(Call call) throws Malformed {
        String words = call.body(fields -> fields.string("words", WORDS_CHARS_MAX));
        Map<ReportId, Stored> reports = new HashMap<>();
        looks.at(call.caller().person(), "search", "", ReportRows::all)
                .forEach(stored -> reports.put(stored.report().id(), stored));
        lock.lock();
        try {
            bringUpToDate(reports);
            return Answer.of(Hits.json(
                    index.find(words, Hits.MAX), id -> reports.get(id) instanceof Stored(Report report, _, _, _)
                            ? report : null, reader.register()));
        } finally {
            lock.unlock();
        }
    }

    private void bringUpToDate(Map<ReportId, Stored> reports) {
        for (ReportId known : index.reports()) {
            if (!reports.containsKey(known)) {
                index.remove(known);
            }
        }
        for (Stored stored : reports.values()) {
            if (!index.reports().contains(stored.report().id())) {
                index.add(reader.read(stored.report(), stored.reference()));
            }
        }
    }
}
