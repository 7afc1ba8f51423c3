package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.reading.DateRows;
import org.nadhir.bench.reading.GrowthRows;
import org.nadhir.bench.reading.MonthRows;
import org.nadhir.bench.reading.NameRows;
import org.nadhir.bench.reading.OwnRows;
import org.nadhir.bench.reading.PageRows;
import org.nadhir.bench.reading.SampleRows;
import org.nadhir.bench.reading.TaggerRows;
import org.nadhir.bench.reading.StepRows;

/// What is read right in reports, and how fast.
record ReportsBench() implements Bench {

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Row> run(Effort effort) {
        List<Row> rows = new ArrayList<>(SampleRows.measure());
        rows.addAll(OwnRows.measure());
        rows.addAll(MonthRows.measure());
        rows.addAll(DateRows.measure());
        rows.addAll(PageRows.measure());
        rows.addAll(NameRows.measure(effort.pick(20, 1_590, 1_590)));
        rows.addAll(TaggerRows.measure(effort.pick(10_000, TaggerRows.CUT, TaggerRows.CUT)));
        rows.addAll(GrowthRows.measure(
                effort.pick(20, 200, 200),
                effort.pick(List.of(2, 20), List.of(1_000, 10_000), List.of(1_000, 10_000, 100_000))));
        rows.addAll(StepRows.measure());
        if (effort.forks() > 0) {
            rows.addAll(ReadingMicro.measure(effort));
        }
        return rows;
    }
}
