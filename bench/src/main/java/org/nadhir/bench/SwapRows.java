package org.nadhir.bench;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nadhir.bench.swap.Guess;
import org.nadhir.bench.swap.Swap;

/// Whether what leaves a node depends on the source (TRUST.md, T9).
final class SwapRows {

    private static final long SEED = 2031;
    private static final String SIDES =
            "the same warning, another source: name, id, language, hour, length and history";

    private static final int PAIRS_C = 5_000;
    private static final int PAIRS_N = 1_000_000;
    private static final Duration LONGEST_N = Duration.ofDays(2);
    /// However late it is: so much shows that it runs, and what was not compared misses the bar.
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    /// Pairs with the product's cryptography, and those over a socket, each.
    private static final Duration REAL_LONGEST_C = Duration.ofSeconds(40);
    private static final int REAL_C = 60;
    private static final int REAL_N = 2_000;
    private static final int SOCKET_C = 30;
    private static final int SOCKET_N = 1_000;

    private static final int GUESSED_C = 20_000;
    private static final int GUESSED_N = 200_000;
    private static final Duration GUESS_LONGEST_C = Duration.ofSeconds(15);
    /// One run in a thousand of a node that gives nothing away lies farther from chance.
    private static final double DEVIATIONS_MAX = 3.29;
    private static final double PERCENT_MAX = 50.5;

    private SwapRows() {}

    /// @param left of tier c's ten minutes
    static List<Row> measure(Effort effort, Duration left) {
        long began = System.nanoTime();
        Duration longest = effort.pick(REAL_LONGEST_C, REAL_LONGEST_C, LONGEST_N);
        Swap.Result real = Swap.runReal(effort.pick(1, REAL_C, REAL_N), SEED + 1, longest);
        Swap.Result socket = Swap.runOverSocket(effort.pick(1, SOCKET_C, SOCKET_N), SEED + 2, longest);
        Duration rest = left.minus(Duration.ofNanos(System.nanoTime() - began));
        Duration most = rest.compareTo(SHORTEST) < 0 ? SHORTEST : rest;
        Swap.Result many =
                Swap.run(effort.pick(4, PAIRS_C, PAIRS_N), SEED, effort.pick(SHORTEST, most, LONGEST_N));
        List<Row> rows = new ArrayList<>(rows(many, real, effort));
        rows.addAll(fewer(effort, REAL_C, real, "product's cryptography"));
        rows.add(overSocket(socket));
        rows.addAll(fewer(effort, SOCKET_C, socket, "HTTPS"));
        return List.copyOf(rows);
    }

    static List<Row> guess(Effort effort) {
        return guessed(
                Guess.run(
                        effort.pick(4, GUESSED_C, GUESSED_N),
                        new SecureRandom()::nextLong,
                        effort.pick(GUESS_LONGEST_C, GUESS_LONGEST_C, LONGEST_N)),
                effort);
    }

    /// Where the time was up before so many were compared.
    private static List<Row> fewer(Effort effort, int asked, Swap.Result compared, String how) {
        return effort.pick(0, asked, 0) <= compared.pairs()
                ? List.of()
                : List.of(Row.of("source swap: pairs compared, " + how, SIDES, compared.pairs(), "pairs",
                        Bar.atLeast(asked), "the time was up", Swap.ENTRY));
    }

    private static Row overSocket(Swap.Result socket) {
        return Row.of("source swap: pairs whose encrypted records differ in what they carry",
                "%,d pairs over HTTPS through a recording proxy; %s".formatted(socket.pairs(), SIDES),
                socket.differing(), "pairs", Bar.exactly(0),
                "what the request's records carry, and the longest of the answer; TLS's own keys differ each time"
                        + named(socket),
                Swap.ENTRY + "; org.nadhir.node.peers.HttpPeers#offer, ExchangeListener#answer");
    }

    /// Chance alone is off by more than half a percent in fewer than some 40,000 warnings: there the bar is how far
    /// from chance it lies, and the percentage stands beside it.
    static List<Row> guessed(Guess.Result guess, Effort effort) {
        String measure = "two sources told apart by a classifier, ids and delays drawn freely";
        String on = "%,d warnings, sizes, delays, moments and bytes; naive Bayes, each half by the other"
                .formatted(guess.warnings());
        String note = "50 is chance; ± %.1f at 95 %%, so many warnings show no more".formatted(guess.within());
        Row deviations = Row.of(
                measure + ": standard deviations from chance", on, guess.deviations(), "σ",
                Bar.atMost(DEVIATIONS_MAX), "%.1f %% guessed".formatted(guess.percent()), Swap.ENTRY);
        Row percent = effort.equals(Effort.N)
                ? Row.of(measure, on, guess.percent(), "%", Bar.atMost(PERCENT_MAX), note, Swap.ENTRY)
                : Row.plain(measure, on, guess.percent(), "%", note, Swap.ENTRY);
        return List.of(percent, deviations);
    }

    static List<Row> rows(Swap.Result many, Swap.Result real, Effort effort) {
        String on = "%,d pairs, %,d of them owed; by exit: %s; %s"
                .formatted(many.pairs(), many.owed(), exits(many), SIDES);
        return List.of(
                compared(many, effort),
                Row.of("source swap: pairs that differ", on, many.differing(), "pairs", Bar.exactly(0),
                        "bytes, sizes and times of all that leaves, from intake of the report on" + named(many),
                        Swap.ENTRY),
                Row.of("source swap: pairs that differ, product's cryptography",
                        "%,d pairs; %s".formatted(real.pairs(), SIDES), real.differing(), "pairs", Bar.exactly(0),
                        "as above, with the random numbers handed in" + named(real), Swap.ENTRY),
                Row.of("source swap: drafts naming the source that left",
                        "%,d drafts put between, each with its source's name".formatted(many.blocked() + many.leaked()),
                        many.leaked(), "drafts", Bar.exactly(0),
                        "the guard stopped the others, and nothing left for them", Swap.ENTRY));
    }

    private static Row compared(Swap.Result many, Effort effort) {
        String measure = "source swap: pairs compared";
        String note = ("%.1f pairs/s; cryptography is a deterministic stand-in, the rest is the product; %,d sources"
                        + " that the guard found like the wording were drawn anew; persons act at the same moments in"
                        + " both")
                .formatted(many.pairs() / Math.max(0.001, many.took().toMillis() / 1_000.0), many.alike());
        int asked = effort.pick(0, PAIRS_C, PAIRS_N);
        return asked > 0
                ? Row.of(measure, SIDES, many.pairs(), "pairs", Bar.atLeast(asked), note, Swap.ENTRY)
                : Row.plain(measure, SIDES, many.pairs(), "pairs", note, Swap.ENTRY);
    }

    private static String exits(Swap.Result many) {
        return many.exits().entrySet().stream()
                .map(exit -> "%,d %s".formatted(exit.getValue(), exit.getKey().word()))
                .collect(Collectors.joining(", "));
    }

    private static String named(Swap.Result result) {
        return result.named().isEmpty() ? "" : "; first: " + result.named().getFirst();
    }
}
