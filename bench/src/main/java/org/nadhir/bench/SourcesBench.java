package org.nadhir.bench;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nadhir.bench.canary.Canary;
import org.nadhir.bench.existence.Existence;
import org.nadhir.bench.swap.Swap;

/// Source protection: what a warning gives away of where it came from (TRUST.md §2.3–2.5, T8, T8b, T9, T12).
record SourcesBench() implements Bench {

    private static final String GUARD = "org.nadhir.tearline.LeakGuard.Search#search";

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<Row> run(Effort effort) {
        List<Row> rows = new ArrayList<>();
        // First: once an HTTPS listener has run in this process, its library lets nothing be read from a stream of
        // objects any more, which JMH's own processes speak in.
        rows.addAll(tried("speed of the guard", GUARD, () -> GuardRows.measure(effort)));
        rows.addAll(tried("source swap", Swap.ENTRY, () -> SwapRows.measure(effort)));
        rows.addAll(tried("canary sweep", Canary.ENTRY, () -> CanaryRows.measure(effort)));
        rows.addAll(tried("planted leaks", GUARD, () -> PlantedRows.measure(effort)));
        rows.add(disguisesOfOthers());
        rows.addAll(SeizureRows.measure(effort));
        rows.addAll(tried("existence", "org.nadhir.node.WarningDesks#exchange", () -> Existence.run(effort)));
        rows.addAll(tried("saboteurs", GUARD, () -> SaboteurRows.measure(SaboteurRows.Planted.SOURCES, effort)));
        return rows;
    }

    /// What broke is a row that misses its bar: the rows after it are worth measuring all the same.
    private static List<Row> tried(String what, String entry, Supplier<List<Row>> measuring) {
        try {
            return measuring.get();
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
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
