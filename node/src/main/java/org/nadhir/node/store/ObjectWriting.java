package org.nadhir.node.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.ObjectRow.Place;
import org.nadhir.node.store.ObjectRows.Part;
import org.nadhir.node.store.SealedObjects.End;
import org.nadhir.node.store.SealedObjects.Head;
import org.nadhir.node.store.SealedObjects.Stored;

/// What may happen to the objects of a collection: they come and go, none is replaced.
public final class ObjectWriting {

    /// Of one object in one collection; ours. The largest public bundles have some dozens.
    public static final int VERSIONS_MAX = 1_000;

    private static final long MICROS_OF_MILLI = 1_000;
    private static final Comparator<ObjectRow> BY_VERSION =
            Comparator.comparing(ObjectRow::version).thenComparing(ObjectRow::sequence);

    private final SealedTransaction transaction;
    private final ObjectRows rows;
    private final SealedObjects reading;
    private final PartyId party;
    private final ColumnSeal seal;

    ObjectWriting(SealedTransaction transaction, ObjectRows rows, PartyId party, ColumnSeal seal) {
        this.transaction = transaction;
        this.rows = rows;
        this.reading = transaction.objects();
        this.party = party;
        this.seal = seal;
    }

    /// What became of an object.
    public sealed interface Put {
        record Added(Stored stored) implements Put {}

        /// The same content was there already under this identifier: nothing has changed.
        record Same(Stored stored) implements Put {}

        /// Other content is there under this identifier and version, and stays.
        record Other(Stored stored) implements Put {}

        /// The object has [#VERSIONS_MAX] versions already: what is compared must have an end.
        record TooMany() implements Put {}
    }

