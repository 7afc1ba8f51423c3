package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;

/// Duty and policy: what they cost, and what their proofs counted.
record PolicyBench() implements Bench {

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public List<Row> run(Effort effort) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(RulingRows.measure(effort));
        rows.addAll(BulkRows.measure(effort));
        rows.addAll(SealingRows.measure(effort));
        rows.addAll(ProofRows.measure(effort));
        rows.addAll(SaboteurRows.measure(SaboteurRows.Planted.POLICY, effort));
        return rows;
    }
}
