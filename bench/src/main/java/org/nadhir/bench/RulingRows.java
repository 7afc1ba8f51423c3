package org.nadhir.bench;

import java.util.List;

/// What one answer costs.
final class RulingRows {

    /// One ruling under the load that the product is built for.
    private static final double RULING_MICROS_MAX = 50;

    private RulingRows() {}

    static List<Row> measure(Effort effort) {
        Micro.Costs costs = Micro.run(RulingMicro.class, effort);
        Micro.Cost rule = costs.of("rule");
        Micro.Cost determine = costs.of("determine");
        return List.of(
                Row.of("one ruling", RulingMicro.LOAD, rule.micros(), "µs", Bar.atMost(RULING_MICROS_MAX),
                        rule.error(), "org.nadhir.policy.Policy#rule"),
                Row.plain("allocated by one ruling", RulingMicro.LOAD, rule.allocatedBytes(), "bytes",
                        "on the heap, JMH's gc profiler", "org.nadhir.policy.Policy#rule"),
                Row.plain("one determination", "the house profile, four plain answers", determine.nanos(), "ns",
                        determine.error(), "org.nadhir.duty.Duty#determine"));
    }
}
