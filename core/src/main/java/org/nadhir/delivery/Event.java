package org.nadhir.delivery;

import org.nadhir.exchange.Delivery;
import org.nadhir.model.PartyId;

/// What happened.
public sealed interface Event {

    /// Time has passed.
    record Tick() implements Event {}

    /// An envelope was sealed and committed, or was found open when the node started. The same once more changes
    /// nothing.
    record Sealed(Parcel parcel) implements Event {}

    /// What came of a [Effect.Send], as it stands in the store: a receipt, a refusal, or nothing that counts.
    record Offered(Parcel parcel, Delivery now) implements Event {}

    /// What came of a [Effect.Send] is not known: whoever carried it out met trouble of its own, or another process has
    /// this envelope in hand. Offered again after a pause, and not counted.
    record Broken(Parcel parcel) implements Event {}

    /// A receipt or a refusal came by another way, by hand for example.
    record Answered(Parcel.Id id) implements Event {}

    /// A person wants what waits for this partner offered now, or the partner's card or agreement has changed.
    record Asked(PartyId partner) implements Event {}
}
