package org.nadhir.node.store;

import java.util.Random;
import org.nadhir.node.crypto.IndexKey;
import org.nadhir.node.crypto.SealedColumn;

/// Keys out of a number, for tests and nothing else.
public final class InsecureTestSeals {

    private InsecureTestSeals() {}

    /// The node's keys and the vault's, which have nothing in common.
    public static Seals of(long seed) {
        return of(seed, seed);
    }

    static Seals of(long columnSeed, long indexSeed) {
        return new Seals(column(columnSeed, indexSeed), column(columnSeed + 1_000, indexSeed + 1_000));
    }

    private static ColumnSeal column(long columnSeed, long indexSeed) {
        Random nonces = new Random();
        return new ColumnSeal(new SealedColumn(key(columnSeed), nonces), new IndexKey(key(indexSeed + 1)));
    }

    private static byte[] key(long seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return key;
    }
}
