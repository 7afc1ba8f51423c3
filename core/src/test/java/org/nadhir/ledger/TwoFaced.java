package org.nadhir.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.nadhir.ledger.Lineage.Shown;
import org.nadhir.model.Bytes;

/// Ledgers of one origin that are alike up to leaf 9 and differ after it by their name.
final class TwoFaced {

    static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";
    private static final int ALIKE = 10;

    private TwoFaced() {}

    static Ledger ledger(int size, String name) {
        Ledger ledger = new MemoryLedger().ledger(ORIGIN, new InsecureTestKeys(1));
        Instant now = Instant.parse("2026-11-01T12:00:00Z");
        ledger.create(now);
        ledger.append(
                IntStream.range(0, size)
                        .mapToObj(i -> new Leaf(
                                "act",
                                1,
                                Bytes.of(new byte[32]),
                                Bytes.of((i + (i < ALIKE ? "" : name)).getBytes(StandardCharsets.UTF_8))))
                        .toList(),
                now);
        return ledger;
    }

    /// The head at `size`, with the proof that it continues the one at `since`.
    static Shown shown(Ledger ledger, long since, long size) {
        Checkpoint head = new Checkpoint(ORIGIN, size, ledger.root(size));
        return new Shown(head, head.text(), since, ledger.proveConsistency(since, size));
    }
}
