package org.nadhir.bench.sim;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Runs seed after seed for some time, each world in one thread, on as many threads as there are cores.
public final class Soak {

    private Soak() {}

    /// What came of it.
    ///
    /// @param first the seed that it began with; all up to the count of seeds were run
    public record Done(long first, Tally tally, double perCpuSecond) {}

    /// At least one seed for each core.
    public static Done run(Simulation simulation, long first, Duration time) {
        AtomicLong next = new AtomicLong(first);
        AtomicLong nanos = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        int cores = time.isZero() ? 1 : Runtime.getRuntime().availableProcessors();
        Tally all = new Tally();
        try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            List<Future<Tally>> running = new ArrayList<>();
            for (int i = 0; i < cores; i++) {
                running.add(threads.submit(() -> {
                    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    Tally own = new Tally();
                    do {
                        own.add(simulation.run(next.getAndIncrement()).tally());
                    } while (System.nanoTime() < end);
                    nanos.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
                    return own;
                }));
            }
            for (Future<Tally> one : running) {
                all.add(one.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a simulation broke off", e);
        }
        return new Done(first, all, all.deliveries() * 1e9 / Math.max(1, nanos.get()));
    }
}
