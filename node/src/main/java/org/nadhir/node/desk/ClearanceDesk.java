package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Message;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.HeldWords;

/// Where two approvers look at what the leak guard found near in a draft, a notice, a list or other words that would
/// leave, and say that it gives no source away. What is certain nobody lifts here or anywhere.
public final class ClearanceDesk {

    private static final int CLEARANCE_BYTES = 16 * 1024;

    private final SealedStore store;
    private final Holdings holdings;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final Primitives primitives;
    private final OwnWords words;
    private final InstantSource clock;

    public ClearanceDesk(
            SealedStore store,
            Holdings holdings,
            NodeLedgers ledgers,
            PartyBook parties,
            Primitives primitives,
            InstantSource clock) {
        this.store = store;
        this.holdings = holdings;
        this.ledgers = ledgers;
        this.parties = parties;
        this.primitives = primitives;
        this.words = new OwnWords(primitives);
        this.clock = clock;
    }

    public List<Route> routes() {
        Access approver = Access.roles(Role.APPROVER);
        return List.of(
                Route.get("/api/v1/held/{id}", approver, call -> shown(call, held -> Answer.of(held.json()))),
                Route.get("/api/v1/held/{id}/parts/{number}", approver, this::part),
                Route.get("/api/v1/held/{id}/findings", approver, this::findings),
                Route.post("/api/v1/held/{id}/clearances", approver, this::clear).withBody(CLEARANCE_BYTES));
    }

    /// To who may clear it. Its author has been told already, and clears nothing.
    private Answer shown(Call call, Function<Holding, Answer> show) throws Malformed {
        return find(call)
                .filter(held -> !held.author().equals(call.caller().person()))
                .map(show)
                .orElseGet(Answer::absent);
    }

    /// The very bytes in which something stands.
    private Answer part(Call call) throws Malformed {
        int number = call.gap("number", Integer::parseUnsignedInt);
        return shown(call, held -> number < held.parts().size()
                ? new Answer.Raw(held.parts().get(number))
                : Answer.absent());
    }

    /// The findings as clearances name them.
    private Answer findings(Call call) throws Malformed {
        PersonId by = call.caller().person();
        return shown(call, held -> switch (holdings.standing(held, by)) {
            case Holdings.Standing.Held(HeldWords stands) -> new Answer.Raw(stands.findings().bytes());
            case Holdings.Standing.Free() -> notHeld();
            case Holdings.Standing.Certain() -> certain();
        });
    }

    /// Takes one person's signed clearance.
    private Answer clear(Call call) throws Malformed {
        Optional<Holding> held = find(call);
        if (held.isEmpty()) {
            return Answer.absent();
        }
        PersonId by = call.caller().person();
        if (held.get().author().equals(by)) {
            return Answer.failed(Problem.REFUSED, "clearance-own");
        }
        return switch (holdings.standing(held.get(), by)) {
            case Holdings.Standing.Held(HeldWords stands) -> clear(call, held.get().id(), stands);
            case Holdings.Standing.Free() -> notHeld();
            case Holdings.Standing.Certain() -> certain();
        };
    }

    private Answer clear(Call call, String id, HeldWords held) {
        PersonId by = call.caller().person();
        Instant now = clock.instant();
        return store.commit(tx -> {
            Optional<Signed> signed =
                    words.clearance(call.body(), parties.roster(tx), by, held.findings().release(), now);
            if (signed.isEmpty()) {
                return Answer.failed(Problem.REFUSED, "clearance-not-signed");
            }
            ledgers.append(tx, "clearance", Json.object()
                    .put("release", id)
                    .put("findings", held.findings().digest().hex())
                    .put("clearance", ApprovalRows.clear(tx, id, signed.get()).hex())
                    .put("by", by.value())
                    .put("at", now)
                    .build(), now);
            return Answer.of(
                    json(held.missing(ApprovalRows.clearances(tx, id), parties.roster(tx), primitives, now)));
        });
    }

    private static Json json(List<Message> missing) {
        return missing.isEmpty()
                ? Json.object().put("state", "cleared").build()
                : Json.object()
                        .put("state", "held")
                        .putArray("missing", missing, MessageCodec::write)
                        .build();
    }

    private static Answer certain() {
        return Answer.failed(Problem.REFUSED, "clearance-certain");
    }

    private static Answer notHeld() {
        return Answer.failed(Problem.CONFLICT, "draft-not-held");
    }

    private Optional<Holding> find(Call call) throws Malformed {
        String id = call.gap("id", name -> name);
        return store.read(rows -> Holdings.find(rows, id));
    }
}
