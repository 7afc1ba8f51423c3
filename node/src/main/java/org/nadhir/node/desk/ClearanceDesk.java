package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.CaseRows.Filed;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.policy.Asker;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Clearing;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.Held;
import org.nadhir.tearline.Leaking;

/// Where two approvers look at what the leak guard found near in a draft, and say that it gives no source away. What
/// is certain nobody lifts here or anywhere.
public final class ClearanceDesk {

    private static final int CLEARANCE_BYTES = 16 * 1024;

    private final SealedStore store;
    private final WarningFlow flow;
    private final SourceSearch sources;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final Primitives primitives;
    private final OwnWords words;
    private final InstantSource clock;

    public ClearanceDesk(
            SealedStore store,
            WarningFlow flow,
            SourceSearch sources,
            NodeLedgers ledgers,
            PartyBook parties,
            Primitives primitives,
            InstantSource clock) {
        this.store = store;
        this.flow = flow;
        this.sources = sources;
        this.ledgers = ledgers;
        this.parties = parties;
        this.primitives = primitives;
        this.words = new OwnWords(primitives);
        this.clock = clock;
    }

    public List<Route> routes() {
        Access approver = Access.roles(Role.APPROVER);
        return List.of(
                Route.get("/api/v1/drafts/{id}/findings", approver, this::findings),
                Route.post("/api/v1/drafts/{id}/clearances", approver, this::clear).withBody(CLEARANCE_BYTES));
    }

    /// The findings as clearances name them. Their author has been told already, and clears nothing.
    private Answer findings(Call call) throws Malformed {
        return filed(call)
                .filter(filed -> !filed.author().equals(call.caller().person()))
                .flatMap(filed -> standing(filed, call.caller().person()))
                .<Answer>map(decision -> decision instanceof Held held
                        ? new Answer.Raw(held.findings().bytes())
                        : notHeld(decision))
                .orElseGet(Answer::absent);
    }

    /// Takes one person's signed clearance.
    private Answer clear(Call call) throws Malformed {
        Optional<Filed> found = filed(call);
        if (found.isEmpty()) {
            return Answer.absent();
        }
        Filed filed = found.get();
        PersonId by = call.caller().person();
        if (filed.author().equals(by)) {
            return Answer.failed(Problem.REFUSED, "clearance-own");
        }
        Optional<DraftDecision> decision = standing(filed, by);
        if (decision.isEmpty()) {
            return Answer.absent();
        }
        return decision.get() instanceof Held held ? clear(call, held) : notHeld(decision.get());
    }

    private Answer clear(Call call, Held held) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        PersonId by = call.caller().person();
        Instant now = clock.instant();
        return store.commit(tx -> {
            Optional<Signed> signed = words.clearance(call.body(), parties.roster(tx), by, held.digest(), now);
            if (signed.isEmpty()) {
                return Answer.failed(Problem.REFUSED, "clearance-not-signed");
            }
            ledgers.append(tx, "clearance", Json.object()
                    .put("release", id.value())
                    .put("findings", held.findings().digest().hex())
                    .put("clearance", ApprovalRows.clear(tx, id, signed.get()).hex())
                    .put("by", by.value())
                    .put("at", now)
                    .build(), now);
            return Answer.of(
                    json(held.cleared(ApprovalRows.clearances(tx, id), parties.roster(tx), primitives, now)));
        });
    }

    private static Json json(Clearing clearing) {
        return switch (clearing) {
            case Clearing.Cleared _ -> Json.object().put("state", "cleared").build();
            case Clearing.Uncleared(var missing) -> Json.object()
                    .put("state", "held")
                    .putArray("missing", missing, MessageCodec::write)
                    .build();
        };
    }

    private static Answer notHeld(DraftDecision decision) {
        return decision instanceof Leaking
                ? Answer.failed(Problem.REFUSED, "clearance-certain")
                : Answer.failed(Problem.CONFLICT, "draft-not-held");
    }

    /// What the guard says of the draft at this moment.
    private Optional<DraftDecision> standing(Filed filed, PersonId by) {
        Instant now = clock.instant();
        Asker author = store.read(rows -> parties.roster(rows)
                .find(filed.author(), now)
                .map(entry -> new Asker(filed.author(), entry.roles()))
                .orElseGet(() -> new Asker(filed.author(), List.of())));
        return store.read(rows -> CaseRows.determination(rows, filed.caseId(), now))
                .flatMap(determination -> flow.standing(
                        filed.bytes(),
                        filed.author(),
                        filed.request().under(determination, author),
                        sources.traces(filed.caseId(), by)));
    }

    private Optional<Filed> filed(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        return store.read(rows -> CaseRows.draft(rows, id));
    }
}
