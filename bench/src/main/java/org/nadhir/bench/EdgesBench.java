package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.edges.MispRows;
import org.nadhir.bench.edges.StixRows;
import org.nadhir.bench.edges.TaxiiRows;

/// How the node speaks the languages of the field. One class for each group of rows, in `edges`.
record EdgesBench() implements Bench {

    @Override
    public String name() {
        return "edges";
    }

    @Override
    public List<Row> run(Effort effort) {
        List<Row> rows = new ArrayList<>(StixRows.measure(effort.pick(1, 15, 60)));
        rows.addAll(MispRows.measure(effort.pick(1, 15, 60)));
        rows.addAll(TaxiiRows.measure());
        return rows;
    }
}
