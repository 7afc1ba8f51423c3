package org.nadhir.node.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nadhir.Peers;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Reply;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// The way between the nodes of a scenario. Every crossing can fail twice: it did not happen, or it happened and the
/// answer got lost.
final class Wire {

    enum Weather {
        FAIR,
        NOTHING_ARRIVES,
        ANSWER_IS_LOST,
        A_BIT_FLIPS
    }

    private final Map<PartyId, StoryNode> nodes = new LinkedHashMap<>();
    Weather weather = Weather.FAIR;

    void join(StoryNode node) {
        nodes.put(node.party, node);
    }

    /// The wire as `sender` sees it; the receiving node knows the sender by the pinned certificate.
    Peers seenBy(PartyId sender) {
        return (Card partner, Bytes envelope) -> {
            StoryNode receiver = nodes.get(partner.party());
            if (receiver == null || weather == Weather.NOTHING_ARRIVES) {
                return new Peers.Answer.Silence();
            }
            Bytes arrives = weather == Weather.A_BIT_FLIPS ? flipped(envelope) : envelope;
            Reply reply = receiver.flow.receive(arrives, new Carrier.Wire(sender));
            if (weather == Weather.ANSWER_IS_LOST) {
                return new Peers.Answer.Silence();
            }
            return switch (reply) {
                case Reply.Sealed(Bytes back) -> new Peers.Answer.Replied(back);
                case Reply.Plain(var refusal) -> new Peers.Answer.Plain(refusal);
                case Reply.Taken() -> new Peers.Answer.Taken();
            };
        };
    }

    static Bytes flipped(Bytes envelope) {
        byte[] bytes = envelope.toArray();
        bytes[bytes.length / 2] ^= 1;
        return Bytes.of(bytes);
    }
}
