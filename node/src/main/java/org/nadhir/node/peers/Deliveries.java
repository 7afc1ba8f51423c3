package org.nadhir.node.peers;

import java.util.List;
import java.util.Optional;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Delivery;

/// What is still to be handed over, for the outbox.
public interface Deliveries {

    /// Those that nobody has answered and that this has not told of before; the first time all that are open.
    List<Parcel> fresh();

    /// Offers it once and keeps what came of it.
    ///
    /// @return where it stands after that; empty where another process on the same store is offering it
    Optional<Delivery> offer(Parcel parcel);

    /// Ends the offers that still wait for an answer, because the node stops: they count as unanswered, and what came
    /// of them is kept like every other outcome.
    void hangUp();

    /// Records that no receipt came in time; once for ever, however often it is called.
    void late(Parcel parcel);
}
