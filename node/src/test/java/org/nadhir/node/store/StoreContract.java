package org.nadhir.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Transaction.Insertion;
import org.nadhir.node.store.Transaction.NewRow;
import org.nadhir.node.store.Transaction.Replacement;

/// What every store promises.
@Timeout(60)
abstract class StoreContract {

    private static final int WRITERS = 8;
    private static final int ROWS_EACH = 40;

    private final Random random = new Random(7);
    private final PartyId party = Ground.party(new Random());
    private Store store = new Closed(party);

    abstract Ground ground();

    @BeforeEach
    void create() {
        store = ground().create(party);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsBytesAsTheyWere() {
        RowId id = Ground.id(random);
        Bytes body = Ground.bytes(random, 100_000);
        store.commit(tx -> tx.insert(Table.REPORT, id, body));
        reopen();
        assertEquals(Optional.of(new Row(id, 1, body)), store.read(s -> s.get(Table.REPORT, id)));
        assertEquals(Optional.of(new Row(id, 1, body)), store.read(s -> s.at(Table.REPORT, 1)));
    }

    @Test
    void answersTheFirstRowToASecondInsert() {
        RowId id = Ground.id(random);
        Bytes first = Ground.bytes(random, 10);
        store.commit(tx -> tx.insert(Table.MARK, id, first));
        Insertion second = store.commit(tx -> tx.insert(Table.MARK, id, Ground.bytes(random, 10)));
        assertEquals(new Insertion.Present(new Row(id, 1, first)), second);
        assertEquals(1, last(Table.MARK));
    }

    @Test
    void undoesEverythingWhenTheWorkFails() {
        RowId id = Ground.id(random);
        assertThrows(ArithmeticException.class, () -> store.commit(tx -> {
            tx.insert(Table.INBOX, id, Ground.bytes(random, 10));
            tx.append(Table.EVENT, ordinal -> row());
            throw new ArithmeticException("the work failed");
        }));
        assertEquals(Optional.empty(), store.read(s -> s.get(Table.INBOX, id)));
        assertEquals(0, last(Table.EVENT));
        long ordinal = store.commit(tx -> tx.append(Table.EVENT, next -> row()));
        assertEquals(1, ordinal);
    }

    @Test
    void replacesOnlyWhatTheWriterHasSeen() {
        RowId id = Ground.id(random);
        Bytes one = Ground.bytes(random, 10);
        Bytes two = Ground.bytes(random, 20);
        Bytes three = Ground.bytes(random, 30);
        store.commit(tx -> tx.insert(Table.DELIVERY, id, one));
        assertEquals(Replacement.REPLACED, store.commit(tx -> tx.replace(Table.DELIVERY, id, one, two)));
        assertEquals(Replacement.STALE, store.commit(tx -> tx.replace(Table.DELIVERY, id, one, three)));
        assertEquals(new Row(id, 1, two), store.read(s -> s.get(Table.DELIVERY, id)).orElseThrow());
        RowId other = Ground.id(random);
        assertEquals(Replacement.ABSENT, store.commit(tx -> tx.replace(Table.DELIVERY, other, one, two)));
    }

    @Test
    void removesARowOnce() {
        RowId id = Ground.id(random);
        store.commit(tx -> tx.insert(Table.SESSION, id, Ground.bytes(random, 10)));
        boolean removed = store.commit(tx -> tx.remove(Table.SESSION, id));
        boolean again = store.commit(tx -> tx.remove(Table.SESSION, id));
        assertTrue(removed);
        assertFalse(again);
    }

    @Test
    void refusesToChangeALog() {
        NewRow row = row();
        store.commit(tx -> tx.append(Table.EVENT, ordinal -> row));
        assertThrows(IllegalArgumentException.class, () -> store.commit(tx -> tx.remove(Table.EVENT, row.id())));
        assertThrows(
                IllegalArgumentException.class,
                () -> store.commit(tx -> tx.replace(Table.EVENT, row.id(), row.body(), row.body())));
        assertThrows(
                IllegalArgumentException.class,
                () -> store.commit(tx -> tx.insert(Table.EVENT, Ground.id(random), row.body())));
        assertThrows(IllegalArgumentException.class, () -> store.commit(tx -> tx.append(Table.REPORT, o -> row)));
        assertEquals(1, last(Table.EVENT));
    }

    @Test
    void refusesToChangeWhatIsKeptForEver() {
        NewRow row = row();
        store.commit(tx -> tx.insert(Table.MARK, row.id(), row.body()));
        assertThrows(IllegalArgumentException.class, () -> store.commit(tx -> tx.remove(Table.MARK, row.id())));
        assertThrows(
                IllegalArgumentException.class,
                () -> store.commit(tx -> tx.replace(Table.MARK, row.id(), row.body(), row.body())));
    }

    @Test
    void givesOrdinalsWithoutAGapToEightWriters() throws Exception {
        List<Long> given = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                Random own = new Random(w);
                writers.add(threads.submit(() -> appendSome(own)));
            }
            for (Future<List<Long>> writer : writers) {
                given.addAll(writer.get());
            }
        }
        List<Long> all = given.stream().sorted().toList();
        assertEquals(WRITERS * ROWS_EACH, all.size());
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i + 1, all.get(i));
        }
        assertEquals(all, store.read(s -> s.list(Table.EVENT, 0, 1_000)).stream().map(Row::ordinal).toList());
    }

    @Test
    void aWorkThatFailsAmongManyLeavesNothingAndTheOthersStand() throws Exception {
        List<Long> given = new ArrayList<>();
        int failed = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> works = new ArrayList<>();
            for (int i = 0; i < WRITERS * ROWS_EACH; i++) {
                boolean fails = i % 3 == 0;
                works.add(threads.submit(() -> store.commit(tx -> {
                    RowId seen = Ground.id(random);
                    tx.insert(Table.INBOX, seen, Ground.bytes(random, 10));
                    long ordinal = tx.append(Table.EVENT, _ -> row());
                    if (fails) {
                        tx.atEnd("of what failed", () -> fail("what failed wants nothing done last"));
                        throw new ArithmeticException("this work failed");
                    }
                    return ordinal;
                })));
            }
            for (Future<Long> work : works) {
                try {
                    given.add(work.get());
                } catch (ExecutionException e) {
                    assertInstanceOf(ArithmeticException.class, e.getCause());
                    failed++;
                }
            }
        }
        assertEquals(given.size(), last(Table.EVENT), "no gap where a work failed");
        assertEquals(given.size(), given.stream().distinct().count());
        assertEquals(given.size(), store.read(s -> s.list(Table.INBOX, 0, 1_000)).size());
        assertEquals((WRITERS * ROWS_EACH + 2) / 3, failed);
    }

    @Test
    void whatIsToBeDoneLastIsDoneOnceInTheSameCommit() {
        RowId id = Ground.id(random);
        List<String> done = new ArrayList<>();
        store.commit(tx -> {
            tx.atEnd("once", () -> {
                done.add("last");
                tx.insert(Table.INBOX, id, Ground.bytes(random, 10));
            });
            tx.atEnd("once", () -> done.add("again"));
            done.add("work");
            return true;
        });
        assertEquals(List.of("work", "last"), done);
        assertTrue(store.read(s -> s.get(Table.INBOX, id)).isPresent());
    }

    private List<Long> appendSome(Random own) {
        List<Long> given = new ArrayList<>();
        for (int i = 0; i < ROWS_EACH; i++) {
            NewRow row = new NewRow(Ground.id(own), Ground.bytes(own, 50));
            given.add(store.commit(tx -> tx.append(Table.EVENT, ordinal -> row)));
        }
        return given;
    }

    @Test
    void readsOneMomentWhileOthersWrite() throws Exception {
        RowId first = Ground.id(random);
        RowId second = Ground.id(random);
        Bytes zero = Bytes.of(new byte[] {0});
        store.commit(tx -> {
            tx.insert(Table.SETTING, first, zero);
            return tx.insert(Table.COUNTER, second, zero);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> {
                for (byte i = 0; i < 100; i++) {
                    Bytes old = Bytes.of(new byte[] {i});
                    Bytes next = Bytes.of(new byte[] {(byte) (i + 1)});
                    store.commit(tx -> {
                        tx.replace(Table.SETTING, first, old, next);
                        return tx.replace(Table.COUNTER, second, old, next);
                    });
                }
            });
            int reads = 0;
            while (!writer.isDone() || reads == 0) {
                store.read(s -> {
                    Bytes left = s.get(Table.SETTING, first).orElseThrow().body();
                    assertEquals(left, s.get(Table.COUNTER, second).orElseThrow().body());
                    return left;
                });
                reads++;
            }
            writer.get();
        }
        assertEquals(Bytes.of(new byte[] {100}), store.read(s -> s.get(Table.SETTING, first)).orElseThrow().body());
    }

    @Test
    void pagesThroughATableInOrder() {
        List<RowId> ids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            RowId id = Ground.id(random);
            ids.add(id);
            store.commit(tx -> tx.insert(Table.CASE_FILE, id, Ground.bytes(random, 5)));
        }
        List<RowId> seen = new ArrayList<>();
        List<Row> page = store.read(s -> s.list(Table.CASE_FILE, 0, 10));
        while (!page.isEmpty()) {
            page.forEach(row -> seen.add(row.id()));
            long last = page.getLast().ordinal();
            page = store.read(s -> s.list(Table.CASE_FILE, last, 10));
        }
        assertEquals(ids, seen);
    }

    @Test
    void refusesACommitInsideACommit() {
        assertThrows(IllegalStateException.class, () -> store.commit(tx -> store.commit(inner -> 1)));
        assertThrows(IllegalStateException.class, () -> store.commit(tx -> store.read(inner -> 1)));
    }

    @Test
    void refusesATransactionThatIsOver() {
        Transaction[] kept = new Transaction[1];
        store.commit(tx -> kept[0] = tx);
        assertThrows(IllegalStateException.class, () -> kept[0].last(Table.EVENT));
    }

    @Test
    void refusesABodyAboveTheLimit() {
        Bytes body = Bytes.of(new byte[Transaction.BODY_BYTES_MAX + 1]);
        RowId id = Ground.id(random);
        assertThrows(IllegalArgumentException.class, () -> store.commit(tx -> tx.insert(Table.REPORT, id, body)));
    }

    @Test
    void oneAtATimeHasAClaimAndTheNextOneWhenItIsFree() {
        RowId what = Ground.id(random);
        Claims claims = store.claims();
        assertTrue(claims.take(what, Duration.ofMinutes(1)));
        assertFalse(claims.take(what, Duration.ofMinutes(1)));
        assertTrue(claims.take(Ground.id(random), Duration.ofMinutes(1)));
        claims.free(what);
        claims.free(what);
        assertTrue(claims.take(what, Duration.ofMinutes(1)));
    }

    @Test
    void refusesToWorkWhenClosed() {
        Store closed = store;
        reopen();
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> closed.commit(tx -> 1));
        assertEquals(StoreTrouble.Category.STOPPED, trouble.category());
    }

    private void reopen() {
        store.close();
        store = ground().open(party);
    }

    private long last(Table table) {
        return store.read(snapshot -> snapshot.last(table));
    }

    private NewRow row() {
        return new NewRow(Ground.id(random), Ground.bytes(random, 40));
    }

    /// Stands where no store is open yet.
    private record Closed(PartyId party) implements Store {
        @Override
        public <T> T commit(Function<Transaction, T> work) {
            throw new IllegalStateException("not open");
        }

        @Override
        public <T> T read(Function<Snapshot, T> work) {
            throw new IllegalStateException("not open");
        }

        @Override
        public Claims claims() {
            throw new IllegalStateException("not open");
        }

        @Override
        public void erase() {}

        @Override
        public void close() {}
    }
}
