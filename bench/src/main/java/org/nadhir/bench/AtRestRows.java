package org.nadhir.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.nadhir.bench.killed.AtRest;

/// How soon a node is there, and what it holds of the machine.
final class AtRestRows {

    private static final String START = "start of a node until it listens";
    private static final String MEMORY = "resident memory of a node with its search index loaded";
    private static final int REPORTS = 10_000;
    private static final int STARTS_C = 5;
    private static final int STARTS_N = 21;
    private static final Duration REST = Duration.ofSeconds(60);
    private static final double SECONDS_MAX = 3;
    private static final double MEGABYTES_MAX = 250;

    private AtRestRows() {}

    static List<Row> measure(Effort effort) {
        int starts = effort.pick(0, STARTS_C, STARTS_N);
        if (starts == 0) {
            return List.of(
                    missing(START, "s", SECONDS_MAX, "no other process was to be started"),
                    missing(MEMORY, "MiB", MEGABYTES_MAX, "no other process was to be started"));
        }
        return rows(AtRest.run(
                Checkout.folder().resolve("nadhir").toAbsolutePath(), REPORTS, starts, REST, Clock.systemUTC()));
    }

    static List<Row> rows(AtRest.Result result) {
        String on = "%,d reports in an SQLite store, the launcher's own options".formatted(result.reports());
        return List.of(
                Row.of(START, on, Median.of(result.startSeconds()), "s", Bar.atMost(SECONDS_MAX),
                        "median of %d starts, the slowest %.2f s; passphrase and self-test included".formatted(
                                result.startSeconds().size(), Quantile.of(result.startSeconds(), 1)),
                        AtRest.ENTRY),
                result.residentMebibytes()
                        .map(megabytes -> Row.of(MEMORY, on, megabytes, "MiB", Bar.atMost(MEGABYTES_MAX),
                                "sixty seconds after a search; what the system counts for the process", AtRest.ENTRY))
                        .orElseGet(() -> missing(MEMORY, "MiB", MEGABYTES_MAX, "the system does not tell")));
    }

    private static Row missing(String measure, String unit, double bar, String reason) {
        return Row.missing(measure, "nothing", unit, Bar.atMost(bar), reason, AtRest.ENTRY);
    }
}
