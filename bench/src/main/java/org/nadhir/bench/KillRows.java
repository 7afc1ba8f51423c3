package org.nadhir.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.nadhir.bench.killed.Killed;

/// What `kill -9` does to two real nodes (TRUST.md, T3a).
final class KillRows {

    private static final String WRONG = "T3a: lost, doubled, not receipted or not verifying after kills";
    private static final int CYCLES_C = 40;
    private static final int CYCLES_N = 2_000;
    private static final double BETWEEN_PERCENT_MIN = 20;
    private static final Duration LONGEST_C = Budget.C.killed();
    private static final Duration LONGEST_N = Duration.ofHours(3);

    private KillRows() {}

    static List<Row> measure(Effort effort) {
        int cycles = effort.pick(0, CYCLES_C, CYCLES_N);
        if (cycles == 0) {
            return List.of(Row.missing(
                    WRONG, "nothing", "findings", Bar.exactly(0), "no other process was to be started", Killed.ENTRY));
        }
        Duration longest = effort.pick(LONGEST_C, LONGEST_C, LONGEST_N);
        return rows(Killed.run(cycles, Checkout.commit().hashCode(), longest, Clock.systemUTC()), cycles);
    }

    static List<Row> rows(Killed.Result result, int asked) {
        String on = "%,d releases over two nodes, either side killed in turn".formatted(result.released());
        return List.of(
                Row.of("T3a: kills of a real node under load", on, result.cycles(), "kills", Bar.atLeast(asked),
                        "each followed by a restart; %d s".formatted(result.took().toSeconds()), Killed.ENTRY),
                Row.of("T3a: kills between the first write and the answer", on,
                        100.0 * result.between() / Math.max(1, result.cycles()), "%",
                        Bar.atLeast(BETWEEN_PERCENT_MIN),
                        "the store's log had grown since the request began, and nobody had an answer", Killed.ENTRY),
                Row.of("T3a: sides that end by themselves when told to stop over a warning", on, result.stopped(),
                        "sides", Bar.exactly(2), "SIGTERM, once each, after the kills", Killed.ENTRY),
                Row.of(WRONG, on, result.wrong().size(), "findings", Bar.exactly(0),
                        result.wrong().isEmpty()
                                ? "both nodes' lists and ledgers, asked from outside when all had come to rest"
                                : result.wrong().getFirst(),
                        Killed.ENTRY));
    }
}
