package org.nadhir.bench.edges;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;

/// The TAXII server: pushed to, paged through and polled over the loopback, by TLS and with a key. Server and client
/// are processes of their own and share this machine.
public final class TaxiiRows {

    private static final String SERVER = "org.nadhir.node.Main: serve, as ./nadhir starts it; TAXII 2.1, TLS, keys";
    private static final int FEW = 10_000;
    private static final int LANES = 2;
    private static final int SMALL = 100;
    private static final int LARGE = 1_000;
    private static final int SMALL_PAGES = 4_000;
    private static final int LARGE_PAGES = 400;
    private static final int TURNS = 200;
    private static final int ASKED = 500;
    private static final int POLLERS = 1_000;
    private static final int ROUNDS = 5;
    private static final long BUNDLE_BYTES = 500_000_000;
    private static final int HEAP_MEGABYTES = 200;

    private final List<Row> rows = new ArrayList<>();
    private final String stored;

    private TaxiiRows(int objects) {
        this.stored = "%,d stored on SQLite".formatted(objects);
    }

    /// All rows.
    ///
    /// @param objects that are stored; with none no other process is started and nothing measured
    public static List<Row> measure(Path launcher, int objects) {
        if (objects == 0) {
            String why = "no other process was to be started";
            return List.of(
                    Row.missing("TAXII push", "nothing", "objects/s", Bar.atLeast(12_000), why, SERVER),
                    Row.missing("heap while a bundle of 500 MB is read", "nothing", "MB", Bar.atMost(HEAP_MEGABYTES),
                            why, BundleHeap.ENTRY));
        }
        TaxiiRows taxii = new TaxiiRows(objects);
        try (TaxiiServed served = new TaxiiServed(launcher)) {
            taxii.all(served, objects);
        }
        double heap = BundleHeap.measure(BUNDLE_BYTES, HEAP_MEGABYTES);
        taxii.rows.add(Row.of("heap while a bundle of 500 MB is read", "indicators, in a process with -Xmx200m", heap,
                "MB", Bar.atMost(HEAP_MEGABYTES), "the most that all parts of the heap held, garbage included",
                BundleHeap.ENTRY));
        return taxii.rows;
    }

    private void all(TaxiiServed served, int objects) {
        double[] warm = served.client("push 0 %d %d".formatted(FEW, LANES));
        read(served, FEW);
        served.client("pages %d %d".formatted(SMALL, SMALL_PAGES));
        double[] few = served.client("pages %d %d".formatted(SMALL, SMALL_PAGES));
        double[] push = served.client("push %d %d %d".formatted(FEW, objects - FEW, LANES));
        if (warm[1] + push[1] > 0) {
            throw new IllegalStateException("objects were refused that are sound");
        }
        pushed((objects - FEW) / push[0], objects - FEW, RawInserts.speed(served.scratch(), objects - FEW));
        read(served, objects);
        double[] small = pages(served, SMALL, SMALL_PAGES, 2_000, 3);
        pages(served, LARGE, LARGE_PAGES, 250, 15);
        add("TAXII pages of 100, p50 against that at 10,000 stored", small[1] / few[1], "ratio", Bar.atMost(1.2),
                "%.2f ms then; flat is what is wanted".formatted(few[1]));
        double[] depth = served.client("depth %d %d".formatted(SMALL, TURNS));
        add("TAXII page of 100, the last against the first, p50", depth[1] / depth[0], "ratio", Bar.atMost(1.2),
                "%.2f ms and %.2f ms, by turns on one connection".formatted(depth[1], depth[0]));
        double[] idle = served.client("idle " + ASKED);
        add("TAXII pull with nothing new, p50", idle[0], "ms", Bar.atMost(2), "p99 %.2f ms".formatted(idle[1]));
        double[] polled = served.client("poll %d %d".formatted(POLLERS, ROUNDS));
        String how = "each on its own connection, about once a second, %d times; p50 %.2f ms, p99 %.2f ms"
                .formatted(ROUNDS, polled[0], polled[1]);
        add("TAXII, 1,000 concurrent pollers: errors", polled[2], "errors", Bar.exactly(0), how);
        add("TAXII, 1,000 concurrent pollers: p99 against p50", polled[1] / polled[0], "ratio", Bar.atMost(10), how);
        served.residentMebibytes().ifPresent(memory -> rows.add(Row.plain(
                "resident memory of the node behind all this", stored, memory, "MiB",
                "what the system counts for the process", SERVER)));
    }

    private static void read(TaxiiServed served, int objects) {
        if (served.client("walk")[0] != objects) {
            throw new IllegalStateException("what was pushed is not what is read");
        }
    }

    private void pushed(double ours, int objects, double raw) {
        String on = "%,d indicators, %d bytes each, %d connections, into 10,000".formatted(
                objects, TaxiiObjects.one(objects).length, LANES);
        rows.add(Row.of("TAXII push, envelopes of 1,000", on, ours, "objects/s", Bar.atLeast(12_000),
                "validated, sealed, synced before the answer", SERVER));
        rows.add(Row.of("TAXII push against bare batched inserts of the same bytes", on, ours / raw, "ratio",
                Bar.atLeast(0.5), "bare: %,.0f objects/s in this run, a key and a body, SQLite, 1,000 in a commit"
                        .formatted(raw), SERVER));
    }

    private double[] pages(TaxiiServed served, int limit, int requests, double rate, double median) {
        served.client("pages %d %d".formatted(limit, requests / 2));
        double[] found = served.client("pages %d %d".formatted(limit, requests));
        String what = "TAXII pages of %,d".formatted(limit);
        String how = "4 connections, pages from all over the collection, %,d of them".formatted(requests);
        add(what + ", 4 connections", found[0], "pages/s", Bar.atLeast(rate), how);
        add(what + ", p50", found[1], "ms", Bar.atMost(median), how);
        add(what + ", p99 against p50", found[2] / found[1], "ratio", Bar.atMost(5),
                "p99 %.2f ms; %s".formatted(found[2], how));
        return found;
    }

    private void add(String measure, double value, String unit, Bar bar, String note) {
        rows.add(Row.of(measure, stored, value, unit, bar, note, SERVER));
    }
}
