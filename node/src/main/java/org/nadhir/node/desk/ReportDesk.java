package org.nadhir.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Role;
import org.nadhir.json.Decoded;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Handling;
import org.nadhir.model.Iep;
import org.nadhir.model.Marks;
import org.nadhir.model.MarksCodec;
import org.nadhir.model.Message;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PersonId;
import org.nadhir.model.Picture;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.vault.Corrections.Correction;
import org.nadhir.node.vault.Corrections;
import org.nadhir.node.vault.Known;
import org.nadhir.node.vault.SourceIdentity;
import org.nadhir.node.vault.SourceRequest;
import org.nadhir.node.vault.Vault;
import org.nadhir.reports.Reader;
import org.nadhir.reports.intake.Intake;
import org.nadhir.tearline.Trace;

/// Reports: taking them in, reading them, and what they say together.
public final class ReportDesk {

    /// Lines of one page of the list; ours.
    private static final int PAGE = 50;
    private static final int NAME_CHARS_MAX = 200;
    private static final int MARKS_BYTES_MAX = 16 * 1024;

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final Vault vault;
    private final WarningFlow flow;
    private final Reader reader;
    private final DocumentThreads documents;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Looks looks;
    private final CorrectionDesk corrections;
    private final LastPicture last;

    public ReportDesk(
            SealedStore store,
            NodeLedgers ledgers,
            Vault vault,
            WarningFlow flow,
            Reader reader,
            DocumentThreads documents,
            RandomGenerator random,
            InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.vault = vault;
        this.flow = flow;
        this.reader = reader;
        this.documents = documents;
        this.random = random;
        this.clock = clock;
        this.looks = new Looks(store, ledgers, clock);
        this.corrections = new CorrectionDesk(store, ledgers, clock);
        this.last = new LastPicture(reader);
    }

    public List<Route> routes() {
        Access analyst = Access.roles(Role.ANALYST);
        List<Route> routes = new ArrayList<>(corrections.routes());
        routes.addAll(List.of(
                Route.post("/api/v1/reports", analyst, this::take).withBody(Intake.BYTES_MAX),
                Route.get("/api/v1/reports", analyst, this::list),
                Route.get("/api/v1/reports/{id}/reading", analyst, this::reading),
                Route.post("/api/v1/reports/{id}/text", analyst, this::text),
                Route.get("/api/v1/picture", analyst, this::picture)));
        return routes;
    }

    /// Takes a file in and reads it. The whole file or nothing is kept.
    private Answer take(Call call) throws Malformed {
        String name = call.query("name", ReportDesk::name).orElse("report.txt");
        SourceClass kind = call.query("class", SourceClass::ofWord).orElse(SourceClass.NOTE);
        String reference = call.query("reference", ReportDesk::date).orElse("");
        var source = call.query("source", SourceId::new);
        Marks byHand = call.query("marks", ReportDesk::marks).orElseGet(Marks::of);
        if (source.isPresent() && !store.read(rows -> Vault.has(rows, source.get()))) {
            return Answer.failed(Problem.CONFLICT, "source-absent");
        }
        return switch (documents.accept(call.body().toArray(), name)) {
            case Intake.Result.Rejected(var reason) -> new Answer.Failed(new Problem(
                    Problem.REFUSED, "report-rejected", reason, Message.of("problem.report-rejected.remedy")));
            case Intake.Result.Accepted accepted -> {
                Marks marks = marks(byHand, accepted.marks(), kind);
                Instant now = clock.instant();
                Stored stored = store.commit(tx -> {
                    SourceId from = source.orElseGet(() -> vault.add(tx, publisher(accepted)));
                    ReportId id = new ReportId(Uuids.random(random));
                    Report report =
                            new Report(id, from, name, accepted.text(), now, Handling.of(marks, now).tlp());
                    String counts = reference.isEmpty() ? accepted.published() : reference;
                    Stored row = new Stored(report, counts, marks, List.of());
                    ReportRows.insert(tx, row);
                    ledgers.appendSecret(tx, "report", taken(row, call), now);
                    return row;
                });
                yield Answer.of(Readings.brief(flow.read(stored.report(), stored.reference()))
                        .putArray("remarks", accepted.remarks(), MessageCodec::write)
                        .put("marking", stored.report().marking().label())
                        .put("markedByHand", isMarked(byHand))
                        .build());
            }
        };
    }

    /// As given by hand and as the file itself says, both, so that neither opens what the other keeps; what bears no
    /// TLP has that of its source class. A mark that nobody knows is kept as it is and counts as the strictest.
    private static Marks marks(Marks byHand, Marks file, SourceClass kind) {
        List<String> labels = new ArrayList<>(byHand.labels());
        file.labels().stream().filter(label -> !labels.contains(label)).forEach(labels::add);
        List<Iep> policies = new ArrayList<>(byHand.policies());
        policies.addAll(file.policies());
        Marks said = new Marks(labels, policies);
        if (isMarked(said)) {
            return said;
        }
        labels.addFirst(kind.marking().label());
        return new Marks(labels, List.of());
    }

