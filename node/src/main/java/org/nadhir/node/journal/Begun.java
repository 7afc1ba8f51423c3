package org.nadhir.node.journal;

import java.util.List;
import org.nadhir.delivery.Parcel;

/// Deliveries that began since somebody looked last.
///
/// @param last the row after which to look next
public record Begun(List<Parcel> parcels, long last) {

    public Begun {
        parcels = List.copyOf(parcels);
    }
}
