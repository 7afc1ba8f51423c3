package org.nadhir.node.peers;

import java.util.List;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.SeenWord;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// Judges what partners hand in.
@FunctionalInterface
public interface ExchangeDesk {

    /// Takes an envelope that came over the connection of `partner`. What is answered is durable already.
    Reply receive(Bytes envelope, PartyId partner);

    /// What we hold of the heads that `partner` showed us of its own ledgers.
    default SeenWord seen(PartyId partner) {
        return new SeenWord(List.of());
    }
}
