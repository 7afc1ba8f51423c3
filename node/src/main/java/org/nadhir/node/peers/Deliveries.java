package org.nadhir.node.peers;

import java.time.Instant;
import java.util.List;
import org.nadhir.exchange.Delivery.Waiting;

/// What is still to be handed over.
public interface Deliveries {

    /// Sealed, committed, not answered, and due at `now`; those that are due longest first. A bounded number.
    List<Waiting> due(Instant now);

    /// Offers it once and keeps what came of it.
    void attempt(Waiting waiting);
}
