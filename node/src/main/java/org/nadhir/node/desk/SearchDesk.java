package org.nadhir.node.desk;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.reports.Reader;
import org.nadhir.reports.search.Hit;
import org.nadhir.reports.search.ReportSearch;

/// Search over the node's reports. It shows a few words around each hit, to the role that sees `report picture`. Each
/// search is a leaf before anything is read, and each report of which words are shown is one before they are
/// (decision 0185).
///
/// The index lies in memory, is made when somebody first searches and brought up to date by each search: it is a cache
/// of the store, and what was shredded leaves it before the next answer.
public final class SearchDesk {

    private static final int WORDS_CHARS_MAX = 400;

    private final Looks looks;
    private final Reader reader;
    private final ReentrantLock lock = new ReentrantLock();
    /// Guarded by the lock.
    private final ReportIndex index;

    public SearchDesk(SealedStore store, NodeLedgers ledgers, Reader reader, InstantSource clock) {
        this.looks = new Looks(store, ledgers, clock);
        this.reader = reader;
        this.index = new ReportIndex(
                reader.register(), stored -> reader.read(stored.report(), stored.reference()));
    }

    /// The words stand in the body, not in an address, which others may keep.
    public List<Route> routes() {
        return List.of(Route.post("/api/v1/search", Access.roles(Role.ANALYST), this::search));
    }

    private Answer search(Call call) throws Malformed {
        String words = call.body(fields -> fields.string("words", WORDS_CHARS_MAX));
        if (ReportSearch.isTooMany(words)) {
            return Answer.failed(Problem.REFUSED, "search-words", String.valueOf(ReportSearch.WORDS_MAX));
        }
        Map<ReportId, Stored> reports = new LinkedHashMap<>();
        looks.at(call.caller().person(), "search", "", ReportRows::all)
                .forEach(stored -> reports.put(stored.report().id(), stored));
        List<Hit> hits;
        List<Stored> left;
        lock.lock();
        try {
            index.bringUpToDate(reports);
            hits = index.find(words, reports);
            left = index.notSearched(reports);
        } finally {
            lock.unlock();
        }
        looks.found(call.caller().person(), shown(hits));
        return Answer.of(Hits.json(hits, id -> report(reports.get(id)), reader.register())
                .putArray("notSearched", left, stored -> Json.object()
                        .put("report", stored.report().name())
                        .put("id", stored.report().id().value())
                        .build())
                .build());
    }

    private static @Nullable Report report(@Nullable Stored stored) {
        return stored == null ? null : stored.report();
    }

    private static Set<ReportId> shown(List<Hit> hits) {
        Set<ReportId> shown = new LinkedHashSet<>();
        for (Hit hit : hits) {
            switch (hit) {
                case Hit.InReport in -> shown.add(in.report());
                case Hit.InClaim in -> shown.add(in.report());
                case Hit.Named _ -> {}
            }
        }
        return shown;
    }
}
