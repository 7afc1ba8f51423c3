package org.nadhir.node.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nadhir.model.Bytes;
import org.nadhir.model.Uuids;
import org.nadhir.node.store.ObjectQuery.Versions;
import org.nadhir.node.store.ObjectWriting.Put;
import org.nadhir.node.store.SealedObjects.Stored;

/// What every store promises about the objects of collections.
@Timeout(60)
abstract class ObjectsContract {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.000001Z");
    private static final long NOON_MICROS = NOON.getEpochSecond() * 1_000_000 + 1;
    private static final long NEXT_MILLI = NOON_MICROS + 999;

    private final Random random = new Random(11);
    private final String collection = Uuids.random(new Random());
    private Optional<Store> store = Optional.empty();
    private Optional<SealedStore> sealed = Optional.empty();

    abstract Ground ground();

    @BeforeEach
    void create() {
        store = Optional.of(ground().create(Ground.party(new Random())));
        sealed = Optional.of(SealedStore.create(store.orElseThrow(), InsecureTestSeals.of(1)));
    }

    @AfterEach
    void close() {
        store.ifPresent(Store::close);
    }

    private NewObject object(String id, String spec, String version, String content) {
        Optional<String> own = version.isEmpty() ? Optional.empty() : Optional.of(version);
        String type = id.substring(0, id.indexOf("--"));
        return sealed.orElseThrow().object(collection, id, type, spec, own, Bytes.of(content.getBytes(UTF_8)),
                Bytes.of(content.strip().getBytes(UTF_8)).digest());
    }

    private List<Put> put(NewObject... objects) {
        return put(NOON, objects);
    }

    private List<Put> put(Instant now, NewObject... objects) {
        return sealed.orElseThrow().commit(tx -> tx.writing().put(
                List.of(objects),
                now,
                micros -> "t" + micros));
    }

