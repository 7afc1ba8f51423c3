package org.nadhir.node.store;

import java.nio.file.Path;
import java.util.Random;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Transaction.NewRow;

/// A process that commits until the disk refuses, tries once more, and says how each ended.
final class DiskTroubleChild {

    private static final int ROWS_MAX = 100_000;

    private DiskTroubleChild() {}

    /// Takes the folder and the party.
    public static void main(String[] arguments) {
        Store store = SqliteStore.open(Path.of(arguments[0]), new PartyId(arguments[1]));
        Random random = new Random(1);
        for (int i = 0; i < ROWS_MAX; i++) {
            if (!isCommitted(store, random)) {
                isCommitted(store, random);
                return;
            }
        }
    }

    private static boolean isCommitted(Store store, Random random) {
        NewRow row = new NewRow(Ground.id(random), Ground.bytes(random, 5_000));
        try {
            long ordinal = store.commit(tx -> tx.append(Table.EVENT, next -> row));
            Bytes body = row.body();
            System.out.println("stored " + ordinal + " " + row.id() + " " + body.digest());
            return true;
        } catch (StoreTrouble trouble) {
            System.out.println("trouble " + trouble.category());
            return false;
        }
    }
}
