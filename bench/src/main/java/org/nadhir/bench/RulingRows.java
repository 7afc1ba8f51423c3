package org.nadhir.bench;

import java.util.List;

/// What one answer costs.
final class RulingRows {

    private static final double RULING_MICROS_MAX = 50;
    private static final String RULE =
            "org.nadhir.agreement.AgreementBook#find, Standings#of, org.nadhir.policy.Policy#rule";

    private RulingRows() {}

    static List<Row> measure(Effort effort) {
        Micro.Costs costs = Micro.run(RulingMicro.class, effort);
        Micro.Cost rule = costs.of("rule");
        Micro.Cost facts = costs.of("facts");
        Micro.Cost determine = costs.of("determine");
        String share = "; of it %.0f %% to find agreement and standing".formatted(100 * facts.nanos() / rule.nanos());
        return List.of(
                Row.of(
                        "one ruling, a permit",
                        RulingMicro.LOAD,
                        rule.micros(),
                        "µs",
                        Bar.atMost(RULING_MICROS_MAX),
                        rule.error() + share,
                        RULE),
                Row.plain(
                        "allocated by that ruling",
                        RulingMicro.LOAD,
                        Math.rint(rule.allocatedBytes()),
                        "bytes",
                        "on the heap, by JMH's gc profiler",
                        RULE),
                Row.plain(
                        "one determination",
                        "the house profile, four answers of yes",
                        determine.nanos(),
                        "ns",
                        determine.error(),
                        "org.nadhir.duty.Duty#determine"));
    }
}
