package org.nadhir.node.scenario;

import java.util.Optional;
import org.nadhir.exchange.Opener;
import org.nadhir.exchange.Opening;
import org.nadhir.exchange.SignedRefusal;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Signed;

/// Reads what a node answered, with the keys of whoever asked.
final class Refusals {

    private Refusals() {}

    /// The reason in a sealed answer, empty where it is no refusal.
    static Optional<String> reason(StoryNode asker, StoryNode answerer, Bytes envelope) {
        return new Opener(asker.primitives).open(asker.opening, envelope) instanceof Opening.Opened(Bytes statement)
                ? SignedRefusal.verify(
                                asker.primitives,
                                answerer.party,
                                answerer.signing.publicKeys(),
                                Signed.parse(statement))
                        .map(refusal -> refusal.reason().label())
                : Optional.empty();
    }

    /// The reason in an answer in clear.
    static String reason(StoryNode answerer, Signed refusal) {
        return SignedRefusal.verify(answerer.primitives, answerer.party, answerer.signing.publicKeys(), refusal)
                .orElseThrow(() -> new AssertionError("a refusal that does not verify"))
                .reason()
                .label();
    }
}
