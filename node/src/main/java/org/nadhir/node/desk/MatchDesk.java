package org.nadhir.node.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Role;
import org.nadhir.duty.Assessment;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Receipts;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Reading;
import org.nadhir.model.ReportId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.CaseFiles.CaseFile;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.reports.Reader;
import org.nadhir.reports.threat.CaseMatch;
import org.nadhir.sign.Signed;

/// What became of a threat: later reports that speak of it, with who claims which part, and the closing of the case.
public final class MatchDesk {

    /// A foiled plot is told of for weeks; what is told later is found by hand. Ours.
    private static final int TOLD_FOR_DAYS = 60;

    /// The reader's slug for "somebody's help helped to foil it".
    private static final String HELPED = "helped-foil";

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final WarningFlow flow;
    private final Reader reader;
    private final PartyBook parties;
    private final Receipts receipts;
    private final InstantSource clock;
    private final Looks looks;

    public MatchDesk(
            SealedStore store,
            NodeLedgers ledgers,
            WarningFlow flow,
            Reader reader,
            PartyBook parties,
            Receipts receipts,
            InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.clock = clock;
        this.looks = new Looks(store, ledgers, clock);
        this.flow = flow;
        this.reader = reader;
        this.parties = parties;
        this.receipts = receipts;
    }

    public List<Route> routes() {
        Access analyst = Access.roles(Role.ANALYST);
        return List.of(
                Route.post("/api/v1/cases/{id}/match", analyst, this::match),
                Route.post(
                        "/api/v1/cases/{id}/close", Access.roles(Role.ANALYST, Role.DUTY_OFFICER), this::close));
    }

    /// Looks through all reports for those that speak of the case's threat, and keeps which they are.
    private Answer match(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Optional<Assessment> assessment = store.read(rows -> CaseRows.assessment(rows, id));
        Optional<CaseFile> file = store.read(rows -> CaseFiles.find(rows, id));
        if (assessment.isEmpty() || file.isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "case-not-assessed");
        }
        Map<Reading, CaseMatch> matches = matches(file.get(), assessment.get(), call.caller().person());
        List<ReportId> later =
                matches.keySet().stream().map(reading -> reading.report().id()).toList();
        store.commit(tx -> {
            CaseFile matched = file.get().with(later);
            CaseFiles.put(tx, matched);
            return ledgers.append(tx, "match", matched.json(), clock.instant());
        });
        return Answer.of(Json.object()
                .putArray("matches", matches.entrySet(), match -> json(match.getKey(), match.getValue()))
                .build());
    }

    /// Closes the case on the recipient's signed outcome. The parts are what the recipient and the matched reports
    /// claim, each by its claimant; which of them is true is nobody's to decide here.
    private Answer close(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Optional<CaseFile> file = store.read(rows -> CaseFiles.find(rows, id));
        Optional<Assessment> assessment = store.read(rows -> CaseRows.assessment(rows, id));
        Optional<Receipt> reported = store.read(rows -> reported(rows, id));
        if (file.isEmpty() || assessment.isEmpty() || reported.isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "case-no-outcome");
        }
        int open = store.read(rows -> new SameThreats(reader.register()).open(rows, id).size());
        if (open > 0) {
            return Answer.failed(Problem.CONFLICT, "alike-open", String.valueOf(open));
        }
        String note = call.body(fields -> fields.optionalString("note").orElse(""));
        Outcome told = reported.get().outcome().orElseThrow();
        List<Outcome.Part> parts = new ArrayList<>(told.parts());
        matches(file.get(), assessment.get(), call.caller().person()).forEach((_, match) ->
                parts.addAll(claimed(match)));
        Outcome outcome = new Outcome(
                told.kind(), parts.stream().distinct().limit(Outcome.PARTS_MAX).toList(), note);
        flow.close(id, reported.get(), outcome, call.caller().person());
        return Answer.of(store.read(rows -> CaseRows.outcome(rows, id)).orElseThrow());
    }

    private Map<Reading, CaseMatch> matches(CaseFile file, Assessment assessment, PersonId person) {
        List<ReportRows.Stored> all = looks.at(person, "matches", file.id().value(), ReportRows::all);
        Map<Reading, CaseMatch> matches = new LinkedHashMap<>();
        for (ReportRows.Stored stored : all) {
            if (file.reports().contains(stored.report().id())) {
                continue;
            }
            Reading reading = reader.read(stored.report(), stored.reference());
            CaseMatch.in(reading, Set.of(assessment.victim().entity()), assessment.when(), until(assessment))
                    .ifPresent(match -> matches.put(reading, match));
        }
        return matches;
    }

    private static String until(Assessment assessment) {
        try {
            return LocalDate.parse(assessment.when()).plusDays(TOLD_FOR_DAYS).toString();
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /// Who says that help from outside had a part in it. The reports speak of such help in general; that it was this
    /// warning is the reader's to judge, so the part is never more than `contributed`.
    private List<Outcome.Part> claimed(CaseMatch match) {
        return match.told().stream()
                .filter(statement -> statement.topic().act().equals(HELPED))
                .map(statement -> Origins.words(statement.chain().origin(), reader.register()))
                .filter(claimant -> !claimant.isEmpty())
                .map(claimant -> new Outcome.Part("contributed", claimant))
                .toList();
    }

    /// The verified receipt with an outcome for the newest release of the case that has one.
    private Optional<Receipt> reported(SealedSnapshot rows, CaseId id) {
        return ReleaseRows.all(rows).reversed().stream()
                .filter(released -> released.caseId().equals(id))
                .flatMap(released -> ReceiptRows.taken(rows, released.recipient(), released.sequence()).stream()
                        .flatMap(statement -> parties.signerOf(rows, released.recipient(), statement)
                                .flatMap(card -> verified(card, statement))
                                .stream()))
                .filter(receipt -> receipt.step() == ReceiptStep.OUTCOME)
                .findFirst();
    }

    private Optional<Receipt> verified(Card from, Bytes statement) {
        return Signed.parse(statement) instanceof Signed signed ? receipts.verify(from, signed) : Optional.empty();
    }

    private Json json(Reading reading, CaseMatch match) {
        String text = reading.report().text();
        return Json.object()
                .put("report", reading.report().id().value())
                .put("name", reading.report().name())
                .put("outcome", match.outcome().name())
                .putArray("told", match.told(), statement -> Readings.span(text, statement.span())
                        .put("act", statement.topic().act())
                        .put("origin", Origins.json(statement.chain().origin(), reader.register()))
                        .build())
                .build();
    }
}
