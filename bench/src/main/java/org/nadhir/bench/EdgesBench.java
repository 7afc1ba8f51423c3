package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.edges.MispRows;
import org.nadhir.bench.edges.StixRows;
import org.nadhir.bench.edges.TaxiiRows;

/// How the node speaks the languages of the field. One class for each group of rows, in `edges`.
record EdgesBench() implements Bench {

    private static final int OBJECTS_C = 100_000;
    private static final int OBJECTS_N = 1_000_000;

    @Override
    public String name() {
        return "edges";
    }

    @Override
    public List<Row> run(Effort effort) {
        List<Row> rows = new ArrayList<>(StixRows.measure(effort.pick(1, 15, 60)));
        rows.addAll(MispRows.measure(effort.pick(1, 15, 60)));
        rows.addAll(TaxiiRows.measure(
                Checkout.folder().resolve("nadhir").toAbsolutePath(), effort.pick(0, OBJECTS_C, OBJECTS_N)));
        return rows;
    }
}
