package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Role;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.AssessmentCodec;
import org.nadhir.duty.Determination;
import org.nadhir.duty.DeterminationCodec;
import org.nadhir.duty.Duty;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Waiver;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.CaseFiles.CaseFile;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.journal.UndeterminedRows;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.node.journal.WaiverRows;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.reports.Reader;

/// The working file of one threat: what opened it, what is held of it, whether a warning is owed.
public final class CaseDesk {

    /// Cases on one page of the list.
    private static final int PAGE = 50;

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final WarningFlow flow;
    private final Reader reader;
    private final List<Profile> profiles;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final WarningReports warnings;
    private final Looks looks;
    private final Victims victims;

    public CaseDesk(
            SealedStore store,
            NodeLedgers ledgers,
            WarningFlow flow,
            Reader reader,
            List<Profile> profiles,
            RandomGenerator random,
            InstantSource clock,
            WarningReports warnings) {
        this.warnings = warnings;
        this.victims = new Victims(store, reader.register());
        this.looks = new Looks(store, ledgers, clock);
        this.store = store;
        this.ledgers = ledgers;
        this.flow = flow;
        this.reader = reader;
        this.profiles = List.copyOf(profiles);
        this.random = random;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access analyst = Access.roles(Role.ANALYST);
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        return List.of(
                Route.post("/api/v1/cases", analyst, this::open),
                Route.get("/api/v1/cases", seeing, this::list),
                Route.get("/api/v1/cases/{id}", seeing, this::show),
                Route.post("/api/v1/cases/{id}/assessment", analyst, this::assess),
                Route.post(
                        "/api/v1/cases/{id}/determination",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER),
                        this::determine));
    }

    /// What a case is opened from.
    private sealed interface Beginning {
        record Of(ReportId report) implements Beginning {}

        /// A partner's warning, which becomes a report by that.
        record Warned(PartyId sender, long sequence) implements Beginning {}

        static Beginning read(Fields fields) throws Malformed {
            if (fields.has("warning")) {
                return fields.object("warning", warning -> new Warned(
                        warning.value("sender", PartyId::new),
                        warning.integer("sequence", 1, Json.Num.INTEGER_MAX)));
            }
            return new Of(fields.value("report", ReportId::new));
        }
    }

    /// Opens a case from a report. Nothing is decided by that: the reader's proposals are answered.
    private Answer open(Call call) throws Malformed {
        Beginning beginning = call.body(Beginning::read);
        if (beginning instanceof Beginning.Warned(PartyId sender, long sequence)
                && store.read(rows -> WarningReports.isRecalled(rows, sender, sequence))) {
            return Answer.failed(Problem.CONFLICT, "inbox-warning-recalled");
        }
        Instant now = clock.instant();
        Optional<CaseFile> opened = store.commit(tx -> report(tx, beginning, now).map(report -> {
            CaseFile file = new CaseFile(
                    new CaseId(Uuids.random(random)), List.of(report.id()), List.of(), call.caller().person(), now);
            CaseFiles.put(tx, file);
            UndeterminedRows.begin(tx, file.id(), report.receivedAt());
            ledgers.append(tx, "case", file.json(), now);
            return file;
        }));
        return opened.map(file -> shown(file, call.caller().person())).orElseGet(Answer::absent);
    }

    private Optional<Report> report(SealedTransaction tx, Beginning beginning, Instant now) {
        return switch (beginning) {
            case Beginning.Of(ReportId report) -> ReportRows.find(tx, report).map(ReportRows.Stored::report);
            case Beginning.Warned(PartyId sender, long sequence) ->
                warnings.take(tx, sender, sequence, now).map(ReportRows.Stored::report);
        };
    }

    private Answer list(Call call) throws Malformed {
        Optional<Long> before = call.query("before", Long::parseUnsignedLong);
        if (before.isPresent()) {
            return store.read(rows -> page(rows, before.get()));
        }
        return store.read(rows -> Answer.of(Json.object()
                .putArray("cases", CaseFiles.all(rows), CaseFile::json)
                .build()));
    }

    /// What a list of cases shows of each: whom it is about and what was decided, as it stands now.
    private Answer page(SealedSnapshot rows, long before) {
        CaseFiles.Page page = CaseFiles.before(rows, before == 0 ? Long.MAX_VALUE : before, PAGE);
        Instant now = clock.instant();
        return Answer.of(Json.object()
                .putArray("cases", page.files(), CaseFile::json)
                .putArray("lines", page.files(), file -> line(rows, file, now))
                .put("next", page.next())
                .build());
    }

    private static Json line(SealedSnapshot rows, CaseFile file, Instant now) {
        Json.Builder json = Json.object().put("case", file.id().value()).put("at", file.at());
        CaseRows.assessment(rows, file.id())
                .ifPresent(known -> json.put("victim", Tearlines.text(known.victim().name())));
        CaseRows.determination(rows, file.id(), now).ifPresent(known -> {
            switch (known) {
                case Determination.Owed owed -> json.put("says", "owed").put("due", owed.due());
                case Determination.NotOwed _ -> json.put("says", "not-owed");
                case Determination.Watch _ -> json.put("says", "watch");
                case Determination.Waived _ -> json.put("says", "waived");
            }
        });
        return json.put("closed", CaseRows.outcome(rows, file.id()).isPresent()).build();
    }

    private Answer show(Call call) throws Malformed {
        Optional<CaseFile> file = file(call);
        return file.map(known -> shown(known, call.caller().person())).orElseGet(Answer::absent);
    }

    private Answer assess(Call call) throws Malformed {
        Optional<CaseFile> file = file(call);
        if (file.isEmpty()) {
            return Answer.absent();
        }
        List<Reading> readings = readings(store.read(rows -> reports(rows, file.get())));
        if (readings.isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "report-shredded");
        }
        Signs signs = Signs.of(reader, readings.getFirst());
        Instant received = received(readings);
        Signs.Made made = call.body(fields -> signs.made(
                fields, victims, file.get().id(), received, call.caller().person(), clock.instant()));
        return switch (made) {
            case Signs.Made.Good(Assessment assessment) -> graded(readings, assessment);
            case Signs.Made.NoSuchVictim(String typed, List<Text> near) -> near.isEmpty()
                    ? Answer.failed(Problem.REFUSED, "victim-unknown", typed)
                    : Answer.failed(Problem.REFUSED, "victim-near", typed, names(near));
        };
    }

    private static String names(List<Text> names) {
        return names.stream()
                .map(name -> name.ar().equals(name.en()) ? name.en() : name.en() + " – " + name.ar())
                .collect(Collectors.joining("; "));
    }

    private Answer graded(List<Reading> readings, Assessment assessment) {
        Optional<Message> exceeded = Grades.exceeded(reader.together(readings), assessment);
        if (exceeded.isPresent()) {
            return new Answer.Failed(new Problem(
                    Problem.REFUSED,
                    "grade-exceeded",
                    exceeded.get(),
                    Message.of("problem.grade-exceeded.remedy")));
        }
        return Answer.of(AssessmentCodec.write(flow.assess(readings, assessment)));
    }

    private Answer determine(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Optional<Assessment> assessment = store.read(rows -> CaseRows.assessment(rows, id));
        if (assessment.isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "case-not-assessed");
        }
        Asked asked = call.body(this::asked);
        List<Waiver> waivers = store.read(rows ->
                WaiverRows.of(rows, id, assessment.get().digest(), asked.profile().id()));
        Determination asIs = Duty.decide(
                asked.profile(), assessment.get(), asked.addressee(), waivers, clock.instant());
        boolean decides = decides(call, asked.profile(), assessment.get());
        if (takesOff(id, asIs) && !decides) {
            return Answer.failed(Problem.REFUSED, "duty-taken-off");
        }
        if (asIs instanceof Determination.NotOwed && !decides) {
            return Answer.failed(Problem.REFUSED, "not-owed-alone", words(asked.profile().decides().roles()));
        }
        Determination determination =
                flow.determine(assessment.get(), asked.profile(), asked.addressee(), waivers);
        return Answer.of(DeterminationCodec.write(determination));
    }

    /// Whether a duty that stands would be gone, or would stand under another rule.
    private boolean takesOff(CaseId id, Determination next) {
        return store.read(rows -> CaseRows.determination(rows, id))
                .filter(before -> before instanceof Determination.Owed || before instanceof Determination.Waived)
                .filter(before -> next instanceof Determination.NotOwed
                        || next instanceof Determination.Watch
                        || !before.profile().equals(next.profile()))
                .isPresent();
    }

    /// Who assesses says of no threat that nobody is owed a warning, and takes none off: that is for another person in
    /// a role that decides by the profile, as it is to waive one.
    private static boolean decides(Call call, Profile profile, Assessment assessment) {
        return profile.decides().roles().stream().anyMatch(call.caller()::has)
                && !call.caller().person().equals(assessment.by());
    }

    private static String words(List<Role> roles) {
        return roles.stream().map(Role::word).collect(Collectors.joining(", "));
    }

    private record Asked(Profile profile, Addressee addressee) {}

    private Asked asked(Fields fields) throws Malformed {
        Profile profile = fields.choice("profile", profiles, Profile::id);
        Addressee.Stands stands = fields.has("stands")
                ? fields.choice(
                        "stands", List.of(Addressee.Stands.values()), one -> one.name().toLowerCase(Locale.ROOT))
                : Addressee.Stands.PROTECTOR;
        return new Asked(profile, new Addressee.Party(fields.value("addressee", PartyId::new), stands));
    }

    /// A case as it stands, with the reader's proposals and the words of reports that they rest on; of a report that
    /// was shredded only that it was.
    private Answer shown(CaseFile file, PersonId person) {
        List<Stored> reports = looks.at(person, "case", file.id().value(), rows -> reports(rows, file));
        Json.Builder json = Json.object().put("file", file.json());
        readings(reports).stream()
                .findFirst()
                .ifPresent(first -> json.put("proposals", Signs.of(reader, first).json(reader.register())));
        return store.read(rows -> {
            json.putStrings("shredded", file.reports().stream()
                    .filter(report -> ReportRows.isShredded(rows, report))
                    .map(ReportId::value)
                    .toList());
            return Answer.of(decided(json, rows, file.id()));
        });
    }

    private Json decided(Json.Builder json, SealedSnapshot rows, CaseId id) {
        CaseRows.assessment(rows, id).ifPresent(known -> json.put("assessment", AssessmentCodec.write(known)));
        CaseRows.determination(rows, id, clock.instant())
                .ifPresent(known -> json.put("determination", DeterminationCodec.write(known)));
        json.putArray("rulings", CaseRows.rulings(rows, id), ruling -> ruling);
        CaseRows.outcome(rows, id).ifPresent(known -> json.put("outcome", known));
        return json.build();
    }

    private static List<Stored> reports(SealedSnapshot rows, CaseFile file) {
        return file.reports().stream()
                .flatMap(id -> ReportRows.find(rows, id).stream())
                .toList();
    }

    private List<Reading> readings(List<Stored> reports) {
        return reports.stream()
                .map(stored -> reader.read(stored.report(), stored.reference()))
                .toList();
    }

    /// The duty's clock starts when the first report of the threat came in.
    private static Instant received(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.report().receivedAt())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Optional<CaseFile> file(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        return store.read(rows -> CaseFiles.find(rows, id));
    }
}
