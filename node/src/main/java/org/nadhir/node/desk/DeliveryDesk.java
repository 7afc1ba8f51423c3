package org.nadhir.node.desk;

import java.time.InstantSource;
import java.util.List;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Role;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Delivery.Waiting;
import org.nadhir.json.Json;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.StoreJournal;

/// What was sealed and where it stands. Nothing ever disappears from this list.
public final class DeliveryDesk {

    private final StoreJournal journal;
    private final WarningFlow flow;
    private final InstantSource clock;

    public DeliveryDesk(StoreJournal journal, WarningFlow flow, InstantSource clock) {
        this.journal = journal;
        this.flow = flow;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access desk = Access.roles(Role.DUTY_OFFICER, Role.ANALYST, Role.APPROVER, Role.AUDITOR);
        Access sending = Access.roles(Role.DUTY_OFFICER, Role.ANALYST);
        return List.of(
                Route.get("/api/v1/deliveries", desk, _ -> list(journal.deliveries())),
                Route.post("/api/v1/deliveries/attempt", sending, _ -> attempt()));
    }

    /// What waits and may be offered now, in the order in which it was sealed: the outbox asks this again and again.
    public List<Waiting> due() {
        return journal.deliveries().stream()
                .<Waiting>mapMulti((delivery, due) -> {
                    switch (delivery) {
                        case Waiting waiting -> due.accept(waiting);
                        case Delivery.Silent(Waiting waiting) -> due.accept(waiting);
                        case Delivery.Delivered _, Delivery.Refused _ -> {}
                    }
                })
                .filter(waiting -> !waiting.notBefore().isAfter(clock.instant()))
                .toList();
    }

    private Answer attempt() {
        return list(due().stream().map(flow::attempt).toList());
    }

    private static Answer list(List<Delivery> deliveries) {
        return Answer.of(
                Json.object().putArray("deliveries", deliveries, DeliveryDesk::json).build());
    }

    private static Json json(Delivery delivery) {
        Json.Builder json = Json.object()
                .put("recipient", delivery.recipient().value())
                .put("sequence", delivery.cargo().sequence())
                .put("payload", delivery.cargo().payload().hex());
        switch (delivery.cargo()) {
            case Cargo.OfRelease release -> json.put("carries", "warning").put("release", release.release().value());
            case Cargo.OfReceipt receipt -> json.put("carries", receipt.step().label());
            case Cargo.OfStatement statement -> json.put("carries", "statement").put("kind", statement.kind().label());
        }
        return switch (delivery) {
            case Waiting waiting -> json.put("state", "waiting").put("attempts", waiting.attempts()).build();
            case Delivery.Silent(Waiting waiting) ->
                json.put("state", "silent").put("attempts", waiting.attempts()).build();
            case Delivery.Delivered _ -> json.put("state", "delivered").build();
            case Delivery.Refused refused ->
                json.put("state", "refused").put("reason", refused.refusal().reason().label()).build();
        };
    }
}
