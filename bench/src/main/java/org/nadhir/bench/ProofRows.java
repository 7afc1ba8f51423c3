package org.nadhir.bench;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What the proofs in core's own tests counted: they run as they do in the build, in a process of their own.
final class ProofRows {

    private static final String PRODUCT = "org.nadhir.policy.PolicyProductTest";
    private static final String SEARCH = "org.nadhir.policy.CaseSearchTest";
    private static final String ENTRY = "org.nadhir.policy.Policy#rule, by core's ";
    private static final String TAKEN_AWAY = "proof-theTableMissesEachRuleThatIsTakenAway";
    private static final String SEARCHED = "proof-nothingUnlawfulGoesOutInAnyOrderOfEvents";
    private static final double CELLS_MIN = 1_000_000;

    private ProofRows() {}

    static List<Row> measure(Effort effort) {
        return rows(Proofs.run("core", effort, PRODUCT, SEARCH), effort);
    }

    static List<Row> rows(Said said, Effort effort) {
        String table = "the decision table, evaluated without any class of the policy, on two cores";
        String product = ENTRY + PRODUCT.substring(PRODUCT.lastIndexOf('.') + 1);
        OptionalDouble seconds = said.count("policy-product", "seconds");
        OptionalDouble cells = said.count("policy-product", "cells");
        OptionalDouble speed = seconds.isPresent() && cells.isPresent()
                ? OptionalDouble.of(cells.getAsDouble() / Math.max(1, seconds.getAsDouble()))
                : OptionalDouble.empty();
        OptionalDouble without = said.count(TAKEN_AWAY, "passed");
        double rules = without.orElse(0) + said.count(TAKEN_AWAY, "failed").orElse(0);
        return List.of(
                row("cells asked of the policy and of the table", table, cells, "cells", Bar.atLeast(CELLS_MIN),
                        "whole products, and %,d cells drawn at random".formatted(effort.samples()), product, said),
                row("disagreements", table, said.count("policy-product", "disagreements"), "cells", Bar.exactly(0),
                        "a cell agrees if both refuse for the same sections, or both ask for as many approvers",
                        product, said),
                row("cells in a second", table, speed, "cells/s", null, "both asked, facts built anew for each cell",
                        product, said),
                row("rules whose loss the table notices", "each rule taken away in turn", without, "rules",
                        Bar.exactly(Math.max(1, rules)),
                        "taken away from within their package; one that only explains must change nothing",
                        product, said),
                row("states of a case and its approvals", "breadth first, with edits, revocations and two clocks",
                        said.count("case-search", "states"), "states", null, "each state asked of policy and table",
                        ENTRY + "CaseSearchTest", said),
                row("searches that found an unlawful release", "the same states", said.count(SEARCHED, "failed"),
                        "searches", Bar.exactly(0), "0: none in any order of events", ENTRY + "CaseSearchTest", said));
    }

    private static Row row(
            String measure,
            String on,
            OptionalDouble value,
            String unit,
            @Nullable Bar bar,
            String note,
            String entry,
            Said said) {
        if (value.isEmpty()) {
            return Row.missing(measure, on, unit, bar, said.last(), entry);
        }
        return bar == null
                ? Row.plain(measure, on, value.getAsDouble(), unit, note, entry)
                : Row.of(measure, on, value.getAsDouble(), unit, bar, note, entry);
    }
}
