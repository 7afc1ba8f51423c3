package org.nadhir.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.nadhir.bench.fuzz.Fuzzing;
import org.nadhir.bench.fuzz.Target;

/// What a search with coverage finds in what reads bytes from outside (TRUST.md, T6). Two targets at a time.
final class FuzzRows {

    private static final Duration EACH_C = Duration.ofSeconds(5);
    /// Of the soak, for each target.
    private static final int PERCENT_EACH_N = 3;
    private static final int AT_ONCE = 2;

    private FuzzRows() {}

    /// What one target came to.
    private record Searched(Row row, long executions, Optional<String> found) {}

    static List<Row> measure(Effort effort) {
        Duration each = effort.pick(
                Duration.ZERO, EACH_C, effort.soak().multipliedBy(PERCENT_EACH_N).dividedBy(100));
        String on = "%d targets, %d s each, by Jazzer".formatted(Target.values().length, each.toSeconds());
        if (each.isZero()) {
            return List.of(Row.missing(
                    "T6 findings", on, "findings", Bar.exactly(0), "no other process was to be started", entries()));
        }
        List<Searched> all = searched(each, Checkout.commit().hashCode());
        List<String> found = all.stream().flatMap(one -> one.found().stream()).toList();
        long executions = all.stream().mapToLong(Searched::executions).sum();
        List<Row> rows = new ArrayList<>(all.stream().map(Searched::row).toList());
        rows.add(Row.of("T6 findings", on, found.size(), "findings", Bar.exactly(0),
                "%,d executions; %s".formatted(executions, found.isEmpty()
                        ? "what was taken was written as it was read, and nothing verified but what was signed"
                        : String.join("; ", found)),
                entries()));
        return rows;
    }

    private static List<Searched> searched(Duration each, long seed) {
        List<Callable<Searched>> work = Stream.of(Target.values())
                .<Callable<Searched>>map(target -> () -> searched(target, each, seed))
                .toList();
        List<Searched> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Searched> one : threads.invokeAll(work)) {
                all.add(one.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a search broke off", e);
        }
        return all;
    }

    private static Searched searched(Target target, Duration each, long seed) {
        String measure = "T6 %s: branches that the search came upon".formatted(target.word());
        try {
            Fuzzing.Result result = Fuzzing.of(target, each, seed);
            Row row = Row.of(
                    measure,
                    "%,d executions in %d s".formatted(result.executions(), each.toSeconds()),
                    (double) (result.features() - result.began()),
                    "branches by how often they were taken",
                    Bar.atLeast(1),
                    "%,d branches by the first inputs, %,d in the end".formatted(result.edges(), result.reached()),
                    target.entry());
            return new Searched(row, result.executions(), result.found().map(what -> target.word() + ": " + what));
        } catch (RuntimeException e) {
            String why = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
            Row row = Row.missing(measure, "nothing", "branches", Bar.atLeast(1), why, target.entry());
            return new Searched(row, 0, Optional.of(target.word() + " was not searched"));
        }
    }

    private static String entries() {
        return String.join("; ", Stream.of(Target.values()).map(Target::entry).toList());
    }
}
