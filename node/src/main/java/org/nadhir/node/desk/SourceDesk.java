package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Role;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.vault.RawReports;
import org.nadhir.node.vault.SourceAccess;
import org.nadhir.node.vault.SourceIdentity;
import org.nadhir.node.vault.SourceRequest;
import org.nadhir.node.vault.SourceRequest.Act;
import org.nadhir.node.vault.SourceRequest.Second;
import org.nadhir.node.vault.SourceRequest.State;
import org.nadhir.node.vault.SourceRequests;
import org.nadhir.node.vault.Vault;

/// Sources: putting them into the vault, opening one, shredding one.
///
/// One person asks with a reason, another agrees; then who asked opens once, within the hour. Where the settings say
/// that one is enough to open (`sourcePersons`), the ask counts as agreed; shredding takes two always. Every step is a
/// leaf, and so is every refusal.
public final class SourceDesk {

    /// What is known of a source, with aliases in several scripts.
    private static final int BODY_BYTES = 1024 * 1024;

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final Vault vault;
    private final int openers;
    private final RandomGenerator random;
    private final InstantSource clock;

    /// @param openers how many persons it takes to open a source: 1 or 2
    public SourceDesk(
            SealedStore store,
            NodeLedgers ledgers,
            Vault vault,
            int openers,
            RandomGenerator random,
            InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.vault = vault;
        this.openers = openers;
        this.random = random;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access ask = Access.roles(Role.ANALYST, Role.APPROVER, Role.DUTY_OFFICER);
        Access answer = Access.roles(Role.APPROVER, Role.DUTY_OFFICER);
        Access look = Access.roles(Role.ANALYST, Role.APPROVER, Role.DUTY_OFFICER, Role.AUDITOR);
        String one = "/api/v1/source-requests/{request}";
        return List.of(
                Route.post("/api/v1/sources", Access.roles(Role.ANALYST), this::add).withBody(BODY_BYTES),
                Route.get("/api/v1/source-requests", look, _ -> list()),
                Route.post("/api/v1/source-requests", ask, this::ask),
                Route.post(one + "/confirm", answer, this::confirm),
                Route.post(one + "/refuse", answer, this::refuse),
                Route.post(one + "/open", ask, this::open));
    }

    /// Puts a source into the vault. What is answered is only its id.
    private Answer add(Call call) throws Malformed {
        SourceIdentity identity = call.body(SourceIdentity::read);
        if (identity.known().isEmpty()) {
            throw new Malformed(Flaw.BAD_VALUE, "known");
        }
        Instant now = clock.instant();
        SourceId id = store.commit(tx -> {
            SourceId added = vault.add(tx, identity);
            Json record = Json.object()
                    .put("source", added.value())
                    .put("by", call.caller().person().value())
                    .put("at", now)
                    .build();
            ledgers.appendSecret(tx, "source", record, now);
            return added;
        });
        return Answer.of(Json.object().put("source", id.value()).build());
    }

    private Answer list() {
        Instant now = clock.instant();
        List<SourceRequest> all = store.read(SourceRequests::all);
        return Answer.of(Json.object().putArray("requests", all, one -> shown(one, now)).build());
    }

    private static Json shown(SourceRequest request, Instant now) {
        boolean waits = request.state() == State.ASKED || request.state() == State.CONFIRMED;
        return request.json(waits && request.isOver(now) ? "late" : request.state().word());
    }

    private record Asked(Act act, Optional<SourceId> source, Optional<ReportId> report, String reason) {

        static Asked read(Fields fields) throws Malformed {
            return new Asked(
                    fields.choice("act", List.of(Act.values()), Act::word),
                    fields.optionalValue("source", SourceId::new),
                    fields.optionalValue("report", ReportId::new),
                    fields.string("reason", SourceRequest.REASON_CHARS_MAX));
        }

        Optional<SourceId> in(SealedSnapshot rows) {
            return source.or(() -> report.flatMap(id -> RawReports.source(rows, id)))
                    .filter(id -> Vault.has(rows, id));
        }
    }

    private Answer ask(Call call) throws Malformed {
        Asked asked = call.body(Asked::read);
        if (asked.reason().isBlank() || asked.source().isPresent() == asked.report().isPresent()) {
            throw new Malformed(Flaw.BAD_VALUE, "reason, and source or report");
        }
        Instant now = clock.instant();
        PersonId by = call.caller().person();
        return store.commit(tx -> asked.in(tx)
                .map(source -> {
                    boolean alone = asked.act() == Act.OPEN && openers == 1;
                    SourceRequest request = new SourceRequest(
                            Uuids.random(random), source, asked.act(), by, asked.reason().strip(), now,
                            alone ? State.CONFIRMED : State.ASKED, new Second.Nobody(), now);
                    SourceRequests.put(tx, request);
                    record(tx, "source-ask", request, by, now);
                    return Answer.of(shown(request, now));
                })
                .orElseGet(() -> Answer.failed(Problem.CONFLICT, "source-absent")));
    }

