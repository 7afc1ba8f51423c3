package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.FiledWords;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.MeasureRows;
import org.nadhir.node.journal.MeasureRows.About;
import org.nadhir.node.journal.MeasureRows.Noted;
import org.nadhir.node.journal.Received;
import org.nadhir.node.journal.Statements;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.outcome.Measure;
import org.nadhir.outcome.MeasureReport;
import org.nadhir.sign.PayloadType;

/// What was done for protection: by us in a case of ours, or after a partner's warning. The latter is told to the
/// partner where the person says so.
public final class MeasureDesk {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final Statements statements;
    private final WordsGate gate;
    private final InstantSource clock;

    public MeasureDesk(
            SealedStore store, NodeLedgers ledgers, Statements statements, WordsGate gate, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.statements = statements;
        this.gate = gate;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access entering = Access.roles(Role.ANALYST, Role.DUTY_OFFICER);
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        Access inbox = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.AUDITOR);
        return List.of(
                Route.post("/api/v1/cases/{id}/measures", entering, this::addToCase),
                Route.get("/api/v1/cases/{id}/measures", seeing, this::ofCase),
                Route.post(
                        "/api/v1/inbox/{sender}/{sequence}/measures",
                        Access.roles(Role.DUTY_OFFICER),
                        this::addToWarning),
                Route.get("/api/v1/inbox/{sender}/{sequence}/measures", inbox, this::ofWarning));
    }

    /// What a person hands in.
    ///
    /// @param tell whether the warning's sender is told
    private record Entered(Measure measure, boolean tell) {

        static Entered read(Fields fields, Instant now) throws Malformed {
            Measure measure = fields.object("measure", Measure::read);
            if (measure.since().isAfter(now)) {
                throw fields.bad("measure.since");
            }
            return new Entered(measure, fields.has("tell") && fields.bool("tell"));
        }
    }

    private Answer addToCase(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Instant now = clock.instant();
        Entered entered = call.body(fields -> Entered.read(fields, now));
        return store.commit(tx -> {
            if (CaseFiles.find(tx, id).isEmpty()) {
                return Answer.absent();
            }
            About about = new About.OfCase(id);
            MeasureRows.put(tx, ledgers, about, noted(call, entered, now));
            return list(MeasureRows.of(tx, about));
        });
    }

    private Answer ofCase(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        return store.read(rows -> CaseFiles.find(rows, id).isEmpty()
                ? Answer.absent()
                : list(MeasureRows.of(rows, new About.OfCase(id))));
    }

    private Answer addToWarning(Call call) throws Malformed {
        PartyId sender = call.gap("sender", PartyId::new);
        long sequence = call.gap("sequence", Long::parseLong);
        Instant now = clock.instant();
        Entered entered = call.body(fields -> Entered.read(fields, now));
        Optional<Received> found = store.read(rows -> InboxRows.find(rows, sender, sequence));
        if (found.isEmpty()) {
            return Answer.absent();
        }
        if (found.get().highest() == ReceiptStep.STORED) {
            return Answer.failed(Problem.CONFLICT, "inbox-not-opened");
        }
        if (found.get().isRecall()) {
            return Answer.failed(Problem.CONFLICT, "inbox-recall-no-report");
        }
        Digest payload = found.get().payload();
        Measure measure = entered.measure();
        // What stays here is no leak.
        List<String> said = entered.tell()
                ? List.of(measure.what().ar(), measure.what().en(), measure.takenBy())
                : List.of();
        WordsGate.Searched searched = gate.search(
                new WordsGate.Told(FiledWords.What.MEASURE, sender, payload, said), call.caller().person());
        return store.commit(tx -> gate.stops(tx, searched, now).orElseGet(() -> {
            About about = new About.OfWarning(payload);
            MeasureRows.put(tx, ledgers, about, noted(call, entered, now));
            if (entered.tell()) {
                MeasureReport report =
                        new MeasureReport(store.party(), sender, payload, List.of(measure), now);
                statements.send(tx, sender, PayloadType.MEASURE, report.write());
            }
            return list(MeasureRows.of(tx, about));
        }));
    }

    private Answer ofWarning(Call call) throws Malformed {
        PartyId sender = call.gap("sender", PartyId::new);
        long sequence = call.gap("sequence", Long::parseLong);
        return store.read(rows -> InboxRows.find(rows, sender, sequence)
                .map(received -> list(MeasureRows.of(rows, new About.OfWarning(received.payload()))))
                .orElseGet(Answer::absent));
    }

    private static Noted noted(Call call, Entered entered, Instant now) {
        return new Noted(entered.measure(), new MeasureRows.Word.Ours(call.caller().person()), now);
    }

    private static Answer list(List<Noted> measures) {
        return Answer.of(Json.object().putArray("measures", measures, MeasureDesk::json).build());
    }

    /// A measure with the `responseType` of CAP that its kind stands for.
    static Json json(Noted noted) {
        return Json.object()
                .put("noted", noted.json())
                .put("cap", noted.measure().kind().capResponse())
                .build();
    }
}
