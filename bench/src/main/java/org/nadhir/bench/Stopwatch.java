package org.nadhir.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Times what takes seconds: by the clock on the wall and by the time that the processor spent on it.
final class Stopwatch {

    private static final double NANOS = 1e9;

    private Stopwatch() {}

    /// What came of several runs of the same work.
    ///
    /// @param seconds median by the clock, without the first run
    /// @param firstSeconds the first run, before the compiler knew the work
    /// @param processorSeconds median of the processor's time, over all threads
    /// @param last what the last run returned
    record Timed<T>(double seconds, double firstSeconds, double processorSeconds, T last) {

        /// For a note: how sure the figure is, and what a busy machine took away.
        String note(int runs) {
            return "median of %d runs; %.1f s of processor time; the first run, nothing compiled yet, %.1f s"
                    .formatted(runs, processorSeconds, firstSeconds);
        }
    }

    /// Does the work once, then `runs` times that count.
    static <T> Timed<T> time(int runs, Supplier<T> work) {
        long begun = System.nanoTime();
        T last = work.get();
        double first = (System.nanoTime() - begun) / NANOS;
        List<Double> wall = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            long processorBegun = processorNanos();
            begun = System.nanoTime();
            last = work.get();
            wall.add((System.nanoTime() - begun) / NANOS);
            processor.add((processorNanos() - processorBegun) / NANOS);
        }
        return new Timed<>(Median.of(wall), first, Median.of(processor), last);
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
