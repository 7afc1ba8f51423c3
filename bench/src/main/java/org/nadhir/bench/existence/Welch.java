package org.nadhir.bench.existence;

import java.util.Arrays;

/// Welch's t between two classes of times, as timing leaks are looked for: crop what the scheduler made of the tail,
/// then test (Reparaz, Balasch, Verbauwhede, "Dude, is my code constant time?", DATE 2017; the bar of 4.5 is that of
/// the TVLA test there). The largest |t| of several crops counts, so that a difference in the tail shows as well.
final class Welch {

    /// Shares of all samples, the fastest first, that are looked at.
    private static final double[] CROPS = {0.5, 0.9, 0.99, 1.0};

    private Welch() {}

    /// The largest |t| over all crops; 0 where a class has fewer than two samples.
    static double largest(long[] one, long[] other) {
        long[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        double largest = 0;
        for (double crop : CROPS) {
            long most = all[(int) Math.min(all.length - 1, Math.round(crop * all.length))];
            largest = Math.max(largest, Math.abs(t(below(one, most), below(other, most))));
        }
        return largest;
    }

    private static long[] below(long[] samples, long most) {
        return Arrays.stream(samples).filter(sample -> sample <= most).toArray();
    }

    static double t(long[] one, long[] other) {
        if (one.length < 2 || other.length < 2) {
            return 0;
        }
        double spread = variance(one) / one.length + variance(other) / other.length;
        return spread == 0 ? 0 : (mean(one) - mean(other)) / Math.sqrt(spread);
    }

    private static double mean(long[] samples) {
        return Arrays.stream(samples).average().orElse(0);
    }

    private static double variance(long[] samples) {
        double mean = mean(samples);
        double sum = Arrays.stream(samples).mapToDouble(sample -> (sample - mean) * (sample - mean)).sum();
        return sum / (samples.length - 1);
    }
}
