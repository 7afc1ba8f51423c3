package org.nadhir.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Card.Link;
import org.nadhir.exchange.CardHistory.Epoch;
import org.nadhir.exchange.KeyAnswer.Why;
import org.nadhir.model.Digest;

/// Whether a card follows the cards before it.
final class CardContinuity {

    private CardContinuity() {}

    /// Why `shown` does not follow the last of `chain`; empty where it does.
    ///
    /// @param ended ids of keys that ended
    static Optional<Why> flaw(List<Epoch> chain, Collection<Digest> ended, SignedCard shown) {
        Epoch last = chain.getLast();
        if (!(shown.card().link() instanceof Link.Continued link)
                || !link.previous().equals(last.payload())
                || !link.by().equals(last.card().signing())) {
            return Optional.of(Why.NOT_CONTINUED);
        }
        Digest key = shown.card().fingerprint();
        Optional<Digest> named = next(last.card());
        boolean fresh = chain.stream().noneMatch(epoch -> epoch.card().fingerprint().equals(key))
                && shown.card().newestSealing().epoch() > last.card().newestSealing().epoch()
                && !shown.card().newestSealing().key().equals(last.card().newestSealing().key());
        if (!fresh || named.filter(next -> !next.equals(key)).isPresent()) {
            return Optional.of(Why.NOT_CONTINUED);
        }
        // A key that ended may be a thief's: only the key that was named while it was the party's takes its place.
        return ended.contains(last.card().fingerprint()) && named.isEmpty() ? Optional.of(Why.ENDED) : Optional.empty();
    }

    /// The key that a card names for the epoch after it.
    static Optional<Digest> next(Card card) {
        return switch (card.link()) {
            case Link.Unlinked() -> Optional.empty();
            case Link.Begun(Digest next) -> Optional.of(next);
            case Link.Continued(_, _, _, Digest next) -> Optional.of(next);
        };
    }
}
