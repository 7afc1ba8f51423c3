package org.nadhir.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.duty.Likelihood;
import org.nadhir.outcome.Brier.Forecast;

final class BrierTest {

    private static final double EXACT = 1e-12;

    /// Ten forecasts of rain as in table 1 of Brier (1950): the sum over rain and no rain is 0.19 there, and half of
    /// it here. By hand: .49 + .01 + .04 + .36 + .04 + 4 × 0 + .01 = .95, a tenth of it is .095.
    @Test
    void tenForecastsOfRainScoreAsInThePaper() {
        double[] said = {.7, .9, .8, .4, .2, 0, 0, 0, 0, .1};
        boolean[] rained = {false, true, true, true, false, false, false, false, false, false};
        List<Forecast> forecasts = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            forecasts.add(new Forecast(said[i], rained[i]));
        }
        Brier brier = Brier.of(forecasts);
        assertEquals(0.19, 2 * brier.score(), EXACT);
        assertEquals(0.21, brier.uncertainty(), EXACT, "3 of 10: .3 × .7");
        assertEquals(7, brier.bins().size(), "0 was said four times");
    }

    /// By hand: .75 was said 4 times and came true 3 times, .25 4 times and came true 2 times, .5 twice and never.
    /// Base rate 5 of 10. Reliability (4 × 0 + 4 × .0625 + 2 × .25) / 10,
    /// resolution (4 × .0625 + 4 × 0 + 2 × .25) / 10.
    @Test
    void thePartitionIsTheOneOfMurphy() {
        List<Forecast> forecasts = new ArrayList<>();
        add(forecasts, .75, 4, 3);
        add(forecasts, .25, 4, 2);
        add(forecasts, .5, 2, 0);
        Brier brier = Brier.of(forecasts);
        assertEquals(.25, brier.score(), EXACT);
        assertEquals(.075, brier.reliability(), EXACT);
        assertEquals(.075, brier.resolution(), EXACT);
        assertEquals(.25, brier.uncertainty(), EXACT);
        assertEquals(List.of(.25, .5, .75), brier.bins().stream().map(Brier.Bin::probability).toList());
    }

    @Test
    void whoIsPerfectlyCalibratedHasNoUnreliability() {
        List<Forecast> forecasts = new ArrayList<>();
        for (int tenths = 0; tenths <= 10; tenths++) {
            add(forecasts, tenths / 10.0, 10, tenths);
        }
        assertEquals(0, Brier.of(forecasts).reliability(), EXACT);
    }

    @Test
    void whoAlwaysSaysTheSameResolvesNothing() {
        List<Forecast> forecasts = new ArrayList<>();
        add(forecasts, .3, 50, 20);
        assertEquals(0, Brier.of(forecasts).resolution(), EXACT);
    }

    @Test
    void whoKnowsEverythingScoresZeroAndResolvesAllUncertainty() {
        List<Forecast> forecasts = new ArrayList<>();
        add(forecasts, 1, 7, 7);
        add(forecasts, 0, 13, 0);
        Brier brier = Brier.of(forecasts);
        assertEquals(0, brier.score(), EXACT);
        assertEquals(brier.uncertainty(), brier.resolution(), EXACT);
    }

    @Test
    void scoreIsReliabilityLessResolutionPlusUncertaintyWhateverIsSaidAndHappens() {
        Random random = new Random(1973);
        for (int round = 0; round < 500; round++) {
            List<Forecast> forecasts = random(random);
            Brier brier = Brier.of(forecasts);
            double parts = brier.reliability() - brier.resolution() + brier.uncertainty();
            assertEquals(brier.score(), parts, 1e-9, "round " + round);
            assertTrue(brier.reliability() >= 0 && brier.resolution() >= 0 && brier.score() <= 1);
            assertTrue(brier.resolution() <= brier.uncertainty() + 1e-9, "nobody resolves more than there is");
            Collections.shuffle(forecasts, random);
            assertEquals(brier.score(), Brier.of(forecasts).score(), 1e-9, "the order plays no part");
        }
    }

    @Test
    void nothingHasNoScore() {
        assertThrows(IllegalArgumentException.class, () -> Brier.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Forecast(Double.NaN, true));
        assertThrows(IllegalArgumentException.class, () -> new Forecast(1.01, true));
    }

    @Test
    void termsCountAsTheMiddleOfTheirRangesAndNeverAsTheirStixValues() {
        double before = 0;
        for (Likelihood term : Likelihood.values()) {
            LikelihoodRange range = LikelihoodRange.of(term);
            assertTrue(range.lowPercent() < range.highPercent() && range.midpoint() > before, term.word());
            before = range.midpoint();
        }
        assertEquals(0.675, LikelihoodRange.of(Likelihood.LIKELY).midpoint(), EXACT);
        assertEquals(70, Likelihood.LIKELY.stix());
    }

    private static void add(List<Forecast> forecasts, double said, int count, int happened) {
        for (int i = 0; i < count; i++) {
            forecasts.add(new Forecast(said, i < happened));
        }
    }

    private static List<Forecast> random(Random random) {
        List<Forecast> forecasts = new ArrayList<>();
        int count = 1 + random.nextInt(200);
        for (int i = 0; i < count; i++) {
            Likelihood term = List.of(Likelihood.values()).get(random.nextInt(Likelihood.values().length));
            forecasts.add(new Forecast(LikelihoodRange.of(term).midpoint(), random.nextBoolean()));
        }
        return forecasts;
    }
}
