package org.nadhir.node.journal;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.exchange.Incoming;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;

/// What a part does with partners' statements of one kind.
public interface StatementReader {

    PayloadType kind();

    /// Why this one is not taken; empty where it is. The signature holds already; that the payload parses, names its
    /// sender and us, and fits what the part knows is for the reader to check.
    Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now);

    /// Keeps what follows from it, in the transaction in which the statement, its leaves and our receipt are kept.
    /// Called once for each payload, and only where [#refuses] found nothing.
    void take(SealedTransaction tx, Incoming statement, Instant now);
}
