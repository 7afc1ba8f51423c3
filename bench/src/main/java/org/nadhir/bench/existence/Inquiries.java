package org.nadhir.bench.existence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.nadhir.bench.existence.Asked.Place;
import org.nadhir.model.Bytes;

/// Asks as a partner does, and compares. Safe for many threads.
final class Inquiries {

    /// Cases that the node keeps to itself; ours, a busy week of one place.
    private static final int CASES = 40;
    /// Below the node's limit of statements in one day (`StatementBook`), so that no request is turned away.
    private static final int PER_NODE = 4_000;
    /// Before the first that counts: until the code is compiled.
    private static final int WARM_UP = 400;

    private final Path folder;
    private final AtomicInteger nodes = new AtomicInteger();

    Inquiries(Path folder) {
        this.folder = folder;
    }

    /// What was found.
    ///
    /// @param differing answers whose bytes differ between a node that knows and one that does not, of `compared`
    record Compared(int compared, int differing) {}

    /// The same envelopes to a node that holds cases about the place and to one that holds nothing: the answers at
    /// once, and those at the deadline.
    Compared bytes(Asked.Crypto crypto, int requests) {
        int differing = 0;
        try (Asked knowing = node(crypto, CASES);
                Asked empty = node(crypto, 0)) {
            for (int i = 0; i < requests; i++) {
                Bytes envelope = knowing.envelope(Place.KNOWN, i);
                differing += knowing.answer(envelope, i).equals(empty.answer(envelope, i)) ? 0 : 1;
            }
            var late = knowing.atDeadline(requests);
            var same = empty.atDeadline(requests);
            for (int i = 0; i < requests; i++) {
                differing += late.size() == same.size() && late.get(i).equals(same.get(i)) ? 0 : 1;
            }
        }
        return new Compared(2 * requests, differing);
    }

    /// Nodes, one on each processor, asked about the place that they know of and about another in random order.
    ///
    /// @param longest after which no more are asked
    Samples times(Asked.Crypto crypto, int requests, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), requests / PER_NODE));
        List<Samples> all = IntStream.range(0, threads)
                .parallel()
                .mapToObj(one -> times(crypto, requests / threads, new SplittableRandom(42 + one), end))
                .toList();
        return Samples.together(all);
    }

    private Samples times(Asked.Crypto crypto, int requests, SplittableRandom order, long end) {
        Samples samples = new Samples(requests);
        for (int done = 0; done < requests && System.nanoTime() < end; done += PER_NODE) {
            try (Asked node = node(crypto, CASES)) {
                int these = Math.min(PER_NODE, requests - done);
                for (int i = -Math.min(WARM_UP, these); i < these; i++) {
                    boolean known = order.nextBoolean();
                    Bytes envelope = node.envelope(known ? Place.KNOWN : Place.OTHER, i + WARM_UP);
                    long begin = System.nanoTime();
                    node.answer(envelope, i);
                    long took = System.nanoTime() - begin;
                    if (i >= 0) {
                        samples.add(known, took);
                    }
                }
            }
        }
        return samples;
    }

    private Asked node(Asked.Crypto crypto, int cases) {
        return new Asked(folder.resolve("node-" + nodes.incrementAndGet()), crypto, cases);
    }
}
