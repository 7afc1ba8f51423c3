package org.nadhir.bench;

import java.time.Clock;
import java.util.List;
import org.nadhir.bench.canary.Canary;

/// Whether a word that only the vault may know turns up anywhere else (TRUST.md, T8b).
final class CanaryRows {

    private static final String HITS = "canary sweep: hits outside the vault";
    private static final String UNIT = "hits";

    private static final int REPORTS_C = 500;
    private static final int REPORTS_N = 100_000;

    private CanaryRows() {}

    static List<Row> measure(Effort effort) {
        int reports = effort.pick(0, REPORTS_C, REPORTS_N);
        return reports == 0
                ? List.of(Row.missing(HITS, "nothing", UNIT, Bar.exactly(0), "no other process was to be started",
                        Canary.ENTRY))
                : rows(Canary.run(reports, Clock.systemUTC()));
    }

    static List<Row> rows(Canary.Result result) {
        String on = ("%,d reports, %,d random words in every field of their sources; %,.1f MB that two nodes "
                + "wrote or said")
                .formatted(result.reports(), result.tokens(), result.bytes() / 1e6);
        String first = result.hits().isEmpty() ? "" : "; first: " + result.hits().getFirst();
        return List.of(
                Row.of(HITS, on, result.hits().size(), UNIT, Bar.exactly(0),
                        "raw, hexadecimal, base64, UTF-16, reversed and folded, in " + result.searched().size()
                                + " places" + first,
                        Canary.ENTRY),
                Row.of("canary sweep: control, words planted in the vault that the search misses",
                        "%,d words that stand in the opened vault and must be found".formatted(result.planted()),
                        result.missed(), "words",
                        Bar.exactly(0), "0: the search finds what is there", Canary.ENTRY));
    }
}
