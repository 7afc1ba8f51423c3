package org.nadhir.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Likelihood;
import org.nadhir.exchange.Outcome;
import org.nadhir.outcome.Score.Calibration;
import org.nadhir.outcome.Score.Share;
import org.nadhir.outcome.Score.Shown;

final class ScoreTest {

    @Test
    void nothingIsShownOfFewerThanFiveCases() {
        List<ScoredCase> four = cases(4, Likelihood.LIKELY, Outcome.Kind.FALSE);
        assertEquals(Optional.empty(), Score.of(four));
        assertTrue(Score.of(cases(5, Likelihood.LIKELY, Outcome.Kind.FALSE)).isPresent());
    }

    @Test
    void anAvertedEventCountsForCredibilityAndNotForLikelihood() {
        List<ScoredCase> cases = new ArrayList<>(cases(6, Likelihood.LIKELY, Outcome.Kind.AVERTED));
        cases.addAll(cases(5, Likelihood.LIKELY, Outcome.Kind.OCCURRED_ALTHOUGH_WARNED));
        Score score = Score.of(cases).orElseThrow();
        Calibration.Of likelihood = assertInstanceOf(Calibration.Of.class, score.likelihood());
        assertEquals(5, likelihood.brier().count());
        assertEquals(new Shown.Plain(6), likelihood.leftOut(), "the number of averted ones is shown beside it");
        Share.Of real = assertInstanceOf(Share.Of.class, score.credibility().get(Answer.Says.YES));
        assertEquals(11, real.count());
        assertEquals(11, real.real());
    }

    @Test
    void whatDidNotOccurCountsAgainstAForecastOnlyWhereNothingWasDone() {
        assertEquals(Counted.ZERO, Counted.likelihood(Outcome.Kind.DID_NOT_OCCUR, false));
        assertEquals(Counted.LEFT_OUT, Counted.likelihood(Outcome.Kind.DID_NOT_OCCUR, true));
        assertEquals(Counted.LEFT_OUT, Counted.credibility(Outcome.Kind.DID_NOT_OCCUR));
        for (boolean measures : List.of(true, false)) {
            assertEquals(Counted.ONE, Counted.likelihood(Outcome.Kind.OCCURRED_ALTHOUGH_WARNED, measures));
            assertEquals(Counted.ZERO, Counted.likelihood(Outcome.Kind.FALSE, measures));
            assertEquals(Counted.LEFT_OUT, Counted.likelihood(Outcome.Kind.UNKNOWN, measures));
        }
    }

    @Test
    void aTermOfFewForecastsIsHiddenAndSoIsAnotherThatWouldGiveItAway() {
        List<ScoredCase> cases = new ArrayList<>(cases(9, Likelihood.LIKELY, Outcome.Kind.FALSE));
        cases.addAll(cases(6, Likelihood.VERY_LIKELY, Outcome.Kind.FALSE));
        cases.addAll(cases(1, Likelihood.UNLIKELY, Outcome.Kind.FALSE));
        Calibration.Of likelihood =
                assertInstanceOf(Calibration.Of.class, Score.of(cases).orElseThrow().likelihood());
        Map<Likelihood, Share> shown = new EnumMap<>(Likelihood.class);
        likelihood.terms().forEach(term -> shown.put(term.likelihood(), term.happened()));
        assertInstanceOf(Share.Hidden.class, shown.get(Likelihood.UNLIKELY));
        assertInstanceOf(
                Share.Hidden.class, shown.get(Likelihood.VERY_LIKELY), "16 − 9 would be 7, of which 6 are known");
        assertEquals(9, assertInstanceOf(Share.Of.class, shown.get(Likelihood.LIKELY)).count());
    }

