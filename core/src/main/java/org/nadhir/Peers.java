package org.nadhir;

import org.nadhir.exchange.Card;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Signed;

/// The way to other nodes over a network. Never throws because of what the other side does.
@FunctionalInterface
public interface Peers {

    /// Offers an envelope once, to the addresses of the card in their order.
    Answer offer(Card partner, Bytes envelope);

    /// What came back.
    sealed interface Answer {

        /// An envelope for us: a receipt or a refusal, still to be opened and verified.
        record Replied(Bytes envelope) implements Answer {}

        /// A refusal in clear, still to be verified.
        record Plain(Signed refusal) implements Answer {}

        /// Taken in, with nothing to be signed about it.
        record Taken() implements Answer {}

        /// Nobody answered, or nothing that could be understood: the envelope may have arrived or not.
        record Silence() implements Answer {}
    }
}
