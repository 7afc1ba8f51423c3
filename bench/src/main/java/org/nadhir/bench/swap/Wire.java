package org.nadhir.bench.swap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.Peers;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Reply;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// The network as a node sees it, with a recorder in it. Used by one thread.
final class Wire implements Peers {

    private final InstantSource clock;
    private final Peers behind;
    private final List<Sent> sent = new ArrayList<>();

    /// @param behind the way on
    Wire(InstantSource clock, Peers behind) {
        this.clock = clock;
        this.behind = behind;
    }

    /// Something that left the node: when, to whom, which bytes.
    record Sent(Instant at, PartyId to, Bytes bytes) {

        @Override
        public String toString() {
            return bytes.length() + " bytes " + bytes.digest().hex().substring(0, 12) + " at " + at;
        }
    }

    @Override
    public Answer offer(Card partner, Bytes envelope) {
        sent.add(new Sent(clock.instant(), partner.party(), envelope));
        return behind.offer(partner, envelope);
    }

    /// Straight into the other node, without a network.
    static Answer answer(Reply reply) {
        return switch (reply) {
            case Reply.Sealed(Bytes back) -> new Answer.Replied(back);
            case Reply.Plain(var refusal) -> new Answer.Plain(refusal);
            case Reply.Taken() -> new Answer.Taken();
        };
    }

    /// What left since the last time this was asked.
    List<Sent> taken() {
        List<Sent> all = List.copyOf(sent);
        sent.clear();
        return all;
    }
}
