package org.nadhir.node;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Delivery;
import org.nadhir.node.desk.DeliveryDesk;
import org.nadhir.node.journal.Begun;
import org.nadhir.node.peers.Deliveries;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Table;

/// The outbox's side of the desk of deliveries. Several processes on one store share what is open: each envelope is
/// offered by one of them at a time. Remembers up to which row it has told; asked by one thread only.
final class Outgoing implements Deliveries {

    private static final long NEVER = -1;
    /// Ours: longer than an offer to a partner of two addresses takes (`Limits#connectPeer`, `Limits#answerPeer`), and
    /// short against the ten minutes that the first receipt of FLASH has. An offer that takes longer is made twice at
    /// worst, and the recipient takes it once.
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final DeliveryDesk desk;
    private final SealedStore store;
    private final Runnable connections;
    private long last = NEVER;

    /// @param connections ends those to partners
    Outgoing(DeliveryDesk desk, SealedStore store, Runnable connections) {
        this.connections = connections;
        this.desk = desk;
        this.store = store;
    }

    @Override
    public List<Parcel> fresh() {
        Begun begun = last == NEVER ? desk.open() : desk.begunAfter(last);
        last = begun.last();
        return begun.parcels();
    }

    @Override
    public Optional<Delivery> offer(Parcel parcel) {
        RowId right = store.name(
                Table.DELIVERY_OPEN,
                "offer " + parcel.recipient() + "|" + parcel.cargo().sequence() + "|"
                        + parcel.cargo().payload().hex());
        if (!store.claims().take(right, LEASE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(desk.offerShared(parcel));
        } finally {
            store.claims().free(right);
        }
    }

    @Override
    public void hangUp() {
        connections.run();
    }

    @Override
    public void late(Parcel parcel) {
        desk.late(parcel);
    }
}
