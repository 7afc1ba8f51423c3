package org.nadhir.node.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.outcome.Measure;

/// Measures in the store: ours, about a case or about a warning that we were sent, and what warned partners told us
/// of theirs.
public final class MeasureRows {

    private MeasureRows() {}

    /// What a measure is about.
    public sealed interface About {

        record OfCase(CaseId id) implements About {}

        /// A warning in our inbox.
        ///
        /// @param payload digest of its signed payload
        record OfWarning(Digest payload) implements About {}

        private String natural() {
            return switch (this) {
                case OfCase(CaseId id) -> "case " + id;
                case OfWarning(Digest payload) -> "warning " + payload.hex();
            };
        }
    }

    /// On whose word it is known.
    public sealed interface Word {

        record Ours(PersonId by) implements Word {}

        /// A partner's measure report.
        ///
        /// @param statement digest of its payload
        record Theirs(PartyId party, Digest statement) implements Word {}
    }

    /// A measure as it is on file.
    public record Noted(Measure measure, Word word, Instant at) {

        /// The row, and with what it is about the record in the ledger.
        public Json json() {
            Json.Builder json = Json.object().put("measure", measure.json()).put("at", at);
            return switch (word) {
                case Word.Ours(PersonId by) -> json.put("by", by.value()).build();
                case Word.Theirs(PartyId party, Digest statement) ->
                    json.put("party", party.value()).put("statement", statement.hex()).build();
            };
        }

        static Noted read(Fields fields) throws Malformed {
            Word word = fields.has("by")
                    ? new Word.Ours(fields.value("by", PersonId::new))
                    : new Word.Theirs(fields.value("party", PartyId::new), fields.value("statement", Digest::new));
            return new Noted(fields.object("measure", Measure::read), word, fields.instant("at"));
        }
    }

    /// Keeps a measure with its leaf. One that is on file as still standing, from the same side, takes the end that
    /// is told now instead of standing there twice.
    public static void put(SealedTransaction tx, NodeLedgers ledgers, About about, Noted noted) {
        List<Noted> known = of(tx, about);
        int same = 0;
        while (same < known.size() && !isSame(known.get(same), noted)) {
            same++;
        }
        long number = same < known.size() ? same + 1 : tx.next("measures of " + about.natural());
        tx.put(Table.MEASURE, name(tx, about, number), Sheet.write(noted.json()));
        ledgers.append(tx, "measure", Json.object()
                .put("about", about.natural())
                .put("noted", noted.json())
                .build(), noted.at());
    }

    /// All that is known about a case or a warning, in the order in which it became known.
    public static List<Noted> of(SealedSnapshot rows, About about) {
        List<Noted> all = new ArrayList<>();
        for (long number = 1; ; number++) {
            Optional<Entry> entry = rows.get(Table.MEASURE, name(rows, about, number));
            if (entry.isEmpty()) {
                return all;
            }
            all.add(Sheet.read(Table.MEASURE, entry.get().body(), Noted::read));
        }
    }

    private static boolean isSame(Noted known, Noted told) {
        boolean side = switch (known.word()) {
            case Word.Ours _ -> told.word() instanceof Word.Ours;
            case Word.Theirs(PartyId party, Digest _) ->
                told.word() instanceof Word.Theirs theirs && theirs.party().equals(party);
        };
        Measure one = known.measure();
        Measure other = told.measure();
        return side
                && one.until().equals(Measure.OPEN)
                && one.kind() == other.kind()
                && one.takenBy().equals(other.takenBy())
                && one.since().equals(other.since());
    }

    private static RowId name(SealedSnapshot rows, About about, long number) {
        return rows.name(Table.MEASURE, about.natural() + "|" + number);
    }
}
