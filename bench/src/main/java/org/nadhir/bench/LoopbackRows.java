package org.nadhir.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.sim.Loopback;
import org.nadhir.bench.sim.Spent;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Opener;
import org.nadhir.exchange.Sealer;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.store.Table;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// Deliveries with the product's cryptography, disk and connections (TRUST.md, T2), and what one costs against the
/// steps that it cannot do without, measured alone in the same run.
final class LoopbackRows {

    private static final int DELIVERIES_C = 3_000;
    private static final int DELIVERIES_N = 400_000;
    /// Up to these the compiler learns most; they are not counted.
    private static final int WARM = 500;
    private static final int AT_ONCE = 80;
    private static final int SAMPLES = 300;
    private static final double RATIO_MAX = 1.5;
    private static final int SIGNATURES = 3;
    private static final int COMMITS = 3;
    private static final PartyId PARTY = new PartyId("00000000-0000-4000-8000-000000000002");
    /// About what the release of a tearline in two languages has.
    private static final int PAYLOAD_BYTES = 4_000;

    private LoopbackRows() {}

    static List<Row> measure(Effort effort) {
        int asked = effort.pick(8, DELIVERIES_C, DELIVERIES_N);
        Duration longest = effort.pick(Duration.ZERO, Budget.C.loopback(), effort.soak().dividedBy(5));
        try (Loopback loopback = Loopback.begin()) {
            long began = System.nanoTime();
            List<Double> each = new ArrayList<>();
            List<Double> whole = new ArrayList<>();
            do {
                int some = Math.min(AT_ONCE, (int) (asked - loopback.delivered()));
                boolean counts = loopback.delivered() >= WARM;
                Spent spent = loopback.deliver(some);
                if (counts) {
                    each.add(spent.threads() / some);
                    whole.add(spent.process() / some);
                }
            } while (loopback.delivered() < asked && System.nanoTime() - began < longest.toNanos());
            List<Row> rows = new ArrayList<>(done(loopback, asked));
            rows.add(cost(each, whole, effort));
            return rows;
        }
    }

    private static List<Row> done(Loopback loopback, int asked) {
        List<String> wrong = loopback.wrong();
        String on = "two nodes on one machine, HTTPS over the loopback, SQLite on the disk, R0 and R1 of each";
        return List.of(
                Row.of("T2: deliveries with cryptography, disk and loopback", on, (double) loopback.delivered(),
                        "deliveries",
                        Bar.atLeast(asked), "persons and clock are played; this run's honest number", Loopback.ENTRY),
                Row.of("T2: lost, doubled, not receipted or not verifying", on, wrong.size(), "findings",
                        Bar.exactly(0), wrong.isEmpty() ? "both nodes asked in the end" : wrong.getFirst(),
                        Loopback.ENTRY));
    }

    private static Row cost(List<Double> each, List<Double> whole, Effort effort) {
        String measure = "processor time of a delivery against the sum of its steps alone";
        String on = "1 seal, 1 open, 3 signatures of both kinds made and checked, 3 durable commits; connection kept";
        if (each.isEmpty()) {
            return Row.missing(measure, on, "ratio", Bar.atMost(RATIO_MAX), "too few deliveries in this time",
                    Loopback.ENTRY);
        }
        Alone alone = Alone.measured(effort.pick(2, SAMPLES, SAMPLES));
        double millis = Median.of(each) * 1_000;
        return Row.of(measure, on, millis / alone.sum(), "ratio", Bar.atMost(RATIO_MAX),
                ("%.1f ms against %.1f ms: seal %.2f, open %.2f, sign %.2f, check %.2f, commit %.2f; of the threads"
                                + " that do it, once %d deliveries and %d of each step were done; with compiler and"
                                + " collector, which the steps leave out, %.1f ms; the delivery also seals and opens"
                                + " both receipts and signs the heads of four ledgers")
                        .formatted(
                                millis, alone.sum(), alone.seal, alone.open, alone.sign, alone.check, alone.commit,
                                WARM, WARM, Median.of(whole) * 1_000),
                Loopback.ENTRY);
    }

    /// Milliseconds of one thread's processor time, medians.
    private record Alone(double seal, double open, double sign, double check, double commit) {

        double sum() {
            return seal + open + SIGNATURES * (sign + check) + COMMITS * commit;
        }

        static Alone measured(int samples) {
            var random = new SecureRandom();
            BouncyCastlePrimitives primitives = BouncyCastlePrimitives.hedged(random);
            SigningKeys key = SigningKeys.generate(random);
            OpeningKeys opening = OpeningKeys.generate(random);
            Bytes to = Bytes.of(opening.sealingKey());
            var sealer = new Sealer(primitives, random);
            var opener = new Opener(primitives);
            Bytes payload = Bytes.of(new byte[PAYLOAD_BYTES]);
            Signed statement = Signed.sign(primitives, key, PayloadType.WARNING, payload);
            if (!(sealer.seal(statement, to) instanceof Envelope envelope)) {
                throw new IllegalStateException("a fresh key can be sealed to");
            }
            return new Alone(
                    millis(samples, () -> sealer.seal(statement, to)),
                    millis(samples, () -> opener.open(opening, envelope.bytes())),
                    millis(samples, () -> Signed.sign(primitives, key, PayloadType.WARNING, payload)),
                    millis(samples, () -> statement.verified(primitives, key.publicKeys())),
                    commit(samples, envelope.bytes()));
        }

        private static double commit(int samples, Bytes body) {
            Path folder = Scratch.onDisk("commit");
            try (SqliteStore store = SqliteStore.create(folder.resolve("store"), PARTY)) {
                int[] next = {0};
                return millis(samples, () -> store.commit(tx -> tx.insert(
                        Table.DELIVERY, new RowId("00000000-0000-4000-8000-%012d".formatted(next[0]++)), body)));
            } finally {
                Scratch.remove(folder);
            }
        }

        private static double millis(int samples, Runnable work) {
            for (int i = 0; i < WARM; i++) {
                work.run();
            }
            List<Double> all = new ArrayList<>();
            for (int i = 0; i < samples; i++) {
                all.add(ThreadClock.seconds(work) * 1_000);
            }
            return Median.of(all);
        }
    }
}
