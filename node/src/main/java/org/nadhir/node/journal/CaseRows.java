package org.nadhir.node.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.AssessmentCodec;
import org.nadhir.duty.Determination;
import org.nadhir.duty.DeterminationCodec;
import org.nadhir.duty.Duty;
import org.nadhir.exchange.Outcome;
import org.nadhir.facts.FactsWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Ruling;
import org.nadhir.policy.RulingRecord;

/// What was decided in a case, as it stands in the store.
public final class CaseRows {

    private static final int RECORD_BYTES_MAX = 4 * 1024 * 1024;

    private CaseRows() {}

    /// The newest assessment of the case.
    public static Optional<Assessment> assessment(SealedSnapshot rows, CaseId id) {
        return rows.get(Table.ASSESSMENT, name(rows, Table.ASSESSMENT, id))
                .map(entry -> Sheet.read(Table.ASSESSMENT, entry.body(), AssessmentCodec::read));
    }

    /// The newest determination of the case.
    public static Optional<Determination> determination(SealedSnapshot rows, CaseId id) {
        return rows.get(Table.DETERMINATION, name(rows, Table.DETERMINATION, id)).map(CaseRows::determination);
    }

    /// The newest determination of each case that has one.
    public static List<Determination> determinations(SealedSnapshot rows) {
        return rows.all(Table.DETERMINATION, CaseRows::determination);
    }

    private static Determination determination(Entry entry) {
        return switch (DeterminationCodec.read(entry.body())) {
            case Decoded.Good<Determination>(Determination determination) -> determination;
            case Decoded.Bad<Determination> _ -> throw StoreTrouble.damaged(Table.DETERMINATION);
        };
    }

    /// The newest determination of the case as it stands at `now`.
    public static Optional<Determination> determination(SealedSnapshot rows, CaseId id, Instant now) {
        return determination(rows, id).map(recorded -> Duty.standing(recorded, now));
    }

    /// Whether anybody has tried to word a warning of this case, be it that the words leaked.
    public static boolean isTearlineTried(SealedSnapshot rows, CaseId id) {
        return rows.get(Table.MARK, tearline(rows, id)).isPresent();
    }

    /// Notes that somebody tried.
    public static void tearlineTried(SealedTransaction tx, CaseId id) {
        tx.insert(Table.MARK, tearline(tx, id), Bytes.of(new byte[0]));
    }

    /// The records of all rulings of the case, in their order.
    public static List<Json> rulings(SealedSnapshot rows, CaseId id) {
        return ruled(rows, id).stream().map(Ruled::record).toList();
    }

    /// A ruling and the question that it answered.
    ///
    /// @param facts a facts document, to ask the same again
    public record Ruled(Json record, Json facts) {}

    /// All rulings of the case with what was asked, in their order.
    public static List<Ruled> ruled(SealedSnapshot rows, CaseId id) {
        List<Ruled> rulings = new ArrayList<>();
        for (long n = 1; ; n++) {
            var entry = rows.get(Table.RULING, rows.name(Table.RULING, id + "|" + n));
            if (entry.isEmpty()) {
                return rulings;
            }
            rulings.add(Sheet.read(
                    Table.RULING,
                    entry.get().body(),
                    fields -> new Ruled(fields.json("record"), fields.json("facts"))));
        }
    }

    /// A draft as it was filed, with the request that it answers.
    public static Optional<Filed> draft(SealedSnapshot rows, ReleaseId id) {
        return rows.get(Table.DRAFT, rows.name(Table.DRAFT, id.value()))
                .map(entry -> Sheet.read(Table.DRAFT, entry.body(), fields -> new Filed(
                        fields.value("case", CaseId::new),
                        fields.value("author", PersonId::new),
                        fields.value("bytes", Bytes::ofBase64),
                        fields.object("request", RequestSheet::read))));
    }

    /// Everything that was worded for a release of the case, in its order.
    public static List<ReleaseId> drafts(SealedSnapshot rows, CaseId id) {
        List<ReleaseId> drafts = new ArrayList<>();
        for (long n = 1; ; n++) {
            var entry = rows.get(Table.SETTING, drafted(rows, id, n));
            if (entry.isEmpty()) {
                return drafts;
            }
            drafts.add(new ReleaseId(new String(entry.get().body().toArray(), US_ASCII)));
        }
    }