    private static boolean isMarked(Marks byHand) {
        return !byHand.policies().isEmpty()
                || byHand.labels().stream().anyMatch(label -> !label.startsWith("PAP:"));
    }

    private static Marks marks(String json) {
        return switch (Decoded.of(json.getBytes(UTF_8), MARKS_BYTES_MAX, MarksCodec::read)) {
            case Decoded.Good<Marks>(Marks marks) -> marks;
            case Decoded.Bad<Marks> _ -> throw new IllegalArgumentException("no marks");
        };
    }

    private static Json taken(Stored stored, Call call) {
        Report report = stored.report();
        return Json.object()
                .put("report", report.id().value())
                .put("text", Bytes.of(report.text().getBytes(UTF_8)).digest().hex())
                .put("marking", report.marking().label())
                .put("marks", MarksCodec.write(stored.marks()))
                .put("by", call.caller().person().value())
                .put("at", report.receivedAt())
                .build();
    }

    /// A published report's source is whoever published it; where the file does not say, nothing is known of it but the
    /// file's name, which is searched for in any case.
    private static SourceIdentity publisher(Intake.Result.Accepted accepted) {
        String publisher = accepted.publisher().strip();
        List<Known> known = publisher.isEmpty() || publisher.length() > Known.CHARS_MAX
                ? List.of()
                : List.of(Known.of(Trace.Kind.ORGANISATION, publisher));
        return new SourceIdentity(known, "");
    }

    private Answer list(Call call) throws Malformed {
        PersonId person = call.caller().person();
        Optional<Long> before = call.query("before", Long::parseUnsignedLong);
        if (before.isPresent()) {
            long row = before.get() == 0 ? Long.MAX_VALUE : before.get();
            ReportRows.Page page = looks.at(person, "reports", "", rows -> ReportRows.before(rows, row, PAGE));
            return Answer.of(lines(page.reports()).put("next", page.next()).build());
        }
        return Answer.of(lines(looks.at(person, "reports", "", ReportRows::all)).build());
    }

    private static Json.Builder lines(List<Stored> reports) {
        return Json.object().putArray("reports", reports, stored -> Json.object()
                .put("report", stored.report().id().value())
                .put("name", stored.report().name())
                .put("received", stored.report().receivedAt())
                .put("marking", stored.report().marking().label())
                .build());
    }

    private Answer reading(Call call) throws Malformed {
        ReportId id = call.gap("id", ReportId::new);
        if (store.read(rows -> ReportRows.isShredded(rows, id))) {
            return Answer.failed(Problem.CONFLICT, "report-shredded");
        }
        return looks.at(call.caller().person(), "report", id.value(), rows -> ReportRows.find(rows, id))
                .map(stored -> reader.read(stored.report(), stored.reference()))
                .map(reading -> Answer.of(Readings.json(reading, reader.register())
                        .putArray("corrections", store.read(rows -> Corrections.of(rows, id)), Correction::json)
                        .build()))
                .orElseGet(Answer::absent);
    }

    /// The report as it was received, whether a case holds it or not. Whoever reads it says why, and that stands in the
    /// ledger before a word of it leaves the vault.
    private Answer text(Call call) throws Malformed {
        ReportId id = call.gap("id", ReportId::new);
        String reason = call.body(fields -> fields.string("reason", SourceRequest.REASON_CHARS_MAX)).strip();
        if (reason.isEmpty()) {
            throw new Malformed(Flaw.BAD_VALUE, "reason");
        }
        if (store.read(rows -> ReportRows.isShredded(rows, id))) {
            return Answer.failed(Problem.CONFLICT, "report-shredded");
        }
        return looks.because(call.caller().person(), "text", id.value(), reason, rows -> ReportRows.find(rows, id))
                .map(Stored::report)
                .map(report -> Answer.of(Json.object()
                        .put("report", report.id().value())
                        .put("name", report.name())
                        .put("received", report.receivedAt())
                        .put("marking", report.marking().label())
                        .put("text", report.text())
                        .build()))
                .orElseGet(Answer::absent);
    }

    private Answer picture(Call call) {
        Picture picture = last.of(looks.at(call.caller().person(), "picture", "", ReportRows::all));
        return Answer.of(store.read(
                rows -> Pictures.corrected(picture, reader.register(), id -> Corrections.of(rows, id))));
    }

    private static String name(String name) {
        if (name.length() > NAME_CHARS_MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name is one short line");
        }
        return name;
    }

    private static String date(String date) {
        return LocalDate.parse(date).toString();
    }
}
