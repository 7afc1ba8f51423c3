package org.nadhir.bench.existence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Effort;
import org.nadhir.bench.Row;
import org.nadhir.bench.standin.Scratch;

/// Existence is never confirmed (TRUST.md L13): the same bytes and the same time for *none* and *withheld*.
public final class Existence {

    private static final double T_MAX = 4.5;
    /// For each of the two rows that time inquiries: two cores need half of it.
    private static final Duration LONGEST_C = Duration.ofMinutes(3);
    private static final Duration LONGEST_N = Duration.ofHours(12);
    private static final String RECEIVE = "org.nadhir.node.WarningDesks#exchange, ExchangeDesk#receive";
    /// What of the product answers inquiries.
    public static final String LOOK = RECEIVE + "; org.nadhir.node.desk.InquiryDesk#look";
    private static final String GATE = "org.nadhir.client.NodeClient#get of a served node";

    private Existence() {}

    /// How many of each.
    ///
    /// @param timed inquiries without cryptography
    /// @param real inquiries with the product's own
    /// @param compared inquiries to two nodes
    /// @param requests to the API over HTTPS
    record Sizes(int timed, int real, int compared, int requests) {

        static Sizes of(Effort effort) {
            if (effort.forks() == 0) {
                return new Sizes(40, 10, 10, 40);
            }
            return effort.equals(Effort.N)
                    ? new Sizes(100_000, 20_000, 5_000, 100_000)
                    : new Sizes(100_000, 1_000, 250, 5_000);
        }
    }

    /// Answers to inquiries, of a node that withholds and of one that has nothing.
    public record Refusals(int compared, int differing) {}

    /// Asks both nodes so many times, with cryptography that only looks like it: the same input gives the same bytes.
    public static Refusals refusals(int inquiries) {
        Path folder = Scratch.inMemory("existence");
        try {
            Inquiries.Compared compared = new Inquiries(folder).bytes(new NoCrypto(new InsecureStandIn()), inquiries);
            return new Refusals(compared.compared(), compared.differing());
        } finally {
            Scratch.remove(folder);
        }
    }

    /// All rows.
    public static List<Row> run(Effort effort) {
        Sizes sizes = Sizes.of(effort);
        List<Row> rows = new ArrayList<>();
        Path folder = Scratch.inMemory("existence");
        try {
            Inquiries inquiries = new Inquiries(folder);
            Asked.Crypto none = new NoCrypto(new InsecureStandIn());
            rows.add(bytes(inquiries.bytes(new RealCrypto(), sizes.compared())));
            Duration longest = effort.equals(Effort.N) ? LONGEST_N : LONGEST_C;
            rows.addAll(time(
                    inquiries.times(none, sizes.timed(), longest), sizes.timed(),
                    "the node's own work without cryptography, which would hide a difference"));
            rows.addAll(time(
                    inquiries.times(new RealCrypto(), sizes.real(), longest), sizes.real(),
                    "with the product's cryptography"));
            rows.addAll(api(folder.resolve("served"), sizes.requests()));
        } finally {
            Scratch.remove(folder);
        }
        return rows;
    }

    private static Row bytes(Inquiries.Compared compared) {
        return Row.of(
                "answers to an inquiry that differ between withheld and none",
                "%,d answers: receipts at once and answers at the deadline, nothing removed, of a node that holds 40"
                        .formatted(compared.compared()) + " cases about the place and of one that holds none",
                compared.differing(),
                "answers",
                Bar.exactly(0),
                "two nodes with the same keys and the same random numbers get the same envelopes",
                LOOK);
    }

    /// @param asked so many; where the time was up before, a row says so and misses its bar
    private static List<Row> time(Samples timed, int asked, String note) {
        String measure = "time of the answer to an inquiry, withheld against none, Welch's |t|";
        Row told = Row.of(
                measure,
                "%,d inquiries about a place with 40 cases and another, in random order"
                        .formatted(timed.count()),
                timed.t(),
                "|t|",
                Bar.atMost(T_MAX),
                note + "; the largest of four crops (50, 90, 99, 100 %)",
                RECEIVE);
        return timed.count() >= asked
                ? List.of(told)
                : List.of(told, Row.of(
                        measure + ": inquiries timed", note, timed.count(), "inquiries", Bar.atLeast(asked),
                        "the time was up", RECEIVE));
    }

    private static List<Row> api(Path folder, int requests) {
        try (Gatekeeper gate = new Gatekeeper(folder)) {
            Gatekeeper.Found found = gate.ask(requests);
            String on = "%,d requests over HTTPS by persons without the right, for a case that is there and one that"
                    .formatted(requests) + " is not, in random order";
            return List.of(
                    Row.of(
                            "answers of the API that differ between withheld and none",
                            on,
                            found.differing(),
                            "answers",
                            Bar.exactly(0),
                            "status and body, nothing removed",
                            GATE),
                    Row.of(
                            "time of the API's answer, withheld against none, Welch's |t|",
                            on,
                            found.samples().t(),
                            "|t|",
                            Bar.atMost(T_MAX),
                            "at the client, over loopback; the largest of four crops (50, 90, 99, 100 %)",
                            GATE));
        }
    }
}
