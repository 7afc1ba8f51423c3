package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.edges.StixRows;

/// How the node speaks the languages of the field. One class for each group of rows, in `edges`.
record EdgesBench() implements Bench {

    @Override
    public String name() {
        return "edges";
    }

    @Override
    public List<Row> run(Effort effort) {
        return new ArrayList<>(StixRows.measure(effort.pick(1, 15, 60)));
    }
}
