package org.nadhir.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Planted bugs: each on a copy of the sources, each to be caught by the test that it names.
final class SaboteurRows {

    private static final int PLANTED_MIN = 20;
    private static final String ENTRY = "org.nadhir.policy.Policy and its neighbours in core, by saboteurs/run";

    private SaboteurRows() {}

    static List<Row> measure(Effort effort) {
        Path script = Checkout.folder().resolve("saboteurs", "run");
        if (effort.share() == 0 || !Files.isExecutable(script)) {
            return rows(Said.of("saboteurs/run was not started"), "none", effort);
        }
        String part = part(Checkout.commit(), effort.share()) + "/" + effort.share();
        return rows(Said.by(List.of(script.toString(), part)), part, effort);
    }

    /// Another part of them at each commit, from 1.
    static int part(String commit, int parts) {
        return Math.floorMod(commit.hashCode(), parts) + 1;
    }

    static List<Row> rows(Said said, String part, Effort effort) {
        double planted = said.count("saboteurs", "planted").orElse(0);
        String on = effort.share() == 1 ? "all of them" : "part " + part + ", drawn by the commit";
        Bar all = effort.share() == 1 ? Bar.atLeast(Math.max(PLANTED_MIN, planted)) : Bar.exactly(Math.max(1, planted));
        var caught = said.count("saboteurs", "caught");
        return List.of(
                caught.isEmpty()
                        ? Row.missing("planted bugs caught", on, "bugs", all, said.last(), ENTRY)
                        : Row.of(
                                "planted bugs caught",
                                on,
                                caught.getAsDouble(),
                                "bugs",
                                all,
                                "each by the one test that it names; the bar is how many were planted",
                                ENTRY));
    }
}