    @Test
    void whatIsHiddenCannotBeTakenOutOfTheSum() {
        Random random = new Random(2015);
        for (int round = 0; round < 5_000; round++) {
            SequencedMap<Integer, Integer> counts = new LinkedHashMap<>();
            random.ints(1 + random.nextInt(8), 0, 12).forEach(count -> counts.put(counts.size(), count));
            SequencedMap<Integer, Shown> shown = SmallCounts.shown(counts, Score.SHOWN_MIN);
            int hidden = 0;
            int sum = 0;
            int seen = 0;
            for (var entry : shown.entrySet()) {
                int count = counts.getOrDefault(entry.getKey(), -1);
                switch (entry.getValue()) {
                    case Shown.Plain(int value) -> {
                        assertEquals(count, value);
                        assertTrue(value == 0 || value >= Score.SHOWN_MIN, counts.toString());
                        seen += value == 0 ? 0 : 1;
                    }
                    case Shown.Hidden() -> {
                        hidden++;
                        sum += count;
                    }
                }
            }
            assertTrue(hidden == 0 || seen == 0 || (hidden > 1 && sum >= Score.SHOWN_MIN), counts.toString());
        }
    }

    @Test
    void aGroupThatIsTooSmallIsCountedAndNotNamed() {
        List<ScoredCase> many = cases(8, Likelihood.LIKELY, Outcome.Kind.FALSE);
        List<ScoredCase> more = cases(7, Likelihood.LIKELY, Outcome.Kind.FALSE);
        List<ScoredCase> few = cases(2, Likelihood.LIKELY, Outcome.Kind.OCCURRED_ALTHOUGH_WARNED);
        Map<String, List<ScoredCase>> groups = new LinkedHashMap<>();
        groups.put("a", many);
        groups.put("b", few);
        groups.put("c", more);
        List<ScoredCase> all = groups.values().stream().flatMap(List::stream).toList();
        Grouped grouped = Grouped.of(all, groups);
        assertEquals(List.of("a"), List.copyOf(grouped.groups().keySet()), "17 − 8 − 7 would name the two of b");
        assertEquals(2, grouped.hidden());
        assertEquals(17, grouped.all().orElseThrow().cases());
    }

    @Test
    void aStretchIsShownWhereFiveCasesHaveIt() {
        List<ScoredCase> cases = new ArrayList<>();
        for (int hours = 1; hours <= 5; hours++) {
            cases.add(scored(Likelihood.LIKELY, Outcome.Kind.AVERTED, List.of(warning(hours), warning(10 + hours))));
        }
        Score score = Score.of(cases).orElseThrow();
        Timeline.Spread spread = Optional.ofNullable(score.legs().get(Timeline.Leg.TO_BE_KNOWN)).orElseThrow();
        assertEquals(5, spread.count(), "one warning for each case");
        assertEquals(Duration.ofHours(3), spread.middle());
        assertEquals(List.of(Duration.ofHours(2), Duration.ofHours(4)), List.of(spread.lower(), spread.upper()));
        assertTrue(!score.legs().containsKey(Timeline.Leg.LEAD), "no event is known");
    }

    @Test
    void aWarningAfterTheEventHasANegativeLead() {
        Map<Timeline.Moment, Instant> moments = new EnumMap<>(Timeline.Moment.class);
        moments.put(Timeline.Moment.ACKNOWLEDGED, Given.NOW);
        moments.put(Timeline.Moment.EVENT, Given.NOW.minusSeconds(60));
        assertEquals(Optional.of(Duration.ofMinutes(-1)), new Timeline(moments).took(Timeline.Leg.LEAD));
        assertEquals(Optional.empty(), new Timeline(moments).took(Timeline.Leg.TO_BE_KNOWN));
    }

    private static Timeline warning(int hours) {
        Map<Timeline.Moment, Instant> moments = new EnumMap<>(Timeline.Moment.class);
        moments.put(Timeline.Moment.RECEIVED, Given.NOW);
        moments.put(Timeline.Moment.ACKNOWLEDGED, Given.NOW.plus(Duration.ofHours(hours)));
        return new Timeline(moments);
    }

    private static List<ScoredCase> cases(int count, Likelihood said, Outcome.Kind outcome) {
        return java.util.Collections.nCopies(count, scored(said, outcome, List.of()));
    }

    private static ScoredCase scored(Likelihood said, Outcome.Kind outcome, List<Timeline> warnings) {
        return new ScoredCase(said, Answer.Says.YES, outcome, false, warnings);
    }
}
