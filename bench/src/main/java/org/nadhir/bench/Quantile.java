package org.nadhir.bench;

import java.util.List;

/// What a given share of the measured values does not exceed: the nearest rank, so that it is one of them.
final class Quantile {

    private Quantile() {}

    /// @param share above 0, at most 1
    static double of(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
