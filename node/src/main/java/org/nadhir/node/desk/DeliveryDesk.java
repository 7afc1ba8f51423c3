package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Role;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Backoff;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Delivery.Waiting;
import org.nadhir.json.Json;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.Begun;
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

    /// What waits and may be offered now, in the order in which it was sealed.
    public List<Waiting> due() {
        Instant now = clock.instant();
        return journal.open().parcels().stream()
                .filter(parcel -> Backoff.isDue(parcel.notBefore(), parcel.attempts(), now))
                .flatMap(parcel -> waiting(parcel).stream())
                .toList();
    }

    /// What is open now, for the outbox when it begins.
    public Begun open() {
        return journal.open();
    }

    /// What began after the row `last`.
    public Begun begunAfter(long last) {
        return journal.begunAfter(last);
    }

    /// As [#offer], for one of several processes: what another one offered since waits for its time.
    public Delivery offerShared(Parcel parcel) {
        Instant now = clock.instant();
        return waiting(parcel)
                .filter(stored -> stored.attempts() > parcel.attempts() && stored.notBefore().isAfter(now))
                .flatMap(_ -> journal.delivery(parcel.id()))
                .orElseGet(() -> offer(parcel));
    }

    /// Offers once, unless it was answered meanwhile by another way.
    ///
    /// @return where it stands after that
    public Delivery offer(Parcel parcel) {
        return waiting(parcel)
                .map(flow::attempt)
                .or(() -> journal.delivery(parcel.id()))
                .orElseThrow(() -> new IllegalStateException("a delivery never disappears"));
    }

    /// Records that no receipt came in time.
    public void late(Parcel parcel) {
        journal.late(parcel);
    }

    private Optional<Waiting> waiting(Parcel parcel) {
        return journal.delivery(parcel.id()).flatMap(delivery -> switch (delivery) {
            case Waiting waiting -> Optional.of(waiting);
            case Delivery.Silent(Waiting waiting) -> Optional.of(waiting);
            case Delivery.Delivered _, Delivery.Refused _ -> Optional.empty();
        });
    }

    private Answer attempt() {
        return list(due().stream().map(flow::attempt).toList());
    }

    private Answer list(List<Delivery> deliveries) {
        Instant now = clock.instant();
        return Answer.of(Json.object()
                .putArray("deliveries", deliveries, delivery -> json(delivery, now))
                .build());
    }

    private static Json json(Delivery delivery, Instant now) {
        Json.Builder json = Json.object()
                .put("recipient", delivery.recipient().value())
                .put("sequence", delivery.cargo().sequence())
                .put("payload", delivery.cargo().payload().hex());
        switch (delivery.cargo()) {
            case Cargo.OfRelease release -> json.put("carries", "warning").put("release", release.release().value());
            case Cargo.OfRecall recall -> json.put("carries", "recall").put("release", recall.release().value());
            case Cargo.OfReceipt receipt -> json.put("carries", receipt.step().label());
            case Cargo.OfStatement statement -> json.put("carries", "statement").put("kind", statement.kind().label());
        }
        return switch (delivery) {
            case Waiting waiting -> waiting(json.put("state", "waiting"), waiting, now).build();
            case Delivery.Silent(Waiting waiting) -> waiting(json.put("state", "silent"), waiting, now).build();
            case Delivery.Delivered _ -> json.put("state", "delivered").build();
            case Delivery.Refused refused ->
                json.put("state", "refused").put("reason", refused.refusal().reason().label()).build();
        };
    }

    /// Late is late for whatever it carries; only warnings escalate.
    private static Json.Builder waiting(Json.Builder json, Waiting waiting, Instant now) {
        return json.put("attempts", waiting.attempts())
                .put("precedence", waiting.urgency().precedence().word())
                .put("due", waiting.urgency().due())
                .put("late", waiting.urgency().due().isBefore(now));
    }
}
