package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;

/// The ledger: what it costs, and what is found when somebody tampers with it.
record LedgerBench() implements Bench {

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Row> run(Effort effort) {
        List<Row> rows = new ArrayList<>(LedgerRows.measure(effort));
        rows.addAll(TamperRows.measure(effort));
        rows.addAll(ForkRows.measure(effort));
        return rows;
    }
}
