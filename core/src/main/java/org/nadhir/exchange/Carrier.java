package org.nadhir.exchange;

import org.nadhir.model.PartyId;

/// How an envelope came to us.
public sealed interface Carrier {

    /// Over a connection whose pinned certificate is this partner's.
    record Wire(PartyId partner) implements Carrier {}

    /// As a file, carried by hand: who brings it says nothing of who sealed it.
    record Hand() implements Carrier {}
}
