package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nadhir.Approving;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Role;
import org.nadhir.duty.Determination;
import org.nadhir.duty.DeterminationCodec;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.CaseRows.Filed;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.Consents;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.policy.RulingRecord;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.Held;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.Outdated;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.Worded;

/// From a determination to a sealed warning: rulings, drafts, approvals, releases.
public final class ReleaseDesk {

    private static final int APPROVAL_BYTES = 16 * 1024;

    private final SealedStore store;
    private final WarningFlow flow;
    private final Requests requests;
    private final Wordings wordings;
    private final SourceSearch sources;
    private final Releasing releasing;
    private final TimedReleases timed;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final OwnWords words;
    private final FoundTraces found;
    private final InstantSource clock;

    public ReleaseDesk(
            SealedStore store,
            WarningFlow flow,
            Requests requests,
            Wordings wordings,
            SourceSearch sources,
            Releasing releasing,
            TimedReleases timed,
            NodeLedgers ledgers,
            PartyBook parties,
            Primitives primitives,
            FoundTraces found,
            InstantSource clock) {
        this.store = store;
        this.flow = flow;
        this.requests = requests;
        this.wordings = wordings;
        this.sources = sources;
        this.releasing = releasing;
        this.timed = timed;
        this.ledgers = ledgers;
        this.parties = parties;
        this.words = new OwnWords(primitives);
        this.found = found;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access analyst = Access.roles(Role.ANALYST, Role.DUTY_OFFICER);
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        Access signing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER);
        return List.of(
                Route.post("/api/v1/cases/{id}/rulings", analyst, this::rule),
                Route.get("/api/v1/cases/{id}/rulings", seeing, this::rulings),
                Route.get("/api/v1/questions", seeing, _ -> questions()),
                Route.post("/api/v1/cases/{id}/drafts", analyst, this::draft),
                Route.get("/api/v1/drafts/{id}", seeing, this::show),
                Route.get("/api/v1/drafts/{id}/bytes", seeing, this::bytes),
                Route.get("/api/v1/drafts/{id}/preview", seeing, this::preview),
                Route.post("/api/v1/drafts/{id}/approvals", signing, this::approve).withBody(APPROVAL_BYTES),
                Route.get("/api/v1/releases", seeing, _ -> releases()));
    }

    private Answer rule(Call call) throws Malformed {
        Optional<Determination> determination = determination(call.gap("id", CaseId::new));
        if (determination.isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "case-not-determined");
        }
        Request request = requests.read(call, determination.get());
        return Answer.of(RulingRecord.write(flow.rule(request)));
    }

    private Answer rulings(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        return Answer.of(Json.object()
                .putArray("rulings", store.read(rows -> CaseRows.rulings(rows, id)), ruling -> ruling)
                .build());
    }

    /// Every question that was ever put to the policy, with its answer: what a changed rule is tried on.
    private Answer questions() {
        return store.read(rows -> Answer.of(Json.object()
                .putArray(
                        "questions",
                        CaseFiles.all(rows).stream()
                                .flatMap(file -> CaseRows.ruled(rows, file.id()).stream())
                                .toList(),
                        ruled -> Json.object()
                                .put("ruling", ruled.record())
                                .put("facts", ruled.facts())
                                .build())
                .build()));
    }

    /// Words a warning. The policy is asked first; without a permit there is no draft.
    private Answer draft(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Optional<Determination> determination = determination(id);
        if (determination.isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "case-not-determined");
        }
        Wordings.Asked asked = wordings.read(call, determination.get());
        Optional<String> mixed = Wordings.mixed(asked.wording());
        if (mixed.isPresent()) {
            return Answer.failed(Problem.REFUSED, "wording-mixed", mixed.get());
        }
        PersonId author = call.caller().person();
        return switch (flow.rule(asked.request())) {
            case Refusal refusal -> refused(refusal);
            case Permit permit -> {
                SourceTraces traces = sources.traces(id, author);
                yield drafted(id, author, flow.draft(permit, author, asked.wording(), traces), traces);
            }
        };
    }

    private Answer show(Call call) throws Malformed {
        return filed(call).<Answer>map(filed -> Answer.of(basis(filed))).orElseGet(Answer::absent);
    }

    /// The draft with what it rests on: what was determined, for whom, what the policy last said of this recipient, and
    /// whether its author invokes an exigency, and why. Who approves answers for that as well.
    private Json basis(Filed filed) {
        Json.Builder json = Tearlines.sheet(filed.bytes())
                .put("case", filed.caseId().value())
                .put("author", filed.author().value());
        return store.read(rows -> {
            CaseRows.determination(rows, filed.caseId())
                    .ifPresent(known -> json.put("determination", DeterminationCodec.write(known)));
            Json recipients =
                    Json.strings(filed.request().recipients().stream().map(PartyId::value).toList());
            List<Json> rulings = CaseRows.rulings(rows, filed.caseId()).stream()
                    .filter(ruling -> ruling instanceof Json.Obj object
                            && recipients.equals(object.members().get("recipients")))
                    .toList();
            if (!rulings.isEmpty()) {
                json.put("ruling", rulings.getLast());
            }
            json.putArray("proofs", proofs(rows, filed), one -> one);
            json.putArray("unusual", Slips.of(rows, filed, clock.instant()), MessageCodec::write);
            String sharing = filed.request().sharing().word();
            return switch (filed.request().exigency()) {
                case Invocation.None() -> json.put("sharing", sharing).build();
                case Invocation.ByAuthor(var _, String reason) ->
                    json.put("sharing", sharing).put("exigency", reason).put("alone", false).build();
                case Invocation.Alone(var _, String reason) ->
                    json.put("sharing", sharing).put("exigency", reason).put("alone", true).build();
            };
        });
    }

    /// What is added to the release when it is sealed, and stands in no wording: for each originator that it rests on
    /// its name, and where its leave for exactly these words stands.
    private List<Json> proofs(SealedSnapshot rows, Filed filed) {
        Tearline tearline = Tearlines.read(filed.bytes());
        Digest wording = Worded.of(tearline).digest();
        return Consents.inherited(rows, filed.caseId()).stream()
                .filter(from -> !from.originator().equals(tearline.recipient()))
                .map(from -> Json.object()
                        .put("originator", from.originator().value())
                        .put(
                                "state",
                                Consents.state(rows, from, tearline.recipient(), wording, clock.instant())
                                        .word())
                        .build())
                .toList();
    }

    /// The very bytes that approvals sign.
    private Answer bytes(Call call) throws Malformed {
        return filed(call).<Answer>map(filed -> new Answer.Raw(filed.bytes())).orElseGet(Answer::absent);
    }

    /// What the recipient will see, made from the bytes that would be sealed as a warning that came in is shown, and
    /// the same with what is hidden made visible.
    private Answer preview(Call call) throws Malformed {
        return filed(call)
                .<Answer>map(filed -> Answer.of(Tearlines.sheet(filed.bytes())
                        .put("visible", Tearlines.visible(Tearlines.read(filed.bytes())))
                        .build()))
                .orElseGet(Answer::absent);
    }

    /// Takes one person's signed approval. When all that the permit asks for are there, what is owed is released at
    /// once, and anything else at its time.
    private Answer approve(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        Optional<Filed> found = filed(call);
        if (found.isEmpty()) {
            return Answer.absent();
        }
        if (store.read(rows -> ReleaseRows.has(rows, id))) {
            return Answer.failed(Problem.CONFLICT, "draft-released");
        }
        Filed filed = found.get();
        PersonId by = call.caller().person();
        Instant now = clock.instant();
        if (store.read(rows -> words.isOthersPart(call.body(), parties.roster(rows), by, filed.author(), now))) {
            return Answer.failed(Problem.REFUSED, "approval-of-other-part");
        }
        if (!kept(id, filed.bytes(), call, now)) {
            return Answer.failed(Problem.REFUSED, "approval-not-signed");
        }
        return approved(id, filed, by, releasing.signed(id, filed, by));
    }

    /// Keeps the caller's approval of `draft`, if it is one.
    private boolean kept(ReleaseId id, Bytes draft, Call call, Instant now) {
        PersonId by = call.caller().person();
        return store.commit(tx -> {
            Optional<Signed> signed =
                    words.approval(call.body(), parties.roster(tx), by, draft.digest(), now);
            signed.ifPresent(approval -> ledgers.append(tx, "approval", Json.object()
                    .put("release", id.value())
                    .put("approval", ApprovalRows.add(tx, id, approval).hex())
                    .put("by", by.value())
                    .put("at", now)
                    .build(), now));
            return signed.isPresent();
        });
    }

    private Answer releases() {
        List<Released> all = store.read(ReleaseRows::all);
        return Answer.of(Json.object()
                .putArray("releases", all, released -> Json.object()
                        .put("release", released.id().value())
                        .put("case", released.caseId().value())
                        .put("recipient", released.recipient().value())
                        .put("sequence", released.sequence())
                        .put("payload", released.payload().hex())
                        .put("envelope", released.envelope().hex())
                        .put("at", released.at())
                        .build())
                .build());
    }

    private Answer approved(ReleaseId id, Filed filed, PersonId by, Releasing.Asked asked) {
        return switch (asked.approving()) {
            case Approving.Sealed(var delivery) -> Answer.of(Json.object()
                    .put("state", "sealed")
                    .put("sequence", delivery.cargo().sequence())
                    .put("payload", delivery.cargo().payload().hex())
                    .put("envelope", delivery.envelope().digest().hex())
                    .build());
            case Approving.Timed(Instant leaves) -> {
                timed.keep(id, filed, by, leaves);
                yield Answer.of(Json.object().put("state", "timed").put("leaves", leaves).build());
            }
            case Approving.Waits(var withheld) -> Answer.of(Json.object()
                    .put("state", "waits")
                    .putArray("missing", withheld.missing(), MessageCodec::write)
                    .build());
            case Approving.Uncleared(var missing) -> Answer.of(Json.object()
                    .put("state", "uncleared")
                    .putArray("missing", missing, MessageCodec::write)
                    .build());
            case Approving.Stopped(var refusal) -> refused(refusal);
            case Approving.Changed(DraftDecision decision) -> drafted(filed.caseId(), by, decision, asked.traces());
        };
    }

    private static Answer refused(Refusal refusal) {
        return Answer.of(Json.object()
                .put("state", "refused")
                .put("ruling", RulingRecord.write(refusal))
                .build());
    }

    private Answer drafted(CaseId id, PersonId by, DraftDecision decision, SourceTraces traces) {
        return switch (decision) {
            case Draft draft -> Answer.of(
                    Tearlines.sheet(draft.bytes()).put("state", "drafted").put("leaks", 0).build());
            case Held held -> held(id, by, held);
            case Leaking leaking -> found.leaking(id, by, leaking.leaks(), traces);
            case Outdated(var why) -> Answer.of(Json.object()
                    .put("state", "outdated")
                    .put("why", MessageCodec.write(why))
                    .build());
        };
    }

    private Answer held(CaseId id, PersonId by, Held held) {
        List<Findings.Found> near = held.findings().near();
        if (!found.note(id, by, FoundTraces.wordings(near), near.size())) {
            return FoundTraces.shut();
        }
        return Answer.of(Tearlines.sheet(held.bytes())
                .put("state", "held")
                .putArray("leaks", FoundTraces.told(near), one -> FoundTraces.json(one.leak(), one.what()))
                .build());
    }

    private Optional<Filed> filed(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        return store.read(rows -> CaseRows.draft(rows, id));
    }

    private Optional<Determination> determination(CaseId id) {
        return store.read(rows -> CaseRows.determination(rows, id, clock.instant()));
    }
}
