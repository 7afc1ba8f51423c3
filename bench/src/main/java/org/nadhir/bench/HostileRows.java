package org.nadhir.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.nadhir.bench.killed.Hostile;

/// Whether a duty to warn passes while both nodes are flooded (TRUST.md, T17).
final class HostileRows {

    private static final String WRONG = "T17: duties to warn lost, doubled or two minutes late under hostile load";
    private static final int DUTIES_C = 10;
    private static final int DUTIES_N = 200;
    private static final Duration LONGEST_C = Budget.C.hostile();
    private static final Duration LONGEST_N = Duration.ofMinutes(20);
    private static final double RATIO_MAX = 2;

    private HostileRows() {}

    static List<Row> measure(Effort effort) {
        int duties = effort.pick(0, DUTIES_C, DUTIES_N);
        if (duties == 0) {
            return List.of(Row.missing(
                    WRONG, "nothing", "findings", Bar.exactly(0), "no other process was to be started",
                    Hostile.ENTRY));
        }
        return rows(Hostile.run(duties, effort.pick(LONGEST_C, LONGEST_C, LONGEST_N), Clock.systemUTC()));
    }

    static List<Row> rows(Hostile.Result result) {
        double idle = slowest(result.idleMillis());
        double load = slowest(result.loadMillis());
        String on = "%,d duties under load, %,d at rest; %,d envelopes of a flood, %,d files, %,d slow connections"
                .formatted(
                        result.loadMillis().size(), result.idleMillis().size(), result.offered(), result.files(),
                        result.slow());
        return List.of(
                Row.of(WRONG, on, result.wrong().size(), "findings", Bar.exactly(0),
                        result.wrong().isEmpty() ? "both nodes asked from outside" : result.wrong().getFirst(),
                        Hostile.ENTRY),
                Row.plain("T17: envelopes of the flood that were refused or hung up on", on,
                        100.0 * result.refused() / Math.max(1, result.offered()), "%",
                        "more than eight at a time are refused before the body is read; the rest is judged",
                        Hostile.ENTRY),
                Row.of("T17: a duty to warn under load against rest, the slowest of each", on,
                        load / Math.max(1, idle), "ratio", Bar.atMost(RATIO_MAX),
                        "%.0f ms against %.0f ms from the last signature to the receipt; attackers on the same cores"
                                .formatted(load, idle),
                        Hostile.ENTRY));
    }

    private static double slowest(List<Double> millis) {
        return millis.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
