package org.nadhir.node.store;

import java.util.HexFormat;
import org.nadhir.model.Digest;
import org.nadhir.model.Uuids;

/// What a row is called in the database: a random UUID, or 64 hexadecimal digits that are the HMAC-SHA-256 of a
/// natural key. Nothing else is taken, so a natural key cannot come to stand in the database in clear.
public record RowId(String value) implements Comparable<RowId> {

    public RowId {
        if (!Uuids.isUuid(value) && !Digest.isHex(value)) {
            throw new IllegalArgumentException("a row is called by a UUID or by an HMAC");
        }
    }

    /// Wraps the 32 bytes of an HMAC-SHA-256.
    public static RowId ofHmac(byte[] hmac) {
        return new RowId(HexFormat.of().formatHex(hmac));
    }

    @Override
    public int compareTo(RowId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
