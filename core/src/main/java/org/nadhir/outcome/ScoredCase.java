package org.nadhir.outcome;

import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Likelihood;
import org.nadhir.exchange.Outcome;

/// What a score may know of a case: what was judged, what came of it, how long it took. Neither its name nor its
/// victim nor a word of it.
///
/// @param likelihood as it was judged before the event
/// @param credible how the first of the four questions was answered
/// @param measuresTaken whether something was done that may have kept it from happening
/// @param warnings the stations of each warning that was released
public record ScoredCase(
        Likelihood likelihood,
        Answer.Says credible,
        Outcome.Kind outcome,
        boolean measuresTaken,
        List<Timeline> warnings) {

    public ScoredCase {
        warnings = List.copyOf(warnings);
    }

    /// The forecast to be scored; empty where the outcome does not tell.
    Optional<Brier.Forecast> forecast() {
        double said = LikelihoodRange.of(likelihood).midpoint();
        return switch (Counted.likelihood(outcome, measuresTaken)) {
            case ONE -> Optional.of(new Brier.Forecast(said, true));
            case ZERO -> Optional.of(new Brier.Forecast(said, false));
            case LEFT_OUT -> Optional.empty();
        };
    }
}
