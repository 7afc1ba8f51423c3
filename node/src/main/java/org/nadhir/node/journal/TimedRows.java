package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.Message;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Releases that all signed and that wait for their time, in a table of their own: looking after them costs what
/// waits, not what ever was released.
public final class TimedRows {

    private static final int MESSAGES_MAX = 100;

    private TimedRows() {}

    /// One that waits, or that was stopped when its time came.
    ///
    /// @param by who signed last
    /// @param stopped why it did not leave; empty while it waits
    public record Timed(
            ReleaseId release, CaseId caseId, PersonId by, Instant leaves, List<Message> stopped) {

        public Timed {
            stopped = List.copyOf(stopped);
        }

        /// The same, stopped.
        public Timed because(List<Message> why) {
            return new Timed(release, caseId, by, leaves, why);
        }

        public Json json() {
            return Json.object()
                    .put("release", release.value())
                    .put("case", caseId.value())
                    .put("by", by.value())
                    .put("leaves", leaves)
                    .putArray("stopped", stopped, MessageCodec::write)
                    .build();
        }

        static Timed read(Fields fields) throws Malformed {
            return new Timed(
                    fields.value("release", ReleaseId::new),
                    fields.value("case", CaseId::new),
                    fields.value("by", PersonId::new),
                    fields.instant("leaves"),
                    fields.objects("stopped", MESSAGES_MAX, MessageCodec::read));
        }
    }

    /// All of them, in the order in which they were signed.
    public static List<Timed> all(SealedSnapshot rows) {
        return rows.all(Table.RELEASE_TIMED, TimedRows::read);
    }

    public static Optional<Timed> find(SealedSnapshot rows, ReleaseId id) {
        return rows.get(Table.RELEASE_TIMED, name(rows, id)).map(TimedRows::read);
    }

    public static void put(SealedTransaction tx, Timed timed) {
        tx.put(Table.RELEASE_TIMED, name(tx, timed.release()), Sheet.write(timed.json()));
    }

    public static void remove(SealedTransaction tx, ReleaseId id) {
        tx.remove(Table.RELEASE_TIMED, name(tx, id));
    }

    private static Timed read(Entry entry) {
        return Sheet.read(Table.RELEASE_TIMED, entry.body(), Timed::read);
    }

    private static RowId name(SealedSnapshot rows, ReleaseId id) {
        return rows.name(Table.RELEASE_TIMED, id.value());
    }
}
