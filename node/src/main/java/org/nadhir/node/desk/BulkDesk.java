package org.nadhir.node.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.bulk.BulkFinding;
import org.nadhir.bulk.BulkList;
import org.nadhir.bulk.BulkWarning;
import org.nadhir.duty.Determination;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.BulkRows;
import org.nadhir.node.journal.BulkVictim;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.Consents;
import org.nadhir.node.journal.FiledBulk;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.store.SealedStore;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Request;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;

/// One finding, many victims: the list is opened, ruled, worded, approved as a whole and sealed one by one.
public final class BulkDesk {

    private static final int APPROVAL_BYTES = 16 * 1024;
    /// Releases in one answer: each has some kilobytes.
    private static final int PAGE = 200;

    private final SealedStore store;
    private final BulkWork work;
    private final BulkSealing sealing;
    private final BulkStations stations;
    private final Requests requests;
    private final Wordings wordings;
    private final SourceSearch sources;
    private final LeakGuard guard;
    private final PartyBook parties;
    private final OwnWords words;
    private final FoundTraces found;
    private final InstantSource clock;

    public BulkDesk(
            SealedStore store,
            BulkWork work,
            BulkSealing sealing,
            BulkStations stations,
            Requests requests,
            Wordings wordings,
            SourceSearch sources,
            LeakGuard guard,
            PartyBook parties,
            Primitives primitives,
            FoundTraces found,
            InstantSource clock) {
        this.store = store;
        this.work = work;
        this.sealing = sealing;
        this.stations = stations;
        this.requests = requests;
        this.wordings = wordings;
        this.sources = sources;
        this.guard = guard;
        this.parties = parties;
        this.words = new OwnWords(primitives);
        this.found = found;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access author = Access.roles(Role.ANALYST, Role.DUTY_OFFICER);
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        Access signing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER);
        return List.of(
                Route.post("/api/v1/cases/{id}/bulks", author, this::open).withBody(BulkList.BYTES_MAX),
                Route.get("/api/v1/bulks/{id}", seeing, this::status),
                Route.post("/api/v1/bulks/{id}/rulings", author, this::rule),
                Route.post("/api/v1/bulks/{id}/drafts", author, this::draft),
                Route.get("/api/v1/bulks/{id}/releases/{from}", seeing, this::releases),
                Route.post("/api/v1/bulks/{id}/approvals", signing, this::approve).withBody(APPROVAL_BYTES),
                Route.post("/api/v1/bulks/{id}/seal", signing, this::seal));
    }

    private Answer open(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        if (determination(id).isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "case-not-determined");
        }
        if (isInherited(id)) {
            return inherited();
        }
        return switch (BulkList.read(call.body().toArray())) {
            case BulkList.Result.Refused(Message why) -> new Answer.Failed(new Problem(
                    Problem.REFUSED, "bulk-refused", why, Message.of("problem.bulk-refused.remedy")));
            case BulkList.Result.Read(BulkList list) -> {
                FiledBulk bulk = work.open(id, call.body(), list, call.caller().person());
                yield Answer.of(stations.json(bulk));
            }
        };
    }

    private Answer status(Call call) throws Malformed {
        return filed(call).<Answer>map(bulk -> Answer.of(stations.json(bulk))).orElseGet(Answer::absent);
    }

    private Answer rule(Call call) throws Malformed {
        Optional<FiledBulk> bulk = filed(call);
        if (bulk.isEmpty()) {
            return Answer.absent();
        }
        Optional<Determination> determination = determination(bulk.get().caseId());
        if (determination.isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "case-not-determined");
        }
        if (isInherited(bulk.get().caseId())) {
            return inherited();
        }
        Request question = requests.read(call, determination.get());
        if (question.exigency() instanceof Invocation.Alone) {
            return Answer.failed(Problem.REFUSED, "bulk-alone");
        }
        return work.rule(bulk.get(), list(bulk.get()), question) ? stands(bulk.get()) : changed();
    }

    private Answer draft(Call call) throws Malformed {
        Optional<FiledBulk> filed = filed(call);
        if (filed.isEmpty()) {
            return Answer.absent();
        }
        FiledBulk bulk = filed.get();
        BulkList list = list(bulk);
        Optional<Determination> determination = determination(bulk.caseId());
        if (determination.isEmpty() || list.lines().isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "case-not-determined");
        }
        if (isInherited(bulk.caseId())) {
            return inherited();
        }
        // A list asks as many questions at once as it has lines: who had too many gets no answer.
        if (found.isShut(call.caller().person())) {
            return Answer.failed(Problem.CONFLICT, "search-shut");
        }
        Asker author = new Asker(call.caller().person(), call.caller().roles());
        Wordings.Asked asked = call.body(fields ->
                wordings.read(fields, author, determination.get(), list.lines().getFirst().site()));
        if (asked.request().exigency() instanceof Invocation.Alone) {
            return Answer.failed(Problem.REFUSED, "bulk-alone");
        }
        Optional<String> mixed = Wordings.mixed(asked.wording());
        if (mixed.isPresent()) {
            return Answer.failed(Problem.REFUSED, "wording-mixed", mixed.get());
        }
        BulkFinding finding = new BulkFinding(asked.request(), asked.wording());
        SourceTraces traces = sources.traces(bulk.caseId(), author.person());
        BulkGuard searched = new BulkGuard(guard, traces, store.party());
        boolean worded = work.draft(bulk, list, finding, new BulkWarning(finding, searched.guard(), traces))
                .isPresent();
        int objections = work.count(bulk, BulkVictim.State.LEAKING) + near(bulk, searched);
        if (objections > 0) {
            found.note(bulk.caseId(), author.person(), objections, objections);
        }
        return worded || !current(bulk).sealing() ? stands(bulk) : changed();
    }

    /// How many different things are near in what was worded: what all releases say is one.
    private int near(FiledBulk bulk, BulkGuard searched) {
        List<Bytes> releases = store.read(rows -> Holdings.releases(rows, bulk));
        return switch (searched.near(releases, bulk.author())) {
            case BulkGuard.Near.Nothing() -> 0;
            case BulkGuard.Near.Some(var held) -> {
                List<Findings.Found> near = held.words().findings().near();
                yield Math.max(near.size(), FoundTraces.wordings(near));
            }
            case BulkGuard.Near.TooMuch() -> releases.size();
        };
    }

    /// Some of the very bytes that approvals sign the root of, for whoever makes the sheet from them.
    private Answer releases(Call call) throws Malformed {
        Optional<FiledBulk> bulk = filed(call);
        int from = call.gap("from", Integer::parseUnsignedInt);
        if (bulk.isEmpty()) {
            return Answer.absent();
        }
        // What an earlier wording left behind is no part of the list: nothing of it is shown for signing.
        int lines = bulk.get().list().isEmpty() ? 0 : bulk.get().lines();
        int until = (int) Math.min((long) from + PAGE, lines);
        return store.read(rows -> {
            List<String> bytes = new ArrayList<>();
            for (int n = from; n < until; n++) {
                BulkRows.victim(rows, bulk.get().id(), n)
                        .draft()
                        .ifPresent(worded -> bytes.add(worded.bytes().base64()));
            }
            return Answer.of(Json.object()
                    .putStrings("releases", bytes)
                    .put("next", until)
                    .put("more", until < lines)
                    .build());
        });
    }

    /// Takes one person's approval of the whole list; seals as soon as all that the permits ask for are there.
    private Answer approve(Call call) throws Malformed {
        Optional<FiledBulk> bulk = filed(call);
        if (bulk.isEmpty()) {
            return Answer.absent();
        }
        if (bulk.get().list().isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "bulk-not-worded");
        }
        Digest root = bulk.get().list().orElseThrow().root();
        PersonId by = call.caller().person();
        Optional<Signed> signed =
                words.approval(call.body(), store.read(parties::roster), by, root, clock.instant());
        return signed.isPresent()
                ? sealed(sealing.approve(bulk.get(), signed.get(), by), call)
                : Answer.failed(Problem.REFUSED, "approval-not-signed");
    }

    /// Goes on where a crash, a missing signature or a rule stopped it.
    private Answer seal(Call call) throws Malformed {
        Optional<FiledBulk> bulk = filed(call);
        return bulk.isPresent() ? sealed(bulk.get(), call) : Answer.absent();
    }

    private Answer sealed(FiledBulk bulk, Call call) {
        SourceTraces traces = sources.traces(bulk.caseId(), call.caller().person());
        BulkSealing.Sealed sealed =
                sealing.seal(bulk, list(bulk), new BulkGuard(guard, traces, store.party()));
        return Answer.of(BulkStations.head(current(bulk))
                .put("released", sealed.released())
                .put("heldBack", sealed.heldBack())
                .putArray("missing", sealed.missing(), MessageCodec::write)
                .build());
    }

    private Answer stands(FiledBulk bulk) {
        return Answer.of(stations.json(current(bulk)));
    }

    private FiledBulk current(FiledBulk bulk) {
        return store.read(rows -> BulkRows.find(rows, bulk.id())).orElseThrow();
    }

    private boolean isInherited(CaseId id) {
        return !store.read(rows -> Consents.inherited(rows, id)).isEmpty();
    }

    private static Answer inherited() {
        return Answer.failed(Problem.REFUSED, "bulk-inherited");
    }

    private static Answer changed() {
        return Answer.failed(Problem.CONFLICT, "bulk-changed");
    }

    private BulkList list(FiledBulk bulk) {
        return store.read(rows -> BulkRows.list(rows, bulk.id()));
    }

    private Optional<FiledBulk> filed(Call call) throws Malformed {
        String id = call.gap("id", name -> name);
        return store.read(rows -> BulkRows.find(rows, id));
    }

    private Optional<Determination> determination(CaseId id) {
        return store.read(rows -> CaseRows.determination(rows, id, clock.instant()));
    }
}
