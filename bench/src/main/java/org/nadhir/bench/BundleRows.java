package org.nadhir.bench;

import java.util.List;
import org.nadhir.bench.attack.Bundles;
import org.nadhir.bench.attack.Bundles.Compared;
import org.nadhir.bench.attack.SecondBundles;

/// The product's verifier held against the independent one, on bundles that are altered (TRUST.md T6b).
final class BundleRows {

    private static final long SEED = 60_002;
    private static final int BUNDLES_MIN = 10_000;

    private BundleRows() {}

    static List<Row> measure(Effort effort) {
        Compared compared = Bundles.compare(effort.pick(5, 2_000, 1_000_000), SEED);
        String on = "%,d bundles, %,d of which both believe".formatted(compared.bundles(), compared.sound());
        SecondBundles.Tried named = SecondBundles.tried(SEED);
        return List.of(
                Row.of("T6b named alterations of a bundle: believed by either verifier",
                        "%d alterations, signed anew with ledgers".formatted(named.altered()),
                        named.sound() ? named.believed().size() : named.altered(), "bundles", Bar.exactly(0),
                        named.believed().isEmpty() ? "none" : named.believed().getFirst(), Bundles.ENTRY),
                Row.of("T6b bundles compared", on, compared.bundles(), "bundles",
                        Bar.atLeast(effort.pick(5, BUNDLES_MIN, 1_000_000)),
                        "half of them signed anew after they were altered; this run's honest number", Bundles.ENTRY),
                Row.of("T6b product's verifier and checker: disagreements", on, compared.disagreements().size(),
                        "bundles", Bar.exactly(0),
                        compared.disagreements().isEmpty() ? "none" : compared.disagreements().getFirst(),
                        Bundles.ENTRY));
    }
}
