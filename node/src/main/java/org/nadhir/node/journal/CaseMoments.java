package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Likelihood;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Question;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// What a score needs of a case and nobody may change afterwards: when it was first determined, how it was judged
/// when the first warning left, and when the event was.
public final class CaseMoments {

    private CaseMoments() {}

    /// A judgment as it stood when the first warning of its case left.
    ///
    /// @param by who assessed
    public record Judged(Likelihood likelihood, Answer.Says credible, PersonId by, Instant received) {

        private Json json() {
            return Json.object()
                    .put("likelihood", likelihood.word())
                    .put("credible", credible.word())
                    .put("by", by.value())
                    .put("received", received)
                    .build();
        }

        private static Judged read(Fields fields) throws Malformed {
            return new Judged(
                    fields.choice("likelihood", List.of(Likelihood.values()), Likelihood::word),
                    fields.choice("credible", List.of(Answer.Says.values()), Answer.Says::word),
                    fields.value("by", PersonId::new),
                    fields.instant("received"));
        }
    }

    /// Notes when the case was determined; only the first time counts.
    static void determined(SealedTransaction tx, Determination determination, Instant now) {
        CaseId id = determination.assessment().caseId();
        tx.insert(Table.OUTCOME, determined(tx, id), Sheet.write(moment(now)));
    }

    /// Notes how the case was judged; only the first warning counts: what is judged after the event is no forecast.
    static void judged(SealedTransaction tx, Assessment assessment) {
        Judged judged = new Judged(
                assessment.likelihood(),
                assessment.answer(Question.CREDIBLE).says(),
                assessment.by(),
                assessment.received());
        tx.insert(Table.OUTCOME, judged(tx, assessment.caseId()), Sheet.write(judged.json()));
    }

    /// Notes when the event was, with its leaf; told again, it is corrected.
    public static void event(
            SealedTransaction tx, NodeLedgers ledgers, CaseId id, Instant event, PersonId by, Instant now) {
        tx.put(Table.OUTCOME, event(tx, id), Sheet.write(moment(event)));
        ledgers.append(tx, "event", Json.object()
                .put("case", id.value())
                .put("event", event)
                .put("by", by.value())
                .put("at", now)
                .build(), now);
    }

    public static Optional<Instant> determinedAt(SealedSnapshot rows, CaseId id) {
        return moment(rows, determined(rows, id));
    }

    public static Optional<Instant> eventAt(SealedSnapshot rows, CaseId id) {
        return moment(rows, event(rows, id));
    }

    public static Optional<Judged> judgedAs(SealedSnapshot rows, CaseId id) {
        return rows.get(Table.OUTCOME, judged(rows, id))
                .map(entry -> Sheet.read(Table.OUTCOME, entry.body(), Judged::read));
    }

    private static Json moment(Instant at) {
        return Json.object().put("at", at).build();
    }

    private static Optional<Instant> moment(SealedSnapshot rows, RowId name) {
        return rows.get(Table.OUTCOME, name)
                .map(entry -> Sheet.read(Table.OUTCOME, entry.body(), fields -> fields.instant("at")));
    }

    private static RowId determined(SealedSnapshot rows, CaseId id) {
        return rows.name(Table.OUTCOME, "determined " + id);
    }

    private static RowId judged(SealedSnapshot rows, CaseId id) {
        return rows.name(Table.OUTCOME, "judged " + id);
    }

    private static RowId event(SealedSnapshot rows, CaseId id) {
        return rows.name(Table.OUTCOME, "event " + id);
    }
}
