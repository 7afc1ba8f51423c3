package org.nadhir.bench;

import java.util.List;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;

/// How fast the leak guard is before a release, with a large register behind it.
final class GuardRows {

    private static final double SEARCH_MILLIS_MAX = 5;
    private static final double INDEX_SECONDS_MAX = 1;
    private static final double EXACT_MEGABYTES_MIN = 100;
    /// Each makes the whole register ready first; the source swap has better use for the time of a third.
    private static final int FORKS_C = 2;
    private static final String SEARCH = "org.nadhir.tearline.LeakGuard.Search#search of"
            + " org.nadhir.reports.leak.SourceLeakGuard#prepare";
    private static final String INDEX = "org.nadhir.reports.leak.SourceLeakGuard#prepare";

    private GuardRows() {}

    static List<Row> measure(Effort effort) {
        Micro.Costs costs = Micro.run(GuardMicro.class, effort.equals(Effort.C) ? effort.forking(FORKS_C) : effort);
        Micro.Cost search = costs.of("search");
        Micro.Cost exact = costs.of("exact");
        double bytes = GuardMicro.warningBytes();
        SourceTraces traces = new GuardGround(1).traces();
        Stopwatch.Timed<LeakGuard.Search> index =
                Stopwatch.time(effort.repeats(), () -> new SourceLeakGuard().prepare(traces));
        String register = "%,d protected identifiers in Arabic and Latin script".formatted(GuardGround.IDENTIFIERS);
        return List.of(
                Row.of(
                        "guard over one warning",
                        "%,.0f bytes of JSON, another text each time; %s".formatted(bytes, register),
                        search.micros() / 1_000,
                        "ms",
                        Bar.atMost(SEARCH_MILLIS_MAX),
                        search.error() + ", one thread; every layer; no text comes twice, but what single words are is"
                                + " remembered, as in a node",
                        SEARCH),
                Row.plain(
                        "guard over one warning in words it never saw",
                        "the same, each in 400 words drawn for it alone",
                        costs.of("searchStrange").micros() / 1_000,
                        "ms",
                        costs.of("searchStrange").error() + ", one thread; nothing remembered helps here",
                        SEARCH),
                Row.of(
                        "guard's index built",
                        register,
                        index.seconds(),
                        "s",
                        Bar.atMost(INDEX_SECONDS_MAX),
                        index.note(effort.repeats()),
                        INDEX),
                Row.of(
                        "guard's exact layer",
                        "the same warnings and identifiers",
                        // Bytes in a nanosecond are thousands of megabytes in a second.
                        1_000 * bytes / exact.nanos(),
                        "MB/s",
                        Bar.atLeast(EXACT_MEGABYTES_MIN),
                        exact.error() + ", one thread; what is known, byte for byte",
                        "org.nadhir.reports.leak.ExactScan#search"));
    }
}
