package org.nadhir.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.json.Json;
import org.nadhir.node.journal.AwaitedRows;
import org.nadhir.node.journal.AwaitedRows.Late;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;

/// Watches over silence: a warning whose receipt R0, R1 or R2 is not here by the deadline of its precedence is noted
/// once for each step, with a leaf, and stands in the list until a named person of the recipient has taken note.
final class Silences {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final InstantSource clock;
    private volatile boolean late;

    Silences(SealedStore store, NodeLedgers ledgers, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /// Notes what has become late since the last look. That R0 did not come is noted by the outbox (`delivery-late`).
    ///
    /// @return how many
    int look() {
        Instant now = clock.instant();
        List<Late> news = store.read(rows -> {
            List<Late> all = AwaitedRows.late(rows, now);
            late = !all.isEmpty();
            return all.stream()
                    .filter(one -> one.missing() != ReceiptStep.STORED && !AwaitedRows.isNoted(rows, one))
                    .toList();
        });
        for (Late one : news) {
            store.commit(tx -> {
                // Two processes may look at the same moment; the first notes it.
                if (AwaitedRows.note(tx, one)) {
                    ledgers.append(tx, "receipt-late", json(one).put("at", now).build(), now);
                }
                return one;
            });
        }
        return news.size();
    }

    /// Whether anything was late at the last look.
    boolean isLate() {
        return late;
    }

    /// What is late now, that which is owed first.
    List<Json> list(Instant now) {
        return store.read(rows -> AwaitedRows.late(rows, now)).stream()
                .sorted((one, other) -> Boolean.compare(other.awaited().owed(), one.awaited().owed()))
                .map(late -> json(late)
                        .put("lateMinutes", Duration.between(late.due(), now).toMinutes())
                        .build())
                .toList();
    }

    private static Json.Builder json(Late late) {
        return late.awaited().json().put("missing", late.missing().label()).put("due", late.due());
    }
}
