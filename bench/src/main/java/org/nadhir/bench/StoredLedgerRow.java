package org.nadhir.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Origins;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.IndexKey;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.node.crypto.SealedColumn;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.ColumnSeal;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Seals;
import org.nadhir.node.store.SqliteStore;

/// Appending as the node does it: each batch one durable commit in its store, every row encrypted.
final class StoredLedgerRow {

    private static final PartyId PARTY = new PartyId("00000000-0000-4000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static final int BATCH = 5_000;

    private StoredLedgerRow() {}

    static Row measure(Path folder, Effort effort) {
        int batches = effort.pick(2, 20, 200);
        Random random = new Random(6962);
        BouncyCastleCheckpoints checkpoints = BouncyCastleCheckpoints.deterministicForSimulation();
        NodeLedgers ledgers = new NodeLedgers(
                PARTY, checkpoints.signer(LedgerSigningKeys.generate(random)), checkpoints, random);
        List<Double> seconds = new ArrayList<>();
        try (SealedStore store = SealedStore.create(
                SqliteStore.create(folder, PARTY), new Seals(seal(random), seal(random)))) {
            store.commit(tx -> {
                ledgers.create(tx, NOW);
                return true;
            });
            for (int batch = 0; batch < batches; batch++) {
                List<Leaf> leaves = LedgerRows.leaves(BATCH, random);
                seconds.add(ThreadClock.seconds(() -> store.commit(
                        tx -> ledgers.ledger(tx, Origins.internal(PARTY)).append(leaves, NOW))));
            }
        }
        return Row.of(
                "leaves appended in a second in the node's store",
                "%,d leaves in commits of %,d, SQLite".formatted(batches * BATCH, BATCH),
                BATCH / Median.of(seconds.subList(batches / 2, batches)),
                "leaves/s",
                Bar.atLeast(20_000),
                "processor time of one thread, median of the second half; rows encrypted, every commit synced",
                "org.nadhir.node.ledger.NodeLedgers#ledger, org.nadhir.ledger.Ledger#append");
    }

    private static ColumnSeal seal(Random random) {
        return new ColumnSeal(new SealedColumn(key(random), random), new IndexKey(key(random)));
    }

    private static byte[] key(Random random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }
}
