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

    /// What lies of an object in the table of objects, each part under a key of its own.
    static final String HEAD = "taxii_object.head";

    static final String BODY = "taxii_object.body";

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
        return column.seal(table.sql(), party, id.value(), padded(body));
    }

    /// @throws StoreTrouble `DAMAGED` where the row was altered, moved or sealed under another key
    Bytes open(Table table, PartyId party, Row row) {
        return column.open(table.sql(), party, row.id().value(), row.body())
                .flatMap(ColumnSeal::bare)
                .orElseThrow(() -> StoreTrouble.damaged(table.sql()));
    }

    /// The name of an object of a collection.
    RowId objectName(PartyId party, String collection, String id) {
        return RowId.ofHmac(index.name("taxii_object", party, collection + "|" + id));
    }

    /// Seals a part of an object as a row is sealed.
    ///
    /// @param place what it is bound to
    Bytes sealObject(String part, PartyId party, String place, Bytes plain) {
        return column.seal(part, party, place, part.equals(HEAD) ? plain : padded(plain));
    }

    /// @throws StoreTrouble `DAMAGED` as for a row
    Bytes openObject(String part, PartyId party, String place, Bytes sealed) {
        Optional<Bytes> plain = column.open(part, party, place, sealed);
        return (part.equals(HEAD) ? plain : plain.flatMap(ColumnSeal::bare))
                .orElseThrow(() -> StoreTrouble.damaged("taxii_object"));
    }

    private static Bytes padded(Bytes body) {
        int length = body.length();
        byte[] padded = new byte[Padme.padded(LENGTH_BYTES + length, FLOOR_BYTES)];
        for (int i = 0; i < LENGTH_BYTES; i++) {
            padded[i] = (byte) (length >>> (24 - 8 * i));
        }
        System.arraycopy(body.toArray(), 0, padded, LENGTH_BYTES, length);
        return Bytes.of(padded);
    }

    private static Optional<Bytes> bare(Bytes padded) {
        if (padded.length() < LENGTH_BYTES) {
            return Optional.empty();
        }
        int length = 0;
        for (byte b : padded.slice(0, LENGTH_BYTES).toArray()) {
            length = length << 8 | (b & 0xff);
        }
        return length < 0 || length > padded.length() - LENGTH_BYTES
                ? Optional.empty()
                : Optional.of(padded.slice(LENGTH_BYTES, LENGTH_BYTES + length));
    }
}
