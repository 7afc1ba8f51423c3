package org.nadhir.outcome;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The Brier score of forecasts of a yes or no, and Murphy's partition of it.
///
/// Score: the mean of (p − o)², o being 1 where it happened and 0 where it did not; 0 is perfect, always saying 0.5
/// gives 0.25. This is half of the sum over both classes that the first paper takes (G. W. Brier, Monthly Weather
/// Review 78, 1950, 1–3).
///
/// Partition: score = reliability − resolution + uncertainty, exact where forecasts are grouped by equal
/// probabilities, as here (A. H. Murphy, Journal of Applied Meteorology 12, 1973, 595–600).
///
/// @param count of forecasts, at least 1
/// @param reliability how far what happened is from what was said, group by group; 0 is perfectly calibrated
/// @param resolution how far the groups are from the base rate; more is better
/// @param uncertainty of the events themselves, whatever was said: base rate × (1 − base rate)
/// @param bins the reliability diagram, by rising probability
public record Brier(
        int count, double score, double reliability, double resolution, double uncertainty, List<Bin> bins) {

    public Brier {
        bins = List.copyOf(bins);
    }

    /// One forecast and what came of it.
    ///
    /// @param probability 0 to 1
    public record Forecast(double probability, boolean happened) {
        public Forecast {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability lies within 0 and 1");
            }
        }
    }

    /// All forecasts of one probability.
    ///
    /// @param happened of `count`
    public record Bin(double probability, int count, int happened) {

        /// How often it happened.
        public double frequency() {
            return (double) happened / count;
        }

        private Bin and(boolean more) {
            return new Bin(probability, count + 1, happened + (more ? 1 : 0));
        }
    }

    /// Scores `forecasts`.
    ///
    /// @throws IllegalArgumentException where there is none: no forecast has no score
    public static Brier of(List<Forecast> forecasts) {
        if (forecasts.isEmpty()) {
            throw new IllegalArgumentException("there is no score of nothing");
        }
        Map<Double, Bin> bins = new TreeMap<>();
        double squares = 0;
        int happened = 0;
        for (Forecast forecast : forecasts) {
            double miss = forecast.probability() - (forecast.happened() ? 1 : 0);
            squares += miss * miss;
            happened += forecast.happened() ? 1 : 0;
            // Zero has two signs and is one probability.
            double probability = forecast.probability() + 0.0;
            Bin bin = bins.getOrDefault(probability, new Bin(probability, 0, 0));
            bins.put(probability, bin.and(forecast.happened()));
        }
        int count = forecasts.size();
        double base = (double) happened / count;
        double reliability = 0;
        double resolution = 0;
        for (Bin bin : bins.values()) {
            double off = bin.probability() - bin.frequency();
            double apart = bin.frequency() - base;
            reliability += bin.count() * off * off;
            resolution += bin.count() * apart * apart;
        }
        return new Brier(
                count,
                squares / count,
                reliability / count,
                resolution / count,
                base * (1 - base),
                List.copyOf(bins.values()));
    }
}