    private int removed(List<Stored> gone) {
        return sealed.orElseThrow().<Integer>commit(tx -> tx.writing().remove(collection, gone));
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), UTF_8);
    }

    private static String added(Put put) {
        return switch (put) {
            case Put.Added(Stored stored) -> "added " + stored.sequence();
            case Put.Same(Stored stored) -> "same as " + stored.sequence();
            case Put.Other(Stored stored) -> "other than " + stored.sequence();
            case Put.TooMany() -> "too many";
        };
    }

    private List<Stored> list(ObjectQuery query) {
        return sealed.orElseThrow().read(rows -> rows.objects().whole(query, Long.MAX_VALUE).objects());
    }

    private String contents(List<String> ids, List<String> types, List<String> specs, Versions versions) {
        List<RowId> names = ids.stream().map(id -> object(id, "2.1", "", "").name).toList();
        return String.join(" ", list(new ObjectQuery(collection, 0, 100, names, types, specs, versions)).stream()
                .map(stored -> text(stored.body()))
                .toList());
    }

    @Test
    void givesBackObjectsByteForByteInTheOrderOfTheirComing() {
        List<Put> put = put(object("a--1", "2.1", "v1", " {é\"x\"} "), object("b--1", "2.1", "", ""));
        assertEquals(List.of("added 1", "added 2"), put.stream().map(ObjectsContract::added).toList());
        List<Stored> all = list(ObjectQuery.of(collection, 0, 10));
        assertEquals(List.of(
                new Stored(1, "a--1", "a", "2.1", "v1", NOON_MICROS, Bytes.of(" {é\"x\"} ".getBytes(UTF_8))),
                new Stored(2, "b--1", "b", "2.1", "t" + NEXT_MILLI, NEXT_MILLI, Bytes.of(new byte[0]))),
                all);
    }

    @Test
    void whoeverKeepsTheLastTimeInMillisecondsIsToldNothingAgain() {
        for (int i = 0; i < 5; i++) {
            put(NOON.plusNanos(i * 700_000L), object("a--" + i, "2.1", "v", "x"), object("b--" + i, "2.1", "v", "x"));
            List<Stored> all = list(ObjectQuery.of(collection, 0, 100));
            long kept = Math.floorDiv(all.getLast().addedMicros(), 1_000) * 1_000;
            long found = sealed.orElseThrow().read(rows -> rows.objects().upTo(collection, kept));
            assertEquals(List.of(), list(ObjectQuery.of(collection, found, 100)), "after put " + i);
        }
    }

    @Test
    void neverGivesATimeOrASequenceTwice() {
        put(object("a--1", "2.1", "v1", "one"), object("a--2", "2.1", "v1", "two"));
        put(NOON.minusSeconds(60), object("a--3", "2.1", "v1", "three"));
        List<Stored> last = list(ObjectQuery.of(collection, 2, 10));
        assertEquals(NEXT_MILLI + 1_000, last.getFirst().addedMicros());
        sealed.orElseThrow().commit(tx -> tx.writing().remove(collection, last));
        put(NOON.minusSeconds(60), object("a--3", "2.1", "v1", "three"));
        assertEquals(4, list(ObjectQuery.of(collection, 2, 10)).getFirst().sequence());
    }

    @Test
    void sameContentAgainChangesNothingAndOtherContentIsToldApart() {
        put(object("a--1", "2.1", "v1", "one"), object("ip--1", "2.1", "", "address"));
        List<Put> again = put(
                NOON.plusSeconds(60),
                object("a--1", "2.1", "v1", " one"),
                object("a--1", "2.1", "v1", "two"),
                object("ip--1", "2.1", "", "address"),
                object("ip--1", "2.1", "", "address, more"),
                object("ip--1", "2.1", "", "address"),
                object("a--1", "2.0", "v1", "two"));
        assertEquals(
                List.of("same as 1", "other than 1", "same as 2", "added 3", "same as 2", "added 4"),
                again.stream().map(ObjectsContract::added).toList());
    }

    @Test
    void endsWhereTheBytesDoAndSaysSo() {
        String large = "x".repeat(1_000);
        put(object("a--1", "2.1", "v1", large), object("a--2", "2.1", "v1", large), object("b--1", "2.1", "v1", large));
        List<ObjectQuery> questions = List.of(
                ObjectQuery.of(collection, 0, 10),
                new ObjectQuery(collection, 0, 10, List.of(), List.of("b", "a"), List.of(), Versions.LAST));
        for (ObjectQuery question : questions) {
            assertEquals("1 true", bodies(question, 1));
            assertEquals("2 true", bodies(question, 3_000));
            assertEquals("3 false", bodies(question, 30_000));
        }
    }

    private String bodies(ObjectQuery query, long bytes) {
        var found = sealed.orElseThrow().read(rows -> rows.objects().whole(query, bytes));
        return found.objects().size() + " " + found.cut();
    }

    @Test
    void answersTheVersionsThatAreAskedFor() {
        put(object("a--1", "2.1", "v2", "a2"), object("b--1", "2.1", "v1", "b1"), object("a--1", "2.1", "v1", "a1"));
        put(object("a--1", "2.1", "v3", "a3"));
        put(object("a--1", "2.0", "v9", "old9"), object("a--1", "2.0", "v8", "old8"));
        List<String> any = List.of();
        List<String> a = List.of("a--1");
        assertEquals("b1 a3", contents(any, any, any, Versions.LAST));
        assertEquals("a2 b1 a1 a3", contents(any, any, any, Versions.ALL));
        assertEquals("b1 a1", contents(any, any, any, new Versions(false, false, true, any)));
        assertEquals("a1 a3", contents(a, any, any, new Versions(false, true, true, any)));
        assertEquals("a2 a3", contents(a, any, any, new Versions(false, true, false, List.of("v2", "v7"))));
        assertEquals("old9", contents(any, any, List.of("2.0"), Versions.LAST));
        assertEquals("b1 a3 old9", contents(any, any, List.of("2.0", "2.1"), Versions.LAST));
        assertEquals("b1", contents(any, List.of("b", "c"), any, Versions.ALL));
        assertEquals("b1 a3", contents(any, List.of("b", "a"), any, Versions.LAST));
        assertEquals("", contents(a, List.of("b"), any, Versions.LAST));
        assertEquals("b1 a3", contents(List.of("a--1", "b--1", "a--1", "z--1"), any, any, Versions.LAST));
    }

    @Test
    void whatIsLeftAfterARemovalIsTheLatestAgain() {
        put(object("a--1", "2.1", "v1", "a1"), object("a--1", "2.1", "v2", "a2"), object("a--1", "2.1", "v3", "a3"));
        List<Stored> all = sealed.orElseThrow().read(rows -> rows.objects().versions(collection, "a--1"));
        assertEquals(1, removed(List.of(all.get(2))));
        assertEquals("a2", contents(List.of(), List.of(), List.of(), Versions.LAST));
        assertEquals(0, removed(List.of(all.get(2))));
        assertEquals(2, removed(all));
        assertEquals("", contents(List.of(), List.of(), List.of(), Versions.ALL));
    }

    @Test
    void pagesMeetEachObjectOnceWhateverTheirSize() {
        for (int i = 0; i < 5; i++) {
            List<NewObject> batch = new ArrayList<>();
            for (int j = 0; j < 20; j++) {
                batch.add(object("a--" + i + "-" + j, "2.1", "v", "content " + i + "-" + j));
            }
            put(batch.toArray(NewObject[]::new));
        }
        for (int size : List.of(1, 7, 100, 1_000)) {
            List<Long> seen = new ArrayList<>();
            List<Stored> page = list(ObjectQuery.of(collection, 0, size));
            while (!page.isEmpty()) {
                page.forEach(stored -> seen.add(stored.sequence()));
                page = list(ObjectQuery.of(collection, seen.getLast(), size));
            }
            assertEquals(100, seen.size());
            assertEquals(seen.stream().sorted().distinct().toList(), seen);
        }
    }

    @Test
    void findsTheEndOfATimeThroughGapsToo() {
        for (int i = 0; i < 50; i++) {
            put(NOON.plusMillis(i), object("a--" + i, "2.1", "v", "x"));
        }
        List<Stored> all = new ArrayList<>(list(ObjectQuery.of(collection, 0, 100)));
        while (all.size() > 30) {
            Stored gone = all.remove(random.nextInt(all.size()));
            sealed.orElseThrow().commit(tx -> tx.writing().remove(collection, List.of(gone)));
        }
        for (long offset = -1_000; offset < 52_000; offset += 333) {
            long time = NOON_MICROS + offset;
            long found = sealed.orElseThrow().read(rows -> rows.objects().upTo(collection, time));
            List<Long> wanted = all.stream().filter(one -> one.addedMicros() > time).map(Stored::sequence).toList();
            assertEquals(wanted, list(ObjectQuery.of(collection, found, 100)).stream().map(Stored::sequence).toList());
        }
    }

    @Test
    void anObjectHasSoManyVersionsAndNoMore() {
        List<NewObject> many = new ArrayList<>();
        for (int i = 0; i <= ObjectWriting.VERSIONS_MAX; i++) {
            many.add(object("a--1", "2.1", String.format(Locale.ROOT, "v%05d", i), "x"));
        }
        List<Put> put = put(many.toArray(NewObject[]::new));
        assertEquals("added 1000", added(put.get(ObjectWriting.VERSIONS_MAX - 1)));
        assertInstanceOf(Put.TooMany.class, put.getLast());
    }

    @Test
    void collectionsDoNotSeeEachOther() {
        put(object("a--1", "2.1", "v1", "one"));
        assertEquals(List.of(), list(ObjectQuery.of(Uuids.random(random), 0, 10)));
    }

    @Test
    void anAlteredRowIsToldAndNotShown() {
        put(object("a--1", "2.1", "v1", "one"));
        store.orElseThrow().commit(tx -> {
            ObjectRow row = tx.objects().at(collection, 1).orElseThrow();
            tx.objects().remove(collection, 1);
            tx.objects().insert(collection, new ObjectRow(
                    2, row.id(), row.type(), row.spec(), row.version(), row.place(), row.head(), row.body()));
            return true;
        });
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> list(ObjectQuery.of(collection, 0, 10)));
        assertEquals(StoreTrouble.Category.DAMAGED, trouble.category());
    }

    @Test
    void neitherIdentifierNorContentLieInClear() {
        put(object("a--secret-name", "2.1", "v1", "the content"));
        ObjectRow row = store.orElseThrow().read(rows -> rows.objects().at(collection, 1)).orElseThrow();
        String lies = row + text(row.head()) + text(row.body());
        assertTrue(!lies.contains("secret") && !lies.contains("content"));
    }

    @Test
    void whetherAnObjectSaysTheSameIsSeenByItsDigestAndNoBodyIsRead() {
        String id = "x-a--00000000-0000-4000-8000-00000000000c";
        put(object(id, "2.1", "", "one"), object(id, "2.1", "", "two"));
        RowId name = sealed.orElseThrow().objectName(collection, id);
        // Bodies that nobody can open: whoever read one would meet damage.
        store.orElseThrow().<Boolean>commit(tx -> {
            for (ObjectRow row : tx.objects().versions(collection, name)) {
                ObjectRow whole = tx.objects().at(collection, row.sequence()).orElseThrow();
                tx.objects().remove(collection, row.sequence());
                tx.objects().insert(collection, new ObjectRow(
                        row.sequence(), row.id(), row.type(), row.spec(), row.version(), row.place(), row.head(),
                        Bytes.of(new byte[whole.body().length()])));
            }
            return true;
        });
        List<Put> again = put(object(id, "2.1", "", " two "), object(id, "2.1", "", "three"));
        assertInstanceOf(Put.Same.class, again.getFirst());
        assertInstanceOf(Put.Added.class, again.getLast());
    }
}
