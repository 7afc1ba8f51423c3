package org.nadhir.bench.edges;

import java.util.List;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;

/// What is asked of the TAXII server, and of what is written and read by the million. None of it is measured by this
/// bench yet: each row says so, and misses its bar.
public final class TaxiiRows {

    private static final String SERVER = "org.nadhir.node.Main: serve; TAXII 2.1 over the loopback, TLS, with a key";
    private static final String NOT_YET = "this bench has no client for it yet";

    private TaxiiRows() {}

    /// Rows without a figure.
    public static List<Row> measure() {
        return List.of(
                missing("TAXII push, envelopes of 1,000", "objects/s", Bar.atLeast(12_000)),
                missing("TAXII push against raw batched inserts of the same bytes", "ratio", Bar.atLeast(0.5)),
                missing("TAXII pages of 100 at 1 million stored, 4 connections", "pages/s", Bar.atLeast(2_000)),
                missing("TAXII pages of 100, p50", "ms", Bar.atMost(3)),
                missing("TAXII pages of 100, p99 against p50", "ratio", Bar.atMost(5)),
                missing("TAXII pages of 1,000 at 1 million stored, 4 connections", "pages/s", Bar.atLeast(250)),
                missing("TAXII pages of 1,000, p50", "ms", Bar.atMost(15)),
                missing("TAXII pages of 1,000, p99 against p50", "ratio", Bar.atMost(5)),
                missing("TAXII pages at 1 million stored against ten thousand", "ratio", Bar.atMost(1.2)),
                missing("TAXII pull with nothing new, 1 million stored", "ms", Bar.atMost(2)),
                missing("TAXII, 1,000 concurrent pollers: errors", "errors", Bar.exactly(0)),
                missing("TAXII, 1,000 concurrent pollers: p99 against p50", "ratio", Bar.atMost(10)),
                missing("heap while a bundle of 500 MB is read", "MB", Bar.atMost(200)));
    }

    private static Row missing(String measure, String unit, Bar bar) {
        return Row.missing(measure, "nothing", unit, bar, NOT_YET, SERVER);
    }
}