    /// Adds objects, in their order, all of one collection.
    ///
    /// An object without a version of its own is compared with all that are there under its identifier, and where it is
    /// none of them, its time of arrival is its version.
    ///
    /// @param now their time of arrival; moved behind that of the last object where the clock is not
    /// @param written a time in microseconds as the text of a version
    public List<Put> put(List<NewObject> objects, Instant now, LongFunction<String> written) {
        if (objects.isEmpty()) {
            return List.of();
        }
        String collection = objects.getFirst().collection;
        End end = reading.end(collection);
        long clock = Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000L), now.getNano() / 1_000);
        List<Put> done = new ArrayList<>();
        Known seen = new Known(collection);
        for (int i = 0; i < objects.size(); i++) {
            NewObject object = objects.get(i);
            if (!object.collection.equals(collection)) {
                throw new IllegalArgumentException("objects of one collection");
            }
            List<ObjectRow> there = seen.versions(object.name);
            Optional<Put> known = known(object, there, seen);
            if (known.isPresent()) {
                done.add(known.get());
            } else if (there.size() >= VERSIONS_MAX) {
                done.add(new Put.TooMany());
            } else {
                long at = Math.max(clock, end.addedMicros() + 1);
                end = new End(end.sequence() + 1, i + 1 < objects.size() ? at : wholeMilli(at));
                done.add(new Put.Added(add(object, there, end, written)));
            }
        }
        ByteBuffer body = ByteBuffer.allocate(2 * Long.BYTES).putLong(end.sequence()).putLong(end.addedMicros());
        transaction.put(Table.COUNTER, SealedObjects.ending(transaction, collection), Bytes.of(body.array()));
        return done;
    }

    /// The last of what came together has a whole millisecond, the next one from its time on: a client whose clock has
    /// no finer ones cuts off the rest of the last time that it saw, and would be told the last objects again for ever.
    private static long wholeMilli(long micros) {
        return Math.multiplyExact(Math.ceilDiv(micros, MICROS_OF_MILLI), MICROS_OF_MILLI);
    }

    /// The versions of objects that this writing has met: each is read once and opened once, however many of one object
    /// follow each other.
    private final class Known {

        /// Rows that are kept; ours: four objects with as many versions as they may have.
        private static final int ROWS_MAX = 4 * VERSIONS_MAX;

        private final String collection;
        private final Map<RowId, List<ObjectRow>> versions = new HashMap<>();
        private final Map<Long, Digest> contents = new HashMap<>();
        private int count;

        Known(String collection) {
            this.collection = collection;
        }

        /// In the order of their coming; what is added to the store is added here.
        List<ObjectRow> versions(RowId name) {
            List<ObjectRow> known = versions.get(name);
            if (known == null) {
                known = new ArrayList<>(rows.versions(collection, name));
                count += known.size() + 1;
                if (count > ROWS_MAX) {
                    versions.clear();
                    contents.clear();
                    count = known.size() + 1;
                }
                versions.put(name, known);
            }
            return known;
        }

        Digest content(ObjectRow row) {
            return contents.computeIfAbsent(row.sequence(), _ -> reading.content(collection, row));
        }
    }

    private Optional<Put> known(NewObject object, List<ObjectRow> there, Known seen) {
        for (ObjectRow row : there) {
            boolean isSpec = row.spec().equals(object.spec);
            if (isSpec && object.version.map(row.version()::equals).orElse(true)) {
                // Never by their bodies: a thousand of them would hold up all other writers.
                if (seen.content(row).equals(object.content)) {
                    return Optional.of(new Put.Same(reading.open(object.collection, row, Part.HEAD)));
                }
                if (object.version.isPresent()) {
                    return Optional.of(new Put.Other(reading.open(object.collection, row, Part.HEAD)));
                }
            }
        }
        return Optional.empty();
    }

    private Stored add(NewObject object, List<ObjectRow> there, End at, LongFunction<String> written) {
        String version = object.version.orElseGet(() -> written.apply(at.addedMicros()));
        ObjectRow row = new ObjectRow(
                at.sequence(), object.name, object.type, object.spec, version, new Place(true, true, true),
                Bytes.of(new byte[0]), object.sealed);
        List<ObjectRow> all = new ArrayList<>(there);
        all.add(row);
        List<Place> places = places(all);
        Head head = new Head(object.version.isPresent(), at.addedMicros(), object.content, object.id);
        Bytes sealed = seal.sealObject(
                ColumnSeal.HEAD, party, SealedObjects.headPlace(object.collection, row), head.write());
        rows.insert(object.collection, new ObjectRow(
                row.sequence(), row.id(), row.type(), row.spec(), version, places.getLast(), sealed,
                object.sealed));
        placed(object.collection, there, places);
        for (int i = 0; i < there.size(); i++) {
            there.set(i, there.get(i).at(places.get(i)));
        }
        // Without the body, which is stored and may be large.
        there.add(new ObjectRow(
                row.sequence(), row.id(), row.type(), row.spec(), version, places.getLast(), sealed,
                Bytes.of(new byte[0])));
        return new Stored(
                row.sequence(), object.id, object.type, object.spec, version, at.addedMicros(), object.plain);
    }

    /// Which of all versions of their object each of them is, in their order.
    private static List<Place> places(List<ObjectRow> all) {
        NavigableMap<String, List<ObjectRow>> specs = new TreeMap<>();
        all.forEach(row -> specs.computeIfAbsent(row.spec(), _ -> new ArrayList<>()).add(row));
        Map<String, Utmost> utmost = new TreeMap<>();
        return all.stream().map(row -> {
            Utmost ends = utmost.computeIfAbsent(
                    row.spec(), spec -> Utmost.of(specs.getOrDefault(spec, List.of(row))));
            return new Place(
                    row.sequence() == ends.newest(),
                    row.sequence() == ends.oldest(),
                    specs.tailMap(row.spec(), false).isEmpty());
        }).toList();
    }

    /// The sequences of the first and the last version of one specification.
    private record Utmost(long oldest, long newest) {

        static Utmost of(List<ObjectRow> rows) {
            return new Utmost(
                    Collections.min(rows, BY_VERSION).sequence(), Collections.max(rows, BY_VERSION).sequence());
        }
    }

    private void placed(String collection, List<ObjectRow> rest, List<Place> places) {
        for (int i = 0; i < rest.size(); i++) {
            if (!rest.get(i).place().equals(places.get(i))) {
                rows.place(collection, rest.get(i).sequence(), places.get(i));
            }
        }
    }

    /// Takes away those of these versions of an object that are there.
    ///
    /// @return how many were
    public int remove(String collection, List<Stored> gone) {
        if (gone.isEmpty()) {
            return 0;
        }
        RowId name = seal.objectName(party, collection, gone.getFirst().id());
        List<ObjectRow> there = rows.versions(collection, name);
        List<ObjectRow> rest = there.stream()
                .filter(row -> gone.stream().noneMatch(one -> one.sequence() == row.sequence()))
                .toList();
        there.stream().filter(row -> !rest.contains(row)).forEach(row -> rows.remove(collection, row.sequence()));
        placed(collection, rest, places(rest));
        return there.size() - rest.size();
    }
}
