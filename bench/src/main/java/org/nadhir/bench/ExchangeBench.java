package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.sim.Simulation;

/// Exchange: delivered once, receipted, whatever breaks (TRUST.md §3, T1, T2, T3a, T4, T5,
/// T3b, T3c, T6, T6b, T7, T11, T13, T17).
record ExchangeBench() implements Bench {

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public List<Row> run(Effort effort) {
        List<Row> rows = new ArrayList<>(SimulationRows.measure(effort));
        rows.addAll(TamperRows.measure(effort));
        rows.addAll(ForkRows.measure(effort));
        rows.addAll(AttackRows.measure(effort));
        rows.addAll(KillRows.measure(effort));
        rows.addAll(HostileRows.measure(effort));
        rows.addAll(BundleRows.measure(effort));
        rows.addAll(KeyLifeRows.measure(effort));
        rows.addAll(LedgerRows.measure(effort));
        rows.addAll(VectorRows.measure(effort));
        rows.addAll(FuzzRows.measure(effort));
        rows.addAll(PowerRows.measure(effort));
        rows.addAll(SaboteurRows.measure(SaboteurRows.Planted.EXCHANGE, effort));
        return rows;
    }

    /// One seed once more, told word for word.
    static String again(long seed) {
        Simulation.Outcome outcome = Simulation.fast().run(seed);
        return "seed " + seed + ": " + outcome.tally().deliveries() + " deliveries, "
                + outcome.tally().violations() + " violations, trace " + outcome.trace().hex() + "\n"
                + outcome.tally().faults() + "\n" + String.join("\n", outcome.tally().told());
    }
}
