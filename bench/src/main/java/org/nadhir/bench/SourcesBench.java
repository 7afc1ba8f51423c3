package org.nadhir.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.nadhir.bench.canary.Canary;
import org.nadhir.bench.existence.Existence;
import org.nadhir.bench.swap.Swap;

/// Source protection: what a warning gives away of where it came from (TRUST.md §2.3–2.5, T8, T8b, T9, T12).
record SourcesBench() implements Bench {

    private static final String GUARD = "org.nadhir.tearline.LeakGuard.Search#search";
    /// What tier c may take on two cores, less what writing the rows down and closing takes.
    private static final Duration WHOLE_C = Duration.ofSeconds(585);

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<Row> run(Effort effort) {
        long began = System.nanoTime();
        List<Row> rows = new ArrayList<>();
        // First: once an HTTPS listener has run in this process, its library lets nothing be read from a stream of
        // objects any more, which JMH's own processes speak in.
        rows.addAll(tried("speed of the guard", GUARD, () -> GuardRows.measure(effort)));
        rows.addAll(tried("existence", "org.nadhir.node.WarningDesks#exchange", () -> Existence.run(effort)));
        rows.addAll(tried("planted leaks", GUARD, () -> PlantedRows.measure(effort)));
        rows.add(disguisesOfOthers());
        rows.addAll(tried("two sources told apart by a classifier", Swap.ENTRY, () -> SwapRows.guess(effort)));
        // Of pairs there can be as many as there is time for: they fill what the processes beside them leave of the
        // cores.
        Duration left = WHOLE_C.minus(Duration.ofNanos(System.nanoTime() - began));
        rows.addAll(together(List.of(
                () -> tried("seizure", GUARD, () -> SeizureRows.measure(effort)),
                () -> tried("saboteurs", GUARD, () -> SaboteurRows.measure(SaboteurRows.Planted.SOURCES, effort)),
                () -> tried("canary sweep", Canary.ENTRY, () -> CanaryRows.measure(effort)),
                () -> tried("source swap", Swap.ENTRY, () -> SwapRows.measure(effort, left)))));
        return rows;
    }

    /// What measures no time, all of it at once.
    private static List<Row> together(List<Callable<List<Row>>> measuring) {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Row> rows = new ArrayList<>();
            for (Future<List<Row>> measured : workers.invokeAll(measuring)) {
                rows.addAll(measured.get());
            }
            return rows;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a row broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// What broke is a row that misses its bar: the rows after it are worth measuring all the same.
    private static List<Row> tried(String what, String entry, Supplier<List<Row>> measuring) {
        try {
            return measuring.get();
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return List.of(Row.missing(what, "nothing: it broke", "rows", Bar.exactly(0), cause.toString(), entry));
        }
    }

    private static Row disguisesOfOthers() {
        return Row.forOthers(
                "planted leaks blocked, disguises written by others",
                "texts and disguises that nobody who wrote the guard has seen",
                "%",
                Bar.atLeast(99),
                "whoever builds the guard cannot write what its builders have not thought of; give such texts and a"
                        + " protected file to the command, which ends with 1 where it blocks",
                GUARD + ", by ./nadhir guard --protected FILE --json TEXT…");
    }
}
