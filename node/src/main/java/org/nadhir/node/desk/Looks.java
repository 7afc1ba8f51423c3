package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Function;
import org.nadhir.json.Json;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReportId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;

/// Every reading of reports by a person, on the record: a leaf for each request, durable before anything is read.
public final class Looks {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final InstantSource clock;

    public Looks(SealedStore store, NodeLedgers ledgers, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /// Lets `work` read, once it is written down who looked at what.
    ///
    /// @param what is looked at: `report`, `reports`, `text`, `picture`, `search`, `case`, `matches`
    /// @param id of it, or empty for all there are
    <T> T at(PersonId person, String what, String id, Function<SealedSnapshot, T> work) {
        return noted(person, what, id, Json.object(), work);
    }

    /// The same for words as they were received, with the reason that the person gave.
    <T> T because(PersonId person, String what, String id, String reason, Function<SealedSnapshot, T> work) {
        return noted(person, what, id, Json.object().put("reason", reason), work);
    }

    /// Notes the reports of which a search shows words, before they are shown: a leaf for each, which goes with its
    /// report when that is shredded and leaves the others.
    void found(PersonId person, Collection<ReportId> reports) {
        if (reports.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        store.commit(tx -> {
            for (ReportId report : reports) {
                Json record = Json.object()
                        .put("person", person.value())
                        .put("what", "found")
                        .put("id", report.value())
                        .put("at", now)
                        .build();
                ledgers.appendSecret(tx, "look", record, now);
            }
            return reports.size();
        });
    }

    private <T> T noted(
            PersonId person, String what, String id, Json.Builder record, Function<SealedSnapshot, T> work) {
        Instant now = clock.instant();
        record.put("person", person.value()).put("what", what).put("id", id).put("at", now);
        store.commit(tx -> ledgers.appendSecret(tx, "look", record.build(), now));
        return store.read(work);
    }
}
