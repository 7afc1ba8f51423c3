package org.nadhir.node.store;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Transaction.NewRow;

/// A process that commits without end until it is killed, and says aloud what was acknowledged.
///
/// One commit is like the one of a received warning: message, duplicate mark, receipt and leaf.
final class CrashChild {

    private static final int WRITERS = 4;

    private CrashChild() {}

    /// Takes the address of a [Ground], the party, and a seed.
    public static void main(String[] arguments) {
        Store store = Ground.of(arguments[0]).open(new PartyId(arguments[1]));
        long seed = Long.parseLong(arguments[2]);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(seed + writer);
                threads.execute(() -> {
                    while (true) {
                        commit(store, random);
                    }
                });
            }
        }
    }

    private static void commit(Store store, Random random) {
        RowId id = Ground.id(random);
        Bytes body = Ground.bytes(random, 100 + random.nextInt(9_000));
        long ordinal = store.commit(tx -> {
            tx.insert(Table.INBOX, id, body);
            tx.insert(Table.MARK, id, body.slice(0, 32));
            tx.insert(Table.RECEIPT, id, body.slice(32, 64));
            return tx.append(Table.EVENT, next -> new NewRow(id, number(next)));
        });
        // One write call for each line, so that lines of several threads stay whole.
        System.out.println("stored " + ordinal + " " + id + " " + body.digest());
    }

    static Bytes number(long number) {
        return Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
