package org.nadhir.bench.reading;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.model.Language;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.chain.Attribution;
import org.nadhir.reports.chain.ChainReader;
import org.nadhir.reports.claim.FactFinder;
import org.nadhir.reports.page.PageReader;
import org.nadhir.reports.register.Register;
import org.nadhir.reports.time.TimeReader;

/// What each step of reading costs on a text that keeps it busy: a megabyte in which every line names a speaker, an
/// act, a place, a day and a count; as lines, and as one line.
public final class StepRows {

    private static final int BYTES = 1_000_000;
    private static final int RUNS = 9;
    private static final int WARM_UP = 4;
    private static final String DAY = "2025-01-25";

    private final Register register = Register.load();
    private final Map<String, List<Double>> costs = new LinkedHashMap<>();
    private final Report report;
    private final double megabytes;

    private StepRows(Report report) {
        this.report = report;
        this.megabytes = report.text().getBytes(StandardCharsets.UTF_8).length / 1e6;
    }

    /// Reads both texts step by step and gives the median of the runs.
    public static List<Row> measure() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < BYTES / 2; i++) {
            text.append(GrowthRows.report(i).text());
        }
        List<Row> rows = new ArrayList<>();
        rows.addAll(new StepRows(with(text.toString())).rows("1 MB, every line full"));
        rows.addAll(new StepRows(with(text.toString().replace('\n', ' '))).rows("1 MB, all in one line"));
        return rows;
    }

    private static Report with(String text) {
        Report any = GrowthRows.report(0);
        return new Report(any.id(), any.source(), any.name(), text, any.receivedAt(), any.marking());
    }

    private List<Row> rows(String on) {
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            read();
            if (i < WARM_UP) {
                costs.clear();
            }
        }
        List<Row> rows = new ArrayList<>();
        costs.forEach((step, runs) -> rows.add(row(step, on, runs)));
        return rows;
    }

    private static Row row(String step, String on, List<Double> runs) {
        double[] sorted = runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        String[] parts = step.split("\t", -1);
        return Row.of("cost of " + parts[0], on, sorted[sorted.length / 2], "ms/MB", Bar.atMost(50),
                "processor time of one thread, median of " + sorted.length + ", from "
                        + Math.round(sorted[0]) + " to " + Math.round(sorted[sorted.length - 1]) + parts[1],
                parts[2]);
    }

    private void read() {
        String text = report.text();
        Shadow shadow = timed("folding\t\torg.nadhir.reports.Shadow#of", () -> Shadow.of(text));
        List<Line> lines = timed("finding the article's lines\t\torg.nadhir.reports.page.PageReader#lines",
                () -> PageReader.lines(text, Language.ARABIC));
        List<TimeExpression> times = timed("finding times\t\torg.nadhir.reports.time.TimeReader#times",
                () -> TimeReader.times(text, Language.ARABIC, lines, DAY));
        List<Mention> names = timed("finding names\t\torg.nadhir.reports.register.Register#mentions",
                () -> register.mentions(shadow, lines));
        Attribution said = timed("finding who says it\t\torg.nadhir.reports.chain.ChainReader#read",
                () -> ChainReader.read(register, shadow, Language.ARABIC, lines, names));
        Reading bare = new Reading(report, Language.ARABIC, said.publisher(), DAY, lines, names, times, said.chains(),
                List.of());
        timed("finding statements\t; several matchers in one: clauses, acts, merit, counts, stems"
                        + "\torg.nadhir.reports.claim.FactFinder#find",
                () -> FactFinder.find(register, bare, said));
    }

    private <T> T timed(String step, Supplier<T> work) {
        long start = nanos();
        T done = work.get();
        costs.computeIfAbsent(step, key -> new ArrayList<>()).add((nanos() - start) / 1e6 / megabytes);
        return done;
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
