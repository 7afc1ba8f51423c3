package org.nadhir.bench;

import java.util.List;

/// What the cryptography of one warning costs: most of what a bulk warning takes.
final class SealingRows {

    private SealingRows() {}

    static List<Row> measure(Effort effort) {
        Micro.Costs costs = Micro.run(SealingMicro.class, effort);
        String on = "a payload of %,d bytes, one thread".formatted(SealingMicro.PAYLOAD_BYTES);
        return List.of(
                row("one statement signed, Ed25519 and ML-DSA-65", on, costs.of("sign"), "org.nadhir.sign.Signed#sign"),
                row("one statement verified, both", on, costs.of("verify"), "org.nadhir.sign.Signed#verified"),
                row("one statement sealed, HPKE with X-Wing", on, costs.of("seal"),
                        "org.nadhir.exchange.Sealer#seal"));
    }

    private static Row row(String measure, String on, Micro.Cost cost, String entry) {
        return Row.plain(measure, on, cost.micros(), "µs", cost.error(), entry);
    }
}