    /// The second person's yes. An opening may be used from then on; a shredding is carried out at once.
    private Answer confirm(Call call) throws Malformed {
        Instant now = clock.instant();
        PersonId second = call.caller().person();
        Answer answer = answered(call, request -> tx -> {
            boolean shred = request.act() == Act.SHRED;
            SourceRequest next = shred
                    ? Vault.begin(tx, request, second, now)
                    : request.to(State.CONFIRMED, second, now);
            SourceRequests.put(tx, next);
            record(tx, shred ? "source-shred" : "source-confirm", next, second, now);
            return next;
        });
        vault.finish(now);
        return answer;
    }

    private Answer refuse(Call call) throws Malformed {
        Instant now = clock.instant();
        PersonId second = call.caller().person();
        return answered(call, request -> tx -> {
            SourceRequest next = request.to(State.REFUSED, second, now);
            SourceRequests.put(tx, next);
            record(tx, "source-refuse", next, second, now);
            return next;
        });
    }

    private Answer answered(Call call, Function<SourceRequest, Function<SealedTransaction, SourceRequest>> step)
            throws Malformed {
        Instant now = clock.instant();
        String id = call.gap("request", SourceDesk::request);
        return store.commit(tx -> {
            Optional<SourceRequest> found = SourceRequests.find(tx, id);
            if (found.isEmpty()) {
                return Answer.absent();
            }
            SourceRequest request = found.get();
            if (request.state() != State.ASKED || request.isOver(now)) {
                return refused(tx, request, call, "source-request-over");
            }
            if (request.by().equals(call.caller().person())) {
                return refused(tx, request, call, "source-second-person");
            }
            return Answer.of(shown(step.apply(request).apply(tx), now));
        });
    }

    /// Who asked opens, once. The answer leaves only when the record of it is durable.
    private Answer open(Call call) throws Malformed {
        Instant now = clock.instant();
        String id = call.gap("request", SourceDesk::request);
        return store.commit(tx -> {
            Optional<SourceRequest> found = SourceRequests.find(tx, id);
            if (found.isEmpty()) {
                return Answer.absent();
            }
            SourceRequest request = found.get();
            PersonId person = call.caller().person();
            if (request.act() != Act.OPEN || !request.by().equals(person)) {
                return refused(tx, request, call, "source-not-yours");
            }
            if (request.state() == State.ASKED && !request.isOver(now)) {
                return refused(tx, request, call, "source-second-person");
            }
            if (request.state() != State.CONFIRMED || request.isOver(now)) {
                return refused(tx, request, call, "source-request-over");
            }
            SourceRequest opened = request.to(State.OPENED, now);
            SourceRequests.put(tx, opened);
            return opened(tx, opened, person);
        });
    }

    private Answer opened(SealedTransaction tx, SourceRequest request, PersonId person) {
        SourceId source = request.source();
        var access = new SourceAccess(List.of(source), person, new SourceAccess.Why.Opening(request));
        Optional<SourceIdentity> identity = Optional.ofNullable(vault.open(tx, access).get(source));
        return identity.map(known -> Answer.of(Json.object()
                        .put("source", source.value())
                        .put("identity", known.json())
                        .putStrings(
                                "reports",
                                RawReports.of(tx, source).stream().map(ReportId::value).toList())
                        .build()))
                .orElseGet(() -> Answer.failed(Problem.CONFLICT, "source-absent"));
    }

    private Answer refused(SealedTransaction tx, SourceRequest request, Call call, String code) {
        Instant now = clock.instant();
        Json record = Json.object()
                .put("request", request.id())
                .put("source", request.source().value())
                .put("person", call.caller().person().value())
                .put("refused", code)
                .put("at", now)
                .build();
        ledgers.appendSecret(tx, "source-refused", record, now);
        return Answer.failed(Problem.CONFLICT, code);
    }

    private void record(SealedTransaction tx, String type, SourceRequest request, PersonId person, Instant now) {
        Json record = Json.object()
                .put("request", request.json())
                .put("person", person.value())
                .put("at", now)
                .build();
        ledgers.appendSecret(tx, type, record, now);
    }

    private static String request(String id) {
        if (!Uuids.isUuid(id)) {
            throw new IllegalArgumentException("a request is called by a UUID");
        }
        return id;
    }
}
