package org.nadhir.bench;

import java.util.List;

/// A family of measurements that are read together.
public sealed interface Bench
        permits FormatsBench, PolicyBench, SourcesBench, LedgerBench, ExchangeBench, ReportsBench, EdgesBench,
                ConsoleBench, BuildBench, MutationBench {

    /// All there are, in the order in which they are printed.
    List<Bench> ALL = List.of(
            new FormatsBench(), new PolicyBench(), new SourcesBench(), new LedgerBench(), new ExchangeBench(),
            new ReportsBench(), new EdgesBench(), new ConsoleBench(), new BuildBench(), new MutationBench());

    /// What stands behind `./nadhir bench`: lower-case letters and hyphens.
    String name();

    /// Measures. What could not be measured is a row that says so, never a missing row.
    List<Row> run(Effort effort);
}
