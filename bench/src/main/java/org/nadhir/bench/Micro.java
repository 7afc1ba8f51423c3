package org.nadhir.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs micro-benchmarks with JMH: several Java processes one after the other, since one alone may be lucky with what
/// its compiler decides.
final class Micro {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Micro() {}

    /// What one operation costs.
    ///
    /// @param nanos median of the processes' averages
    /// @param errorNanos half of the 99.9 % interval over all rounds, as JMH gives it
    /// @param allocatedBytes on the heap
    record Cost(double nanos, double errorNanos, double allocatedBytes) {

        double micros() {
            return nanos / 1_000;
        }

        /// For a note: how sure the figure is.
        String error() {
            return "median of forks, ± %.1f %% (JMH, 99.9 %%)".formatted(100 * errorNanos / nanos);
        }
    }

    /// What each method of a class of benchmarks costs.
    record Costs(Map<String, Cost> methods) {

        Cost of(String method) {
            Cost cost = methods.get(method);
            if (cost == null) {
                throw new IllegalArgumentException("JMH measured no method " + method);
            }
            return cost;
        }
    }

    /// Measures every benchmark method of a class.
    static Costs run(Class<?> benchmarks, Effort effort) {
        TimeValue round = TimeValue.milliseconds(effort.round().toMillis());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmarks.getName().replace(".", "\\.") + "\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(effort.forks())
                .warmupIterations(effort.warmups())
                .measurementIterations(effort.rounds())
                .warmupTime(round)
                .measurementTime(round)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                // JMH reads fields of its own through what JDK 25 warns about.
                .jvmArgsAppend("-Xmx1g", "--sun-misc-unsafe-memory-access=allow");
        var costs = new TreeMap<String, Cost>();
        try {
            for (RunResult result : new Runner(options.build()).run()) {
                costs.put(result.getPrimaryResult().getLabel(), cost(result));
            }
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH did not run " + benchmarks.getSimpleName(), e);
        }
        return new Costs(costs);
    }

    private static Cost cost(RunResult result) {
        List<Double> forks = result.getBenchmarkResults().stream()
                .map(fork -> fork.getPrimaryResult().getScore())
                .toList();
        double error = result.getPrimaryResult().getScoreError();
        return new Cost(Median.of(forks), Double.isNaN(error) ? 0 : error, allocated(result));
    }

    private static double allocated(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return allocated == null ? 0 : allocated.getScore();
    }
}
