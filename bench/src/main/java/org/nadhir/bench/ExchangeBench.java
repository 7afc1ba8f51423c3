package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
        List<Row> rows = new ArrayList<>();
        part(rows, "T1", () -> SimulationRows.measure(effort));
        part(rows, "T2", () -> LoopbackRows.measure(effort));
        part(rows, "T4", () -> TamperRows.measure(effort));
        part(rows, "T5", () -> ForkRows.measure(effort));
        part(rows, "T11", () -> AttackRows.measure(effort));
        part(rows, "T3a", () -> KillRows.measure(effort));
        part(rows, "T17", () -> HostileRows.measure(effort));
        part(rows, "a duty beside others", () -> RushRows.measure(effort));
        part(rows, "a node at rest", () -> AtRestRows.measure(effort));
        part(rows, "T6b", () -> BundleRows.measure(effort));
        part(rows, "T13", () -> KeyLifeRows.measure(effort));
        part(rows, "ledger", () -> LedgerRows.measure(effort));
        part(rows, "T7", () -> VectorRows.measure(effort));
        part(rows, "T6", () -> FuzzRows.measure(effort));
        part(rows, "T3b and T3c", () -> PowerRows.measure(effort));
        part(rows, "saboteurs", () -> SaboteurRows.measure(SaboteurRows.Planted.EXCHANGE, effort));
        RunLog.add(name(), effort, rows);
        return rows;
    }

    /// A part that breaks is a row that misses its bar, and takes no other with it.
    private static void part(List<Row> rows, String test, Supplier<List<Row>> measured) {
        try {
            rows.addAll(measured.get());
        } catch (RuntimeException e) {
            rows.add(Row.missing(
                    test + ": broke off", "nothing", "rows", Bar.atLeast(1), e.toString(), Simulation.ENTRY));
        }
    }

    /// One seed once more, told word for word.
    static String again(long seed) {
        Simulation.Outcome outcome = Simulation.fast().run(seed);
        return "seed " + seed + ": " + outcome.tally().deliveries() + " deliveries, "
                + outcome.tally().violations() + " violations, trace " + outcome.trace().hex() + "\n"
                + outcome.tally().faults() + "\n" + String.join("\n", outcome.tally().told());
    }
}
