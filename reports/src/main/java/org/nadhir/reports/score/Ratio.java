package org.nadhir.reports.score;

import java.util.Locale;

/// So many of so many; prints with its counts, because a ratio of few says little.
public record Ratio(int right, int of) {

    public double value() {
        return of == 0 ? 0 : right / (double) of;
    }

    Ratio plus(Ratio other) {
        return new Ratio(right + other.right, of + other.of);
    }

    /// The harmonic mean of precision and recall.
    public static double f1(Ratio precision, Ratio recall) {
        double sum = precision.value() + recall.value();
        return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%d/%d)", value(), right, of);
    }
}
