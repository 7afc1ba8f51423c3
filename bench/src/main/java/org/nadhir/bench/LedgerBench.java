package org.nadhir.bench;

import java.util.List;

/// The ledger: what it costs, and what is found when somebody tampers with it.
record LedgerBench() implements Bench {

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Row> run(Effort effort) {
        return LedgerRows.measure(effort);
    }
}
