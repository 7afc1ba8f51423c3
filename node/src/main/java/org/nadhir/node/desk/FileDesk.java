package org.nadhir.node.desk;

import java.util.List;
import java.util.Optional;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Role;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Reply;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.SealedFiles;
import org.nadhir.node.journal.StatementRows;
import org.nadhir.node.journal.StatementRows.Stated;
import org.nadhir.node.journal.StepRows;
import org.nadhir.node.store.SealedStore;

/// Envelopes carried by hand: the same bytes as over the network, taken in by the same step of the flow.
public final class FileDesk {

    private static final int ENVELOPE_BYTES = 1 << 20;

    private final SealedStore store;
    private final WarningFlow flow;

    public FileDesk(SealedStore store, WarningFlow flow) {
        this.store = store;
        this.flow = flow;
    }

    public List<Route> routes() {
        Access carrier = Access.roles(Role.DUTY_OFFICER, Role.ANALYST);
        Access seeing = Access.roles(Role.DUTY_OFFICER, Role.ANALYST, Role.APPROVER, Role.AUDITOR);
        return List.of(
                Route.get("/api/v1/releases/{id}/envelope", carrier, this::release),
                Route.get("/api/v1/inbox/{sender}/{sequence}/receipts/{step}", carrier, this::receipt),
                Route.get("/api/v1/statements", seeing, _ -> statements()),
                Route.get("/api/v1/statements/{partner}/{digest}/envelope", carrier, this::statement),
                Route.post("/api/v1/files", carrier, this::take).withBody(ENVELOPE_BYTES));
    }

    private Answer release(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        return raw(store.read(rows -> SealedFiles.release(rows, id)));
    }

    private Answer receipt(Call call) throws Malformed {
        PartyId sender = call.gap("sender", PartyId::new);
        long sequence = call.gap("sequence", Long::parseLong);
        ReceiptStep step = call.gap("step", label -> ReceiptStep.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("R0 to R3")));
        return store.read(rows -> StepRows.find(rows, sender, sequence, step)
                .map(taken -> Answer.failed(
                        Problem.CONFLICT, "receipt-waits", step.label(), taken.leaves().toString()))
                .orElseGet(() -> raw(SealedFiles.receipt(rows, sender, sequence, step))));
    }

    private Answer statements() {
        List<Stated> all = store.read(StatementRows::all);
        return Answer.of(Json.object()
                .putArray("statements", all, stated -> Json.object()
                        .put("way", stated.given() ? "given" : "taken")
                        .put("partner", stated.partner().value())
                        .put("kind", stated.kind().label())
                        .put("digest", stated.digest().hex())
                        .put("at", stated.at())
                        .build())
                .build());
    }

    private Answer statement(Call call) throws Malformed {
        PartyId partner = call.gap("partner", PartyId::new);
        Digest digest = call.gap("digest", Digest::new);
        return raw(store.read(rows -> SealedFiles.statement(rows, partner, digest)));
    }

    private Answer take(Call call) {
        Bytes file = call.body();
        return switch (flow.receive(file, new Carrier.Hand())) {
            case Reply.Sealed(Bytes envelope) ->
                Answer.of(Json.object().put("reply", "sealed").put("envelope", envelope.base64()).build());
            case Reply.Plain(var refusal) -> Answer.of(Json.object()
                    .put("reply", "refusal")
                    .put("envelope", refusal.bytes().base64())
                    .build());
            case Reply.Taken() -> Answer.of(Json.object().put("reply", "taken").build());
        };
    }

    private static Answer raw(Optional<Bytes> bytes) {
        return bytes.<Answer>map(Answer.Raw::new).orElseGet(Answer::absent);
    }
}
