package org.nadhir.node;

import java.util.List;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Delivery;
import org.nadhir.node.desk.DeliveryDesk;
import org.nadhir.node.journal.Begun;
import org.nadhir.node.peers.Deliveries;

/// The outbox's side of the desk of deliveries. Remembers up to which row it has told; asked by one thread only.
final class Outgoing implements Deliveries {

    private static final long NEVER = -1;

    private final DeliveryDesk desk;
    private long last = NEVER;

    Outgoing(DeliveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Parcel> fresh() {
        Begun begun = last == NEVER ? desk.open() : desk.begunAfter(last);
        last = begun.last();
        return begun.parcels();
    }

    @Override
    public Delivery offer(Parcel parcel) {
        return desk.offer(parcel);
    }

    @Override
    public void late(Parcel parcel) {
        desk.late(parcel);
    }
}
