package org.nadhir.node.parties;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.sign.Parsed;
import org.nadhir.sign.Signed;

/// What two administrators do together: the first one's signed act waits until another signs for the same. Both type
/// the same command; whoever comes second completes it.
public final class SecondPerson {

    /// Long enough for a weekend, short enough that nobody's word of last month completes anything.
    static final Duration WAITS = Duration.ofDays(7);

    private SecondPerson() {}

    /// Keeps the first person's act on `what`; an older one on the same is replaced.
    static void wait(SealedTransaction tx, String what, Bytes act, Instant now) {
        tx.put(Table.SETTING, name(tx, what), Rows.write(new Waiting(act, now).json()));
    }

    /// The act that waits for a second person; empty where none does, where it has grown old, or where who signed it
    /// is no administrator any more.
    static Optional<Bytes> first(SealedSnapshot rows, String what, Instant now) {
        return rows.get(Table.SETTING, name(rows, what))
                .map(Entry::body)
                .map(Waiting::read)
                .filter(waiting -> now.isBefore(waiting.since().plus(WAITS)))
                .map(Waiting::act)
                .filter(act -> counts(rows, act, now));
    }

    static void done(SealedTransaction tx, String what) {
        tx.remove(Table.SETTING, name(tx, what));
    }

    /// Whether who signed this act is an administrator at this moment.
    public static boolean counts(SealedSnapshot rows, Bytes act, Instant now) {
        Parsed parsed = Signed.parse(act);
        return parsed instanceof Signed signed
                && Persons.byKeys(rows, signed.signerIds())
                        .flatMap(person -> Persons.entry(rows, person))
                        .filter(entry -> entry.holdsAt(now) && entry.has(Role.ADMINISTRATOR))
                        .isPresent();
    }

    private static RowId name(SealedSnapshot rows, String what) {
        return rows.name(Table.SETTING, "waits for a second person: " + what);
    }

    private record Waiting(Bytes act, Instant since) {

        Json json() {
            return Json.object()
                    .put("act", act.base64())
                    .put("since", since)
                    .build();
        }

        static Waiting read(Bytes row) {
            return Rows.read(
                    row, fields -> new Waiting(fields.value("act", Bytes::ofBase64), fields.instant("since")));
        }
    }
}
