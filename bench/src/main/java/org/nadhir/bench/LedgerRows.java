package org.nadhir.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.LedgerFlaw;
import org.nadhir.ledger.Merkle;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.node.ledger.TileFolder;

/// What a ledger costs: to append to, to read again in full, to prove from. Times are the processor's, of the one
/// thread that does the work, so that a busy machine does not count.
final class LedgerRows {

    private static final String APPEND = "org.nadhir.ledger.Ledger#append over org.nadhir.node.ledger.TileFolder";
    private static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final int BATCH = 1_000;
    private static final int RECORD_BYTES = 120;
    private static final int PROOFS = 200;

    private final Random random = new Random(6962);
    private final CheckpointVerifier verifier = BouncyCastleCheckpoints.deterministicForSimulation();
    private final CheckpointSigner signer =
            BouncyCastleCheckpoints.deterministicForSimulation().signer(LedgerSigningKeys.generate(random));
    private final Path folder;
    private final TileFolder tiles;
    private final Ledger ledger;
    private final List<Row> rows = new ArrayList<>();

    private LedgerRows(Path folder) {
        this.folder = folder;
        this.tiles = new TileFolder(folder);
        this.ledger = new Ledger(ORIGIN, tiles, tiles, tiles, signer);
    }

    /// @param effort how many leaves: ten million for tier n, two million for tier c
    static List<Row> measure(Effort effort) {
        Path folder = Scratch.onDisk("ledger");
        try {
            // What the compiler learns first is learnt on a ledger that does not count.
            new LedgerRows(folder.resolve("warm")).grow(effort.pick(0, 400_000, 400_000));
            List<Row> rows = new ArrayList<>(new LedgerRows(folder.resolve("cold")).run(effort));
            rows.add(StoredLedgerRow.measure(folder.resolve("stored"), effort));
            return rows;
        } finally {
            Scratch.remove(folder);
        }
    }

    private List<Row> run(Effort effort) {
        int largest = effort.pick(2_000, 2_000_000, 10_000_000);
        int verified = Math.min(largest, 1_000_000);
        List<double[]> costs = grow(verified);
        verify(verified);
        costs.addAll(more(verified, largest));
        append(costs, largest);
        proofs(largest);
        return rows;
    }

    private List<double[]> grow(int size) {
        ledger.create(NOW);
        return more(0, size);
    }

    /// What each batch cost, with the size that it led to.
    private List<double[]> more(int from, int to) {
        List<double[]> costs = new ArrayList<>();
        for (int size = from; size < to; size += BATCH) {
            List<Leaf> leaves = leaves(BATCH, random);
            double seconds = ThreadClock.seconds(() -> {
                ledger.append(leaves, NOW);
                tiles.flush();
            });
            costs.add(new double[] {size + BATCH, seconds});
        }
        return costs;
    }

    static List<Leaf> leaves(int count, Random random) {
        byte[] record = new byte[RECORD_BYTES];
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    random.nextBytes(record);
                    return Leaf.salted("receipt", 1, Bytes.of(record), random);
                })
                .toList();
    }

    private void append(List<double[]> costs, int largest) {
        List<Double> late = costs.subList(costs.size() / 2, costs.size()).stream()
                .map(cost -> cost[1])
                .toList();
        double perLeaf = Median.of(late) / BATCH;
        rows.add(Row.of(
                "leaves appended in a second",
                "%,d leaves in batches of %,d, each batch signed; records of %d bytes".formatted(
                        largest, BATCH, RECORD_BYTES),
                1 / perLeaf,
                "leaves/s",
                Bar.atLeast(20_000),
                "processor time of one thread, median of the second half; entries, tiles and head written to files",
                APPEND));
        rows.add(Row.of(
                "growth of the cost of appending with the size",
                "from 10,000 to %,d leaves".formatted(largest),
                1 + slope(costs),
                "exponent",
                Bar.atMost(1.05),
                "1 + slope of log(cost of a batch) over log(size), by the medians of %d spans".formatted(SPANS),
                APPEND));
    }

    private static final int SPANS = 8;
    private static final int FROM = 10_000;

    /// Least squares over medians of spans that are equally long in the logarithm.
    private static double slope(List<double[]> costs) {
        double first = Math.log(Math.min(FROM, costs.getLast()[0] / 2));
        double last = Math.log(costs.getLast()[0]);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < SPANS; i++) {
            double from = first + (last - first) * i / SPANS;
            double to = first + (last - first) * (i + 1) / SPANS;
            List<Double> within = costs.stream()
                    .filter(cost -> Math.log(cost[0]) > from && Math.log(cost[0]) <= to)
                    .map(cost -> cost[1])
                    .toList();
            if (!within.isEmpty()) {
                points.add(new double[] {(from + to) / 2, Math.log(Median.of(within))});
            }
        }
        double meanX = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
        double meanY = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
        double over = points.stream().mapToDouble(point -> (point[0] - meanX) * (point[1] - meanY)).sum();
        double under = points.stream().mapToDouble(point -> Math.pow(point[0] - meanX, 2)).sum();
        return under == 0 ? 0 : over / under;
    }

    /// From files that this process has not read, every entry, tile and the head.
    private void verify(int size) {
        TileFolder cold = new TileFolder(folder);
        List<LedgerFlaw> flaws = new ArrayList<>();
        double seconds = ThreadClock.seconds(
                () -> flaws.addAll(new Ledger(ORIGIN, cold, cold, cold, signer).verify(verifier)));
        if (!flaws.isEmpty()) {
            throw new IllegalStateException("the ledger of the bench does not hold: " + flaws.getFirst());
        }
        rows.add(Row.of(
                "full verification of a ledger",
                "%,d leaves from a folder of tiles".formatted(size),
                seconds,
                "s",
                Bar.atMost(5.0 * size / 1_000_000),
                "processor time of one thread; every entry hashed, every tile and the head's two signatures checked",
                "org.nadhir.ledger.Ledger#verify over org.nadhir.node.ledger.TileFolder"));
    }

    private void proofs(int size) {
        List<Double> millis = new ArrayList<>();
        Digest root = ledger.newest().root();
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextInt(size);
            TileFolder cold = new TileFolder(folder);
            List<Digest> proof = new ArrayList<>();
            double seconds = ThreadClock.seconds(() ->
                    proof.addAll(new Ledger(ORIGIN, cold, cold, cold, signer).proveInclusion(index, size)));
            Bytes entry = cold.leaf(index).orElseThrow().entry();
            if (!Merkle.includes(index, size, Merkle.leafHash(entry), proof, root)) {
                throw new IllegalStateException("a proof of the bench does not hold");
            }
            millis.add(seconds * 1_000);
        }
        millis.sort(Comparator.naturalOrder());
        rows.add(Row.of(
                "inclusion proof from cold tiles",
                "%d random leaves of %,d, each with nothing read before".formatted(PROOFS, size),
                Median.of(millis),
                "ms",
                Bar.atMost(1),
                "processor time of one thread, median; the slowest of twenty %.2f ms; the system's cache was warm"
                        .formatted(millis.get(millis.size() * 19 / 20)),
                "org.nadhir.ledger.Ledger#proveInclusion over org.nadhir.node.ledger.TileFolder"));
    }
}
