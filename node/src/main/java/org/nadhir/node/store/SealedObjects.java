package org.nadhir.node.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Padme;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.ObjectRows.Part;

/// The objects of collections, opened as they are read.
///
/// Times of arrival rise with the sequence and no two objects of a collection have the same, so that a reader who goes
/// on behind a time misses nothing and sees nothing twice. They are not in clear: a time is found by halving.
public final class SealedObjects {

    private final ObjectRows rows;
    private final PartyId party;
    private final ColumnSeal seal;
    private final SealedSnapshot snapshot;

    SealedObjects(SealedSnapshot snapshot, ObjectRows rows, PartyId party, ColumnSeal seal) {
        this.snapshot = snapshot;
        this.rows = rows;
        this.party = party;
        this.seal = seal;
    }

    /// An object as it was added.
    ///
    /// @param addedMicros since 1970, in microseconds
    /// @param version as in [ObjectRow]
    /// @param body the object byte for byte as it came; nothing where only heads were asked for
    public record Stored(
            long sequence, String id, String type, String spec, String version, long addedMicros, Bytes body) {}

    /// Objects with their bodies.
    ///
    /// @param cut whether there are more that did not hold
    public record Bodies(List<Stored> objects, boolean cut) {
        public Bodies {
            objects = List.copyOf(objects);
        }
    }

    /// The last sequence and time that were given in a collection, even if that object has been removed.
    public record End(long sequence, long addedMicros) {
        static final End NONE = new End(0, 0);
    }

    public End end(String collection) {
        return snapshot.get(Table.COUNTER, ending(snapshot, collection))
                .map(entry -> {
                    ByteBuffer body = ByteBuffer.wrap(entry.body().toArray());
                    return new End(body.getLong(), body.getLong());
                })
                .orElse(End.NONE);
    }

    static RowId ending(SealedSnapshot snapshot, String collection) {
        return snapshot.name(Table.COUNTER, "taxii objects " + collection);
    }

    /// See [ObjectRows#list].
    public List<Stored> list(ObjectQuery query) {
        return rows.list(query).stream().map(row -> open(query.collection(), row, Part.HEAD)).toList();
    }

    /// See [ObjectRows#whole].
    public Bodies whole(ObjectQuery query, long bytes) {
        ObjectRows.Bodies found = rows.whole(query, bytes);
        return new Bodies(
                found.rows().stream().map(row -> open(query.collection(), row, Part.WHOLE)).toList(), found.cut());
    }

    /// All versions of one object, without their bodies.
    public List<Stored> versions(String collection, String id) {
        return rows.versions(collection, seal.objectName(party, collection, id)).stream()
                .map(row -> open(collection, row, Part.HEAD))
                .toList();
    }

    /// The last sequence of what was added at this time or before: who goes on behind it sees all that came later.
    public long upTo(String collection, long addedMicros) {
        End end = end(collection);
        if (addedMicros >= end.addedMicros()) {
            return end.sequence();
        }
        long low = 0;
        long high = end.sequence();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            Optional<ObjectRow> row = rows.from(collection, middle);
            if (row.isEmpty() || open(collection, row.get(), Part.HEAD).addedMicros() > addedMicros) {
                high = middle - 1;
            } else {
                low = row.get().sequence();
            }
        }
        return low;
    }

    /// @throws StoreTrouble `DAMAGED` where the row was altered, moved or sealed under another key
    Stored open(String collection, ObjectRow row, Part part) {
        Head head = Head.read(seal.openObject(ColumnSeal.HEAD, party, headPlace(collection, row), row.head()));
        Bytes body = row.body();
        if (part == Part.WHOLE) {
            String place = bodyPlace(collection, row.id(), row.spec(), head.isVersioned() ? row.version() : "");
            body = seal.openObject(ColumnSeal.BODY, party, place, row.body());
        }
        return new Stored(
                row.sequence(), head.id(), row.type(), row.spec(), row.version(), head.addedMicros(), body);
    }

    /// What an object says, by its digest: read without its body, which may be large.
    Digest content(String collection, ObjectRow row) {
        return Head.read(seal.openObject(ColumnSeal.HEAD, party, headPlace(collection, row), row.head())).content();
    }

    static String headPlace(String collection, ObjectRow row) {
        return collection + "|" + row.sequence() + "|" + row.id() + "|" + row.type() + "|" + row.spec() + "|"
                + row.version();
    }

    static String bodyPlace(String collection, RowId id, String spec, String version) {
        return collection + "|" + id + "|" + spec + "|" + version;
    }

    /// What of an object is needed to list it: 1 byte, 8 bytes of time, 32 bytes of SHA-256, the identifier
    /// in UTF-8, zeros.
    ///
    /// @param isVersioned whether it came with a version of its own
    /// @param content of what it says, whatever its form
    record Head(boolean isVersioned, long addedMicros, Digest content, String id) {

        private static final int DIGEST_BYTES = 32;
        /// Ours: above the head of most objects, so that lengths of types do not show.
        static final int FLOOR_BYTES = 128;

        Bytes write() {
            byte[] name = id.getBytes(UTF_8);
            int length = 1 + Long.BYTES + DIGEST_BYTES + name.length;
            ByteBuffer bytes = ByteBuffer.allocate(Padme.padded(length, FLOOR_BYTES));
            bytes.put((byte) (isVersioned ? 1 : 0)).putLong(addedMicros).put(content.bytes()).put(name);
            return Bytes.of(bytes.array());
        }

        static Head read(Bytes head) {
            byte[] bytes = head.toArray();
            int end = bytes.length;
            while (bytes[end - 1] == 0) {
                end--;
            }
            ByteBuffer in = ByteBuffer.wrap(bytes);
            boolean versioned = in.get() == 1;
            long micros = in.getLong();
            byte[] content = new byte[DIGEST_BYTES];
            in.get(content);
            return new Head(
                    versioned,
                    micros,
                    Digest.wrap(content),
                    new String(bytes, in.position(), end - in.position(), UTF_8));
        }
    }
}
