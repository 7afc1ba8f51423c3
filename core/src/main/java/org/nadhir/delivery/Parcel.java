package org.nadhir.delivery;

import java.time.Instant;
import org.nadhir.exchange.Backoff;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Urgency;
import org.nadhir.model.PartyId;

/// An open delivery without its bytes: a hundred thousand of them fit into memory.
///
/// @param attempts how often it was offered
/// @param notBefore when it is offered next
public record Parcel(PartyId recipient, Cargo cargo, Urgency urgency, int attempts, Instant notBefore) {

    /// One delivery has one of these, whatever becomes of it.
    public record Id(PartyId recipient, Cargo cargo) {}

    public static Parcel of(Delivery.Waiting waiting) {
        return new Parcel(
                waiting.recipient(), waiting.cargo(), waiting.urgency(), waiting.attempts(), waiting.notBefore());
    }

    public Id id() {
        return new Id(recipient, cargo);
    }

    boolean isDue(Instant now) {
        return Backoff.isDue(notBefore, attempts, now);
    }

    /// The same, to be offered at once.
    Parcel dueAt(Instant moment) {
        return new Parcel(recipient, cargo, urgency, attempts, moment);
    }
}
