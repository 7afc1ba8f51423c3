package org.nadhir.outcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Likelihood;
import org.nadhir.exchange.Outcome;

/// How good the judgments of one group of cases were: of all, of one analyst, of one source, of one partner.
///
/// What is counted of fewer than [#SHOWN_MIN] cases is not shown, so that nobody reads a single case out of a
/// score; see [Grouped] for what differences between scores would tell.
///
/// @param cases in the group, closed or not counted
/// @param outcomes how often each kind, where the kind is shown
/// @param likelihood the calibration of the seven terms
/// @param credibility how often a threat was real that was called credible, not credible, unclear
/// @param legs how long each stretch took
public record Score(
        int cases,
        Map<Outcome.Kind, Shown> outcomes,
        Calibration likelihood,
        Map<Answer.Says, Share> credibility,
        Map<Timeline.Leg, Timeline.Spread> legs) {

    /// The smallest group of which anything is shown. Ours: the smallest number in common use for published tables
    /// of counts; a node with a handful of cases shows nothing, and that is right.
    public static final int SHOWN_MIN = 5;

    /// A count, or that it is too small to be shown.
    public sealed interface Shown {
        record Plain(int value) implements Shown {}

        record Hidden() implements Shown {}
    }

    /// How often a yes came true.
    public sealed interface Share {

        /// A share with the interval in which the true one may lie.
        ///
        /// @param real of `count`
        record Of(int count, int real, Wilson interval) implements Share {}

        record Hidden() implements Share {}
    }

    /// Forecasts and what came of them.
    public sealed interface Calibration {

        /// The score, and bar by bar what it is made of.
        ///
        /// @param leftOut cases whose outcome does not tell; hidden where they are few
        /// @param terms the reliability diagram: a row for each term that was used
        record Of(Brier brier, Shown leftOut, List<Term> terms) implements Calibration {
            public Of {
                terms = List.copyOf(terms);
            }
        }

        /// Too few to be shown.
        record Hidden() implements Calibration {}
    }

    /// One bar of the reliability diagram.
    ///
    /// @param said the probability that the term counts as
    public record Term(Likelihood likelihood, double said, Share happened) {}

    /// Scores a group; empty where it is too small.
    public static Optional<Score> of(List<ScoredCase> cases) {
        if (cases.size() < SHOWN_MIN) {
            return Optional.empty();
        }
        return Optional.of(new Score(
                cases.size(), outcomes(cases), calibration(cases), credibility(cases), legs(cases)));
    }

    private static Map<Outcome.Kind, Shown> outcomes(List<ScoredCase> cases) {
        SequencedMap<Outcome.Kind, Integer> counts = new LinkedHashMap<>();
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            counts.put(kind, (int) cases.stream().filter(one -> one.outcome() == kind).count());
        }
        return SmallCounts.shown(counts, SHOWN_MIN);
    }

    private static Calibration calibration(List<ScoredCase> cases) {
        List<Brier.Forecast> forecasts =
                cases.stream().flatMap(one -> one.forecast().stream()).toList();
        int leftOut = cases.size() - forecasts.size();
        if (forecasts.size() < SHOWN_MIN) {
            return new Calibration.Hidden();
        }
        Brier brier = Brier.of(forecasts);
        SequencedMap<Brier.Bin, Integer> counts = new LinkedHashMap<>();
        brier.bins().forEach(bin -> counts.put(bin, bin.count()));
        List<Term> terms = new ArrayList<>();
        SmallCounts.shown(counts, SHOWN_MIN).forEach((bin, shown) -> terms.add(new Term(
                term(bin.probability()), bin.probability(), share(shown, bin.count(), bin.happened()))));
        return new Calibration.Of(brier, SmallCounts.shown(leftOut, SHOWN_MIN), terms);
    }

    private static Likelihood term(double said) {
        return List.of(Likelihood.values()).stream()
                .filter(term -> LikelihoodRange.of(term).midpoint() == said)
                .findFirst()
                .orElseThrow();
    }

    private static Map<Answer.Says, Share> credibility(List<ScoredCase> cases) {
        SequencedMap<Answer.Says, Integer> counts = new LinkedHashMap<>();
        Map<Answer.Says, Integer> real = new EnumMap<>(Answer.Says.class);
        for (ScoredCase one : cases) {
            Counted counted = Counted.credibility(one.outcome());
            if (counted != Counted.LEFT_OUT) {
                counts.merge(one.credible(), 1, Integer::sum);
                real.merge(one.credible(), counted == Counted.ONE ? 1 : 0, Integer::sum);
            }
        }
        Map<Answer.Says, Share> credibility = new EnumMap<>(Answer.Says.class);
        SmallCounts.shown(counts, SHOWN_MIN).forEach((says, shown) -> credibility.put(
                says, share(shown, counts.getOrDefault(says, 0), real.getOrDefault(says, 0))));
        return credibility;
    }

    private static Share share(Shown shown, int count, int real) {
        return shown instanceof Shown.Plain ? new Share.Of(count, real, Wilson.of(real, count)) : new Share.Hidden();
    }

    private static Map<Timeline.Leg, Timeline.Spread> legs(List<ScoredCase> cases) {
        Map<Timeline.Leg, Timeline.Spread> legs = new EnumMap<>(Timeline.Leg.class);
        for (Timeline.Leg leg : Timeline.Leg.values()) {
            // One warning for each case: a case with many recipients must not fill a group of its own.
            List<Duration> took = cases.stream()
                    .flatMap(one -> one.warnings().stream()
                            .flatMap(warning -> warning.took(leg).stream())
                            .min(Duration::compareTo)
                            .stream())
                    .toList();
            if (took.size() >= SHOWN_MIN) {
                legs.put(leg, Timeline.Spread.of(took));
            }
        }
        return legs;
    }
}
