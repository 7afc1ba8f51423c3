package org.nadhir.node.peers;

import org.nadhir.exchange.Reply;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// Judges what partners hand in.
@FunctionalInterface
public interface ExchangeDesk {

    /// Takes an envelope that came over the connection of `partner`. What is answered is durable already.
    Reply receive(Bytes envelope, PartyId partner);
}
