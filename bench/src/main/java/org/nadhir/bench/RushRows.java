package org.nadhir.bench;

import java.util.List;
import org.nadhir.bench.sim.Rush;

/// What a background of other warnings does to a duty to warn.
final class RushRows {

    private static final String MEASURE = "a duty to warn beside 80 % of the capacity against rest, p99 of each";
    private static final int DUTIES_LOOK = 2;
    private static final int DUTIES_C = 100;
    private static final int DUTIES_N = 2_000;
    private static final double RATIO_MAX = 2;

    private RushRows() {}

    static List<Row> measure(Effort effort) {
        return rows(Rush.run(
                effort.pick(DUTIES_LOOK, DUTIES_C, DUTIES_N), Checkout.commit().hashCode()));
    }

    static List<Row> rows(Rush.Result result) {
        double idle = Quantile.of(result.idleMillis(), 0.99);
        double load = Quantile.of(result.loadMillis(), 0.99);
        String on = "%,d duties at rest, %,d beside %,d warnings at random moments"
                .formatted(result.idleMillis().size(), result.loadMillis().size(), result.background());
        return List.of(
                Row.plain("deliveries that two nodes on this machine manage", on, result.capacity(), "deliveries/s",
                        "both nodes in one process on the same cores; seal, offer and R0 on record", Rush.ENTRY),
                Row.plain("the background's share of it, as reached", on, result.backgroundRate() / result.capacity(),
                        "share", "four fifths were asked of the nodes, duties not counted", Rush.ENTRY),
                Row.of(MEASURE, on, load / idle, "ratio", Bar.atMost(RATIO_MAX),
                        "%.1f ms against %.1f ms; medians %.1f against %.1f; from the seal to the record of R0"
                                .formatted(
                                        load, idle, Quantile.of(result.loadMillis(), 0.5),
                                        Quantile.of(result.idleMillis(), 0.5)),
                        Rush.ENTRY));
    }
}
