package org.nadhir.node.vault;

import java.util.Arrays;
import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.model.SourceId;
import org.nadhir.node.crypto.SealedColumn;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// One random key for each source. Who the source is and all that it reported lies under that key besides the vault's,
/// so that destroying 32 bytes destroys all of it, in copies too that nobody can reach.
final class SourceKeys {

    private SourceKeys() {}

    /// The source's key; empty where there is no such source, or it was destroyed.
    static Optional<byte[]> find(SealedSnapshot rows, SourceId source) {
        return rows.get(Table.SOURCE_KEY, row(source))
                .map(entry -> entry.body().toArray())
                .filter(key -> !Arrays.equals(key, new byte[SealedColumn.KEY_BYTES]));
    }

    static void insert(SealedTransaction tx, SourceId source, byte[] key) {
        tx.insert(Table.SOURCE_KEY, row(source), Bytes.of(key));
    }

    /// Puts zeros in the place of the key, so that the bytes of the row are written anew before it goes.
    static void overwrite(SealedTransaction tx, SourceId source) {
        Optional<Entry> old = tx.get(Table.SOURCE_KEY, row(source));
        old.ifPresent(entry -> tx.replace(Table.SOURCE_KEY, entry, Bytes.of(new byte[SealedColumn.KEY_BYTES])));
    }

    static void remove(SealedTransaction tx, SourceId source) {
        tx.remove(Table.SOURCE_KEY, row(source));
    }

    static RowId row(SourceId source) {
        return new RowId(source.value());
    }
}
