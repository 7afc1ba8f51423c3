package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.agreement.Role;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Digest;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.FiledWords;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.Received;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.journal.Statements;
import org.nadhir.node.journal.UseReports;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.outcome.PurposeAudit;
import org.nadhir.outcome.Use;
import org.nadhir.outcome.UseReport;
import org.nadhir.sign.PayloadType;

/// What was done with a warning: as recipient we report it, as originator we hold what is reported against the
/// agreement.
public final class UseDesk {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final Statements statements;
    private final UseReports reports;
    private final WordsGate gate;
    private final InstantSource clock;

    public UseDesk(
            SealedStore store,
            NodeLedgers ledgers,
            Statements statements,
            UseReports reports,
            WordsGate gate,
            InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.statements = statements;
        this.reports = reports;
        this.gate = gate;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/api/v1/inbox/{sender}/{sequence}/use", Access.roles(Role.DUTY_OFFICER), this::report),
                Route.get(
                        "/api/v1/uses",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR),
                        _ -> list()));
    }

    private record Entered(List<Use> uses, String note) {

        static Entered read(Fields fields) throws Malformed {
            return new Entered(
                    fields.objects("uses", UseReport.USES_MAX, Use::read),
                    fields.string("note", UseReport.NOTE_CHARS_MAX));
        }
    }

    private Answer report(Call call) throws Malformed {
        PartyId sender = call.gap("sender", PartyId::new);
        long sequence = call.gap("sequence", Long::parseLong);
        Instant now = clock.instant();
        // Any digest stands in until the warning is looked up, so that a malformed report is told as one.
        UseReport read = call.body(fields -> {
            Entered entered = Entered.read(fields);
            return new UseReport(
                    store.party(), sender, Digest.of(new byte[0]), entered.uses(), entered.note(), now);
        });
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
        UseReport report = new UseReport(read.from(), sender, found.get().payload(), read.uses(), read.note(), now);
        PersonId by = call.caller().person();
        WordsGate.Searched searched = gate.search(
                new WordsGate.Told(FiledWords.What.USE_REPORT, sender, report.payload(), words(report)), by);
        return store.commit(tx -> gate.stops(tx, searched, now).orElseGet(() -> {
            Digest digest = statements.send(tx, sender, PayloadType.USE_REPORT, report.write());
            ledgers.append(tx, "use-reported", Json.object()
                    .put("report", digest.hex())
                    .put("by", by.value())
                    .put("at", now)
                    .build(), now);
            return Answer.of(Json.object().put("report", digest.hex()).build());
        }));
    }

    /// What the report says in the person's own words.
    private static List<String> words(UseReport report) {
        return Stream.concat(
                        Stream.of(report.note()),
                        report.uses().stream()
                                .flatMap(use -> use instanceof Use.Otherwise(String purpose)
                                        ? Stream.of(purpose)
                                        : Stream.empty()))
                .toList();
    }

    private Answer list() {
        Instant now = clock.instant();
        return store.read(rows -> {
            List<UseReports.Told> told = reports.all(rows);
            return Answer.of(Json.object()
                    .putArray("given", told.stream().filter(UseReports.Told::given).toList(), UseDesk::json)
                    .putArray("released", ReleaseRows.all(rows), released -> audited(rows, released, told, now))
                    .build());
        });
    }

    private Json audited(SealedSnapshot rows, Released released, List<UseReports.Told> told, Instant now) {
        List<UseReports.Told> about = told.stream()
                .filter(one -> !one.given() && one.report().payload().equals(released.payload()))
                .filter(one -> one.report().from().equals(released.recipient()))
                .toList();
        return Json.object()
                .put("release", released.id().value())
                .put("recipient", released.recipient().value())
                .put("sequence", released.sequence())
                .putArray("reports", about, UseDesk::json)
                .putArray("findings", findings(rows, released, about, now), finding -> Json.object()
                        .put("kind", finding.kind().word())
                        .put("breach", finding.kind().isBreach())
                        .put("says", MessageCodec.write(finding.says()))
                        .build())
                .build();
    }

    private List<PurposeAudit.Finding> findings(
            SealedSnapshot rows, Released released, List<UseReports.Told> about, Instant now) {
        return reports.allowed(rows, released)
                .map(tearline -> PurposeAudit.of(
                        new PurposeAudit.Released(
                                List.of(tearline.purpose()),
                                tearline.onward(),
                                released.payload(),
                                released.recipient(),
                                about.stream().map(UseReports.Told::report).toList(),
                                reports.consents(rows, released.payload()),
                                released.at()),
                        now))
                .orElseThrow(() -> new IllegalStateException("a stored warning no longer verifies"));
    }

    private static Json json(UseReports.Told told) {
        return Json.object()
                .put("digest", told.digest().hex())
                .put("to", told.report().to().value())
                .putArray("uses", told.report().uses(), Use::json)
                .put("note", told.report().note())
                .put("at", told.at())
                .build();
    }
}