    private static RowId drafted(SealedSnapshot rows, CaseId id, long n) {
        return rows.name(Table.SETTING, "draft of " + id + "|" + n);
    }

    /// The recorded outcome of the case.
    public static Optional<Json> outcome(SealedSnapshot rows, CaseId id) {
        return rows.get(Table.OUTCOME, name(rows, Table.OUTCOME, id)).map(entry -> json(Table.OUTCOME, entry.body()));
    }

    /// The recorded outcome of each case that has one.
    public static List<Json> outcomes(SealedSnapshot rows) {
        return rows.all(Table.OUTCOME, entry -> json(Table.OUTCOME, entry.body()));
    }

    static Json put(SealedTransaction tx, Assessment assessment) {
        Json json = AssessmentCodec.write(assessment);
        tx.put(Table.ASSESSMENT, name(tx, Table.ASSESSMENT, assessment.caseId()), Sheet.write(json));
        UndeterminedRows.assessed(tx, assessment);
        return json;
    }

    /// Keeps a determination; what is owed or watched is open from then on.
    public static Json put(SealedTransaction tx, Determination determination) {
        Json json = DeterminationCodec.write(determination);
        CaseId id = determination.assessment().caseId();
        DutyRows.determined(tx, id, determination);
        tx.put(Table.DETERMINATION, name(tx, Table.DETERMINATION, id), Sheet.write(json));
        UndeterminedRows.determined(tx, id);
        return json;
    }

    static Json put(SealedTransaction tx, CaseId id, Ruling ruling, Facts facts) {
        Json json = Json.object()
                .put("record", RulingRecord.write(ruling))
                .put("facts", FactsWriter.write(ruling.request(), facts))
                .build();
        long n = tx.next("rulings of " + id);
        tx.insert(Table.RULING, tx.name(Table.RULING, id + "|" + n), Sheet.write(json));
        return json;
    }

    /// Files a draft, or one that the leak guard holds back: which of the two it is, is asked each time anew.
    static void put(SealedTransaction tx, ReleaseId release, Filed filed) {
        tearlineTried(tx, filed.caseId());
        tx.insert(Table.DRAFT, tx.name(Table.DRAFT, release.value()), Sheet.write(Json.object()
                .put("case", filed.caseId().value())
                .put("author", filed.author().value())
                .put("bytes", filed.bytes().base64())
                .put("request", filed.request().json())
                .build()));
        long n = tx.next("drafts of " + filed.caseId());
        tx.insert(Table.SETTING, drafted(tx, filed.caseId(), n), Bytes.of(release.value().getBytes(US_ASCII)));
    }

    static void put(SealedTransaction tx, CaseId id, Json outcome) {
        DutyRows.closed(tx, id);
        UndeterminedRows.closed(tx, id);
        tx.put(Table.OUTCOME, name(tx, Table.OUTCOME, id), Sheet.write(outcome));
    }

    static Json json(Outcome outcome) {
        return Json.object()
                .put("kind", outcome.kind().label())
                .put("note", outcome.note())
                .putArray("parts", outcome.parts(), part -> Json.object()
                        .put("part", part.part())
                        .put("claimedBy", part.claimedBy())
                        .build())
                .build();
    }

    private static Json json(Table table, Bytes body) {
        return switch (JsonReader.readCanonical(body.toArray(), RECORD_BYTES_MAX)) {
            case JsonReader.Result.Read(Json json) -> json;
            case JsonReader.Result.Refused _ -> throw StoreTrouble.damaged(table);
        };
    }

    private static RowId tearline(SealedSnapshot rows, CaseId id) {
        return rows.name(Table.MARK, "tearline of " + id);
    }

    private static RowId name(SealedSnapshot rows, Table table, CaseId id) {
        return rows.name(table, id.value());
    }

    /// A draft on file.
    ///
    /// @param bytes canonical bytes of the release, as they were shown and approved
    public record Filed(CaseId caseId, PersonId author, Bytes bytes, RequestSheet request) {}
}
