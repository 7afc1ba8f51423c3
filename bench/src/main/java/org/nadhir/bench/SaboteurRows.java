package org.nadhir.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Planted bugs: each on a copy of the sources, each to be caught by the test that it names.
final class SaboteurRows {

    private static final int PLANTED_MIN = 20;
    /// Longer than a part of them takes on two cores that have other work besides.
    private static final Duration LONGEST_C = Duration.ofMinutes(5);
    private static final Duration LONGEST_N = Duration.ofHours(6);

    /// A folder of planted bugs, and what they are planted in.
    enum Planted {
        POLICY("policy", "org.nadhir.policy.Policy and its neighbours in core"),
        SOURCES("sources", "org.nadhir.reports.leak.SourceLeakGuard, org.nadhir.tearline.Tearline, the node's vault"),
        EXCHANGE("exchange", "org.nadhir.exchange.Exchange, org.nadhir.delivery.Dispatch, the node's journal");

        private final String folder;
        private final String entry;

        Planted(String folder, String entry) {
            this.folder = folder;
            this.entry = entry + ", by saboteurs/run " + folder;
        }
    }

    private SaboteurRows() {}

    static List<Row> measure(Planted planted, Effort effort) {
        Path script = Checkout.folder().resolve("saboteurs", "run");
        if (effort.share() == 0 || !Files.isExecutable(script)) {
            return rows(planted, Said.of("saboteurs/run was not started"), "none", effort);
        }
        String part = part(Checkout.commit(), effort.share()) + "/" + effort.share();
        Duration longest = effort.pick(
                LONGEST_C, planted == Planted.EXCHANGE ? Budget.C.saboteurs() : LONGEST_C, LONGEST_N);
        return rows(planted, Said.by(List.of(script.toString(), part, planted.folder), longest), part, effort);
    }

    /// Another part of them at each commit, from 1.
    static int part(String commit, int parts) {
        return Math.floorMod(commit.hashCode(), parts) + 1;
    }

    static List<Row> rows(Planted where, Said said, String part, Effort effort) {
        double planted = said.count("saboteurs", "planted").orElse(0);
        String on = effort.share() == 1 ? "all of them" : "part " + part + ", drawn by the commit";
        Bar all = effort.share() == 1 ? Bar.atLeast(Math.max(PLANTED_MIN, planted)) : Bar.exactly(Math.max(1, planted));
        var caught = said.count("saboteurs", "caught");
        return List.of(
                caught.isEmpty()
                        ? Row.missing("planted bugs caught", on, "bugs", all, said.last(), where.entry)
                        : Row.of(
                                "planted bugs caught",
                                on,
                                caught.getAsDouble(),
                                "bugs",
                                all,
                                "each by the one test that it names; the bar is how many were planted",
                                where.entry));
    }
}
