package org.nadhir.duty;

import java.util.Optional;
import org.nadhir.model.Corroboration;
import org.nadhir.model.Message;

/// Which grade of credibility the independent origins of a claim can support, at most. Ten reports of one word
/// support what one report does (FM 2-22.3: grade 1 is confirmed by other *independent* sources).
public final class Support {

    /// Grade 1 needs another origin that is independent of the first.
    private static final int CONFIRMING = 2;

    private Support() {}

    /// The best grade that may be stated: without any origin that is known it is possible at best (our rule).
    ///
    /// @param origins independent origins, never reports
    public static Credibility best(int origins) {
        if (origins < 0) {
            throw new IllegalArgumentException("origins are counted from 0");
        }
        if (origins == 0) {
            return Credibility.POSSIBLY_TRUE;
        }
        return origins < CONFIRMING ? Credibility.PROBABLY_TRUE : Credibility.CONFIRMED;
    }

    /// As above; origins of which one may have learnt from the other count as one.
    public static Credibility best(Corroboration corroboration) {
        return best(independent(corroboration));
    }

    /// How many origins are independent for sure.
    public static int independent(Corroboration corroboration) {
        return corroboration.mayNotBeIndependent() ? Math.min(1, corroboration.count()) : corroboration.count();
    }

    /// What is wrong with the grade that `grade` states, if it says more than so many origins support. That
    /// something cannot be judged, or is doubtful, may always be said.
    public static Optional<Message> exceeded(Grade grade, int origins) {
        return switch (grade) {
            case Grade.Ungraded() -> Optional.empty();
            case Grade.Rated(var _, Credibility stated) -> {
                Credibility best = best(origins);
                boolean within = stated.grade() >= best.grade();
                yield within
                        ? Optional.empty()
                        : Optional.of(Message.of(
                                "duty.credibility-exceeded",
                                String.valueOf(stated.grade()),
                                String.valueOf(origins),
                                String.valueOf(best.grade())));
            }
        };
    }
}
