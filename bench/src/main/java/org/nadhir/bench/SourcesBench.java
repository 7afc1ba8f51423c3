package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.existence.Existence;

/// Source protection: what a warning gives away of where it came from (TRUST.md §2.3–2.5, T8, T8b, T9, T12).
record SourcesBench() implements Bench {

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<Row> run(Effort effort) {
        List<Row> rows = new ArrayList<>();
        rows.add(disguisesOfOthers());
        rows.addAll(GuardRows.measure(effort));
        rows.addAll(PlantedRows.measure(effort));
        rows.addAll(Existence.run(effort));
        rows.addAll(SaboteurRows.measure(SaboteurRows.Planted.SOURCES, effort));
        return rows;
    }

    private static Row disguisesOfOthers() {
        return Row.forOthers(
                "planted leaks blocked, disguises written by others",
                "texts and disguises that nobody who wrote the guard has seen",
                "%",
                Bar.atLeast(99),
                "whoever builds the guard cannot write what its builders have not thought of; give such texts and a"
                        + " protected file to the command, which ends with 1 where it blocks",
                "org.nadhir.tearline.LeakGuard.Search#search, by ./nadhir guard --protected FILE --json TEXT…");
    }
}
