package org.nadhir.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.nadhir.bench.reading.GrowthRows;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.reports.Reader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Reading one Arabic report of 4 KB, all steps, another one each time.
@State(Scope.Benchmark)
public class ReadingMicro {

    private static final int REPORTS = 200;
    private static final double MEGA = 1e6;

    private final Reader reader = Reader.create();
    private final List<Report> reports = IntStream.range(0, REPORTS).mapToObj(GrowthRows::report).toList();
    private int next;

    @Benchmark
    public Reading read() {
        next = (next + 1) % REPORTS;
        return reader.read(reports.get(next), "2025-01-25");
    }

    /// How fast, and in how much memory.
    static List<Row> measure(Effort effort) {
        Micro.Cost cost = Micro.run(ReadingMicro.class, effort).of("read");
        String entry = "org.nadhir.reports.Reader#read";
        String on = "200 Arabic reports of 4 KB from templates, in turn";
        return List.of(
                Row.of("reading, all steps, JMH", on, 1e9 / cost.nanos(), "reports/s", Bar.atLeast(500),
                        cost.error() + "; one thread; " + Math.round(cost.allocatedBytes() / 1_000)
                                + " kB allocated each",
                        entry),
                Row.of("reading, memory in use", on, heldMegabytes(), "MB", Bar.atMost(300),
                        "heap after a collection, with the reader's lists and 200 readings held", entry));
    }

    private static double heldMegabytes() {
        ReadingMicro held = new ReadingMicro();
        List<Reading> readings = held.reports.stream().map(report -> held.reader.read(report, "2025-01-25")).toList();
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        double used = memory.getHeapMemoryUsage().getUsed() / MEGA;
        if (readings.size() != REPORTS) {
            throw new IllegalStateException("reports are lost while they are read");
        }
        return used;
    }
}
