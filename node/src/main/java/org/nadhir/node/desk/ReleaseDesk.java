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
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
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
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.policy.RulingRecord;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.Outdated;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;

/// From a determination to a sealed warning: rulings, drafts, approvals, releases.
public final class ReleaseDesk {

    private static final int APPROVAL_BYTES = 16 * 1024;

    private final SealedStore store;
    private final WarningFlow flow;
    private final Requests requests;
    private final Wordings wordings;
    private final SourceSearch sources;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final Primitives primitives;
    private final InstantSource clock;

    public ReleaseDesk(
            SealedStore store,
            WarningFlow flow,
            Requests requests,
            Wordings wordings,
            SourceSearch sources,
            NodeLedgers ledgers,
            PartyBook parties,
            Primitives primitives,
            InstantSource clock) {
        this.store = store;
        this.flow = flow;
        this.requests = requests;
        this.wordings = wordings;
        this.sources = sources;
        this.ledgers = ledgers;
        this.parties = parties;
        this.primitives = primitives;
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
        return switch (flow.rule(asked.request())) {
            case Refusal refusal -> refused(refusal);
            case Permit permit -> drafted(tried(
                    id,
                    call.caller().person(),
                    flow.draft(
                            permit,
                            call.caller().person(),
                            asked.wording(),
                            sources.traces(id, call.caller().person()))));
        };
    }

    /// An attempt that leaked is an attempt all the same: a waiver for the source's sake rests on it.
    private DraftDecision tried(CaseId id, PersonId by, DraftDecision decision) {
        if (decision instanceof Leaking leaking) {
            Instant now = clock.instant();
            store.commit(tx -> {
                CaseRows.tearlineTried(tx, id);
                Json record = Json.object()
                        .put("case", id.value())
                        .put("leaks", leaking.leaks().size())
                        .put("by", by.value())
                        .put("at", now)
                        .build();
                return ledgers.append(tx, "draft-leaking", record, now);
            });
        }
        return decision;
    }

    private Answer show(Call call) throws Malformed {
        return filed(call).<Answer>map(filed -> Answer.of(basis(filed))).orElseGet(Answer::absent);
    }

    /// The draft with what it rests on: what was determined, for whom, what the policy last said of this recipient, and
    /// whether its author invokes an exigency, and why. Who approves answers for that as well.
    private Json basis(Filed filed) {
        Json.Builder json = sheet(filed.bytes());
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

    /// The very bytes that approvals sign.
    private Answer bytes(Call call) throws Malformed {
        return filed(call).<Answer>map(filed -> new Answer.Raw(filed.bytes())).orElseGet(Answer::absent);
    }

    /// Takes one person's signed approval; releases as soon as all that the permit asks for are there.
    private Answer approve(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        Optional<Filed> found = filed(call);
        if (found.isEmpty()) {
            return Answer.absent();
        }
        if (store.read(rows -> ReleaseRows.find(rows, id)).isPresent()) {
            return Answer.failed(Problem.CONFLICT, "draft-released");
        }
        Filed filed = found.get();
        Bytes statement = call.body();
        if (!(Signed.parse(statement) instanceof Signed signed) || !isApproval(signed, call, filed.bytes())) {
            return Answer.failed(Problem.REFUSED, "approval-not-signed");
        }
        Instant now = clock.instant();
        store.commit(tx -> {
            Json record = Json.object()
                    .put("release", id.value())
                    .put("approval", ApprovalRows.add(tx, id, signed).hex())
                    .put("by", call.caller().person().value())
                    .put("at", now)
                    .build();
            return ledgers.append(tx, "approval", record, now);
        });
        List<Signed> approvals = store.read(rows -> ApprovalRows.all(rows, id));
        Determination determination = determination(filed.caseId()).orElseThrow();
        return approved(flow.approve(
                filed.bytes(),
                filed.author(),
                filed.request().under(determination, author(filed.author(), now)),
                approvals,
                sources.traces(filed.caseId(), call.caller().person())));
    }

    /// The author with the roles of this moment: who lost them, no longer asks for anything.
    private Asker author(PersonId author, Instant now) {
        return store.read(rows -> parties.roster(rows)
                .find(author, now)
                .map(entry -> new Asker(author, entry.roles()))
                .orElseGet(() -> new Asker(author, List.of())));
    }

    /// Whether the caller, and nobody else, signed exactly these bytes. What is not that is never kept, so nobody can
    /// push another's approval out.
    private boolean isApproval(Signed signed, Call call, Bytes draft) {
        return store.read(rows -> parties.roster(rows).find(call.caller().person(), clock.instant())
                .map(entry -> signed.verified(primitives, entry.keys()) instanceof Verified verified
                        && verified.type() == PayloadType.APPROVAL
                        && ApprovalCodec.read(verified.payload()) instanceof Decoded.Good<Approval>(Approval approval)
                        && approval.person().equals(entry.person())
                        && approval.release().equals(draft.digest()))
                .orElse(false));
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

    private static Answer approved(Approving approving) {
        return switch (approving) {
            case Approving.Sealed(var delivery) -> Answer.of(Json.object()
                    .put("state", "sealed")
                    .put("sequence", delivery.cargo().sequence())
                    .put("payload", delivery.cargo().payload().hex())
                    .put("envelope", delivery.envelope().digest().hex())
                    .build());
            case Approving.Waits(var withheld) -> Answer.of(Json.object()
                    .put("state", "waits")
                    .putArray("missing", withheld.missing(), MessageCodec::write)
                    .build());
            case Approving.Stopped(var refusal) -> refused(refusal);
            case Approving.Changed(DraftDecision decision) -> drafted(decision);
        };
    }

    private static Answer refused(Refusal refusal) {
        return Answer.of(Json.object()
                .put("state", "refused")
                .put("ruling", RulingRecord.write(refusal))
                .build());
    }

    private static Answer drafted(DraftDecision decision) {
        return switch (decision) {
            case Draft draft -> Answer.of(
                    sheet(draft.bytes()).put("state", "drafted").put("leaks", 0).build());
            case Leaking leaking -> Answer.of(Json.object()
                    .put("state", "leaking")
                    .putArray("leaks", leaking.leaks(), leak -> Json.object()
                            .put("kind", leak.kind().name())
                            .put("layer", leak.layer())
                            .put("where", leak.where())
                            .build())
                    .build());
            case Outdated(var why) -> Answer.of(Json.object()
                    .put("state", "outdated")
                    .put("why", MessageCodec.write(why))
                    .build());
        };
    }

    private static Json.Builder sheet(Bytes release) {
        Tearline tearline = switch (TearlineReader.read(release)) {
            case Decoded.Good<Tearline>(Tearline read) -> read;
            case Decoded.Bad<Tearline> _ -> throw new IllegalStateException("a filed draft cannot be read");
        };
        return Json.object()
                .put("release", tearline.id().value())
                .put("recipient", tearline.recipient().value())
                .put("digest", release.digest().hex())
                .put("bytes", release.length())
                .put("tearline", Tearlines.json(tearline));
    }

    private Optional<Filed> filed(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        return store.read(rows -> CaseRows.draft(rows, id));
    }

    private Optional<Determination> determination(CaseId id) {
        return store.read(rows -> CaseRows.determination(rows, id, clock.instant()));
    }
}
