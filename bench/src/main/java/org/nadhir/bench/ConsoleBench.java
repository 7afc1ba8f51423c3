package org.nadhir.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.browsed.PageTimes;

/// The console: how long the server takes for a page, and what a first load weighs.
record ConsoleBench() implements Bench {

    private static final int CASES = 10_000;
    private static final int TIMES_C = 100;
    private static final int TIMES_N = 1_000;
    private static final double MILLIS_MAX = 100;
    private static final double KILOBYTES_MAX = 150;
    private static final double FONTS_MAX = 160;
    private static final double KILO = 1_000;

    @Override
    public String name() {
        return "console";
    }

    @Override
    public List<Row> run(Effort effort) {
        int times = effort.pick(0, TIMES_C, TIMES_N);
        if (times == 0) {
            return List.of(Row.missing(
                    "time of the server for a page, p99", "nothing", "ms", Bar.atMost(MILLIS_MAX),
                    "no other process was to be started", PageTimes.ENTRY));
        }
        PageTimes.Result result = PageTimes.run(CASES, times, Clock.systemUTC());
        String on = "%,d cases that nobody has determined, SQLite, two cores, the line included"
                .formatted(result.cases());
        List<Row> rows = new ArrayList<>();
        result.millis().forEach((page, millis) -> rows.add(Row.of(
                "time for " + page + ", p99", on, Quantile.of(millis, 0.99), "ms", Bar.atMost(MILLIS_MAX),
                "p50 %.1f ms, %d times after thirty that do not count".formatted(Median.of(millis), millis.size()),
                PageTimes.ENTRY)));
        rows.add(Row.of(
                "first load without fonts, packed", result.heaviest() + ", the heaviest", result.firstLoad() / KILO,
                "KB", Bar.atMost(KILOBYTES_MAX),
                "page, style and scripts; the map's own megabyte comes when it is opened",
                PageTimes.ENTRY));
        rows.add(Row.of(
                "typefaces", "all that the style names", result.fonts() / KILO, "KB", Bar.atMost(FONTS_MAX),
                "kept by the browser for a year; of these a page fetches what its letters need", PageTimes.ENTRY));
        return rows;
    }
}
