package org.nadhir.delivery;

import java.time.Instant;
import org.nadhir.exchange.Delivery;

/// What is to be done now.
public sealed interface Effect {

    /// Offer it once, and say what came of it by [Event.Offered] or [Event.Broken]. Until then it is offered by nobody
    /// else.
    record Send(Parcel parcel) implements Effect {}

    /// Nothing is to be done before this moment unless something happens.
    record Wait(Instant until) implements Effect {}

    /// Its deadline has passed without a receipt: record it and keep it in sight. Comes once for each parcel and start
    /// of the machine; whoever records it does so once for ever.
    record Escalate(Parcel parcel) implements Effect {}

    /// A person should see what became of it: silent or refused.
    record Show(Delivery delivery) implements Effect {}
}
