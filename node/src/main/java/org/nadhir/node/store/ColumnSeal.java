package org.nadhir.node.store;

import java.util.Optional;
import org.nadhir.exchange.Padme;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.IndexKey;
import org.nadhir.node.crypto.SealedColumn;

/// The keys that one part of the store lies under: what hides bodies and what hides names.
/// The vault has a pair of its own ([Seals]). Safe for many threads.
public final class ColumnSeal {

    /// Below this all lengths look alike: a setting, a counter, a mark, a source's key.
    static final int FLOOR_BYTES = 256;

    private static final int LENGTH_BYTES = 4;

    private final SealedColumn column;
    private final IndexKey index;

    public ColumnSeal(SealedColumn column, IndexKey index) {
        this.column = column;
        this.index = index;
    }

    /// The name of a row whose natural key must not be seen.
    RowId name(Table table, PartyId party, String natural) {
        return RowId.ofHmac(index.name(table.sql(), party, natural));
    }

    /// `body` under `key`, to be sealed once more as the body of a row: a key that can be destroyed by itself.
    Bytes wrap(byte[] key, Table table, PartyId party, RowId id, Bytes body) {
        return column.withKey(key).seal(table.sql(), party, id.value(), body);
    }

    /// What [#wrap] was given; empty where it lies under another key.
    Optional<Bytes> unwrap(byte[] key, Table table, PartyId party, RowId id, Bytes wrapped) {
        return column.withKey(key).open(table.sql(), party, id.value(), wrapped);
    }

    /// Length, body, zeros up to a Padmé length, all encrypted: what lies shows the size class only.
    Bytes seal(Table table, PartyId party, RowId id, Bytes body) {
        int length = body.length();
        byte[] padded = new byte[Padme.padded(LENGTH_BYTES + length, FLOOR_BYTES)];
        for (int i = 0; i < LENGTH_BYTES; i++) {
            padded[i] = (byte) (length >>> (24 - 8 * i));
        }
        System.arraycopy(body.toArray(), 0, padded, LENGTH_BYTES, length);
        return column.seal(table.sql(), party, id.value(), Bytes.of(padded));
    }

    /// @throws StoreTrouble `DAMAGED` where the row was altered, moved or sealed under another key
    Bytes open(Table table, PartyId party, Row row) {
        Bytes padded = column.open(table.sql(), party, row.id().value(), row.body())
                .orElseThrow(() -> StoreTrouble.damaged(table));
        if (padded.length() < LENGTH_BYTES) {
            throw StoreTrouble.damaged(table);
        }
        int length = 0;
        for (byte b : padded.slice(0, LENGTH_BYTES).toArray()) {
            length = length << 8 | (b & 0xff);
        }
        if (length < 0 || length > padded.length() - LENGTH_BYTES) {
            throw StoreTrouble.damaged(table);
        }
        return padded.slice(LENGTH_BYTES, LENGTH_BYTES + length);
    }
}
