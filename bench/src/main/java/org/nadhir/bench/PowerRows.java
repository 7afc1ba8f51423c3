package org.nadhir.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nadhir.bench.power.Power;
import org.nadhir.bench.sim.PowerCuts;

/// What power cuts and failing disks do (TRUST.md, T3b and T3c).
final class PowerRows {

    private static final long STATES_C = 20_000;
    private static final long STATES_N = 2_000_000;
    private static final Duration LONGEST_C = Budget.C.cuts();
    private static final Duration LONGEST_N = Duration.ofMinutes(30);

    private static final Duration PLAYED_C = Budget.C.played();
    private static final String PLAYED = "T3b: lost, doubled, half done or not verifying after power cuts played back";
    private static final String FAILED = "T3c: lost, doubled or not verifying after a disk that failed";

    private PowerRows() {}

    static List<Row> measure(Effort effort) {
        List<Row> rows = new ArrayList<>(simulated(PowerCuts.run(
                effort.pick(40L, STATES_C, STATES_N), effort.pick(LONGEST_C, LONGEST_C, LONGEST_N)), effort));
        if (effort.share() == 0) {
            rows.add(Row.missing(PLAYED, "nothing", "findings", Bar.exactly(0), "no other process was to be started",
                    Power.ENTRY));
            rows.add(Row.missing(FAILED, "nothing", "findings", Bar.exactly(0), "no other process was to be started",
                    Power.ENTRY));
        } else if (!Power.isPossible()) {
            String why = "who has strace and may watch a process runs this row: here it is absent or refused";
            rows.add(Row.forOthers(PLAYED, "nothing", "findings", Bar.exactly(0), why, Power.ENTRY));
            rows.add(Row.forOthers(FAILED, "nothing", "findings", Bar.exactly(0), why, Power.ENTRY));
        } else {
            rows.add(played(effort));
            rows.addAll(failed(effort));
        }
        return rows;
    }

    private static Row played(Effort effort) {
        Power.Cuts cuts = Power.cuts(
                effort.pick(2, 12, 200), effort.pick(20, 2_000, 1_000_000),
                effort.pick(LONGEST_C, PLAYED_C, LONGEST_N));
        return Row.of(PLAYED,
                "%,d states after %,d syncs and answers of a process over SQLite".formatted(
                        cuts.states(), cuts.boundaries()),
                cuts.wrong().size(), "findings", Bar.exactly(0),
                cuts.wrong().isEmpty()
                        ? "of what was not synced nothing, all, half, all but the first, only the last, the last torn"
                        : cuts.wrong().getFirst(),
                Power.ENTRY);
    }

    private static List<Row> failed(Effort effort) {
        List<Power.Failure> all = new ArrayList<>();
        for (int at : effort.pick(List.of(3), List.of(3), IntStream.rangeClosed(1, 60).boxed().toList())) {
            all.add(Power.fails("pwrite64", "ENOSPC", at, 4));
            all.add(Power.fails("pwrite64", "EIO", at, 4));
            all.add(Power.fails("fsync", "EIO", at, 4));
        }
        List<String> wrong = all.stream().flatMap(one -> one.wrong().stream()).toList();
        long said = all.stream().filter(Power.Failure::said).count();
        String on = "disk full, writes that fail, syncs that fail: %d processes".formatted(all.size());
        return List.of(
                Row.of(FAILED, on, wrong.size(), "findings", Bar.exactly(0),
                        wrong.isEmpty() ? "each started again on a sound disk" : wrong.getFirst(), Power.ENTRY),
                Row.of("T3c: processes that named the trouble and stopped", on, (double) said, "processes",
                        Bar.exactly(all.size()), "nothing is answered after a failure", Power.ENTRY));
    }

    private static List<Row> simulated(PowerCuts.Result result, Effort effort) {
        String on = "one delivery with its receipts over and over, %d commits of both sides".formatted(
                result.commits());
        return List.of(
                Row.of("T3b: power cut at a commit, simulated", on, (double) result.states(), "states",
                        Bar.atLeast(effort.pick(40L, STATES_C, STATES_N)),
                        "every place alone, seven ways each, then pairs of places; this run's honest number",
                        PowerCuts.ENTRY),
                Row.of("T3b: lost, doubled, accused or stuck after simulated power cuts", on,
                        (double) result.tally().violations(), "violations", Bar.exactly(0),
                        result.tally().told().isEmpty()
                                ? "by the model of T1, which takes none of the product's decisions"
                                : result.tally().told().getFirst(),
                        PowerCuts.ENTRY));
    }
}
