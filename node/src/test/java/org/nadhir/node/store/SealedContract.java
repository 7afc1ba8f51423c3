package org.nadhir.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.StoreTrouble.Category;
import org.nadhir.node.store.Transaction.Replacement;

/// What the sealed layer promises on top of every store.
@Timeout(60)
abstract class SealedContract {

    private static final Bytes ONE = text("one");
    private static final Bytes TWO = text("two");

    private final PartyId party = Ground.party(new Random());
    private Optional<Store> store = Optional.empty();

    abstract Ground ground();

    /// Whatever an onlooker of the database can get hold of.
    abstract List<byte[]> lying(PartyId party) throws Exception;

    @BeforeEach
    void create() {
        store = Optional.of(ground().create(party));
    }

    @AfterEach
    void close() {
        // Where there is no such database the test was skipped before it had a store.
        store.ifPresent(Store::close);
    }

    private SealedStore begun() {
        return SealedStore.create(store.orElseThrow(), InsecureTestSeals.of(1));
    }

    private static Bytes text(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givesBackWhatWasPutIn() {
        SealedStore sealed = begun();
        RowId id = sealed.name(Table.MARK, "sender|digest");
        sealed.commit(tx -> tx.insert(Table.MARK, id, ONE));
        SealedStore again = SealedStore.open(store.orElseThrow(), InsecureTestSeals.of(1));
        assertEquals(ONE, again.read(s -> s.get(Table.MARK, s.name(Table.MARK, "sender|digest")))
                .orElseThrow()
                .body());
        assertEquals(Optional.empty(), again.read(s -> s.get(Table.MARK, s.name(Table.MARK, "another"))));
    }

    @Test
    void refusesAWrongKeyOfEitherKind() {
        begun();
        for (Seals wrong : List.of(InsecureTestSeals.of(2, 1), InsecureTestSeals.of(1, 2))) {
            StoreTrouble trouble =
                    assertThrows(StoreTrouble.class, () -> SealedStore.open(store.orElseThrow(), wrong));
            assertEquals(Category.WRONG_KEY, trouble.category());
        }
    }

    @Test
    void beginsOnceAndOpensOnlyWhatWasBegun() {
        Category absent = assertThrows(
                        StoreTrouble.class, () -> SealedStore.open(store.orElseThrow(), InsecureTestSeals.of(1)))
                .category();
        assertEquals(Category.ABSENT, absent);
        begun();
        assertEquals(Category.PRESENT, assertThrows(StoreTrouble.class, this::begun).category());
    }

    @Test
    void seesARowThatWasMovedOrAltered() {
        SealedStore sealed = begun();
        RowId left = Ground.id(new Random(1));
        RowId right = Ground.id(new Random(2));
        sealed.commit(tx -> tx.insert(Table.REPORT, left, ONE));
        Store raw = store.orElseThrow();
        Bytes body = raw.read(s -> s.get(Table.REPORT, left)).orElseThrow().body();
        byte[] flipped = body.toArray();
        flipped[40] ^= 1;
        raw.commit(tx -> {
            tx.insert(Table.REPORT, right, body);
            return tx.insert(Table.INBOX, left, Bytes.of(flipped));
        });
        for (Table table : List.of(Table.REPORT, Table.INBOX)) {
            RowId id = table == Table.REPORT ? right : left;
            StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> sealed.read(s -> s.get(table, id)));
            assertEquals(Category.DAMAGED, trouble.category());
        }
    }

    @Test
    void bindsALogsRowToItsPlace() {
        SealedStore sealed = begun();
        sealed.commit(tx -> tx.append(Table.EVENT, ONE));
        sealed.commit(tx -> tx.append(Table.EVENT, TWO));
        assertEquals(TWO, sealed.read(s -> s.at(Table.EVENT, 2)).orElseThrow().body());
        Store raw = store.orElseThrow();
        Row first = raw.read(s -> s.at(Table.EVENT, 1)).orElseThrow();
        RowId strange = Ground.id(new Random(3));
        raw.commit(tx -> tx.append(Table.EVENT, o -> new Transaction.NewRow(strange, first.body())));
        assertThrows(StoreTrouble.class, () -> sealed.read(s -> s.at(Table.EVENT, 3)));
    }

    @Test
    void countsWithoutAGapAndGivesANumberBackWhenTheWorkFails() {
        SealedStore sealed = begun();
        List<Long> seen = List.of(count(sealed), count(sealed));
        assertThrows(ArithmeticException.class, () -> sealed.commit(tx -> {
            tx.next("to partner");
            throw new ArithmeticException("the work failed");
        }));
        assertEquals(List.of(1L, 2L, 3L), List.of(seen.get(0), seen.get(1), count(sealed)));
    }

    @Test
    void letsNoBodyAndNoNameLieInClear() throws Exception {
        SealedStore sealed = begun();
        String canary = "canary-70c1d2e9-الكناري";
        sealed.commit(tx -> {
            tx.insert(Table.PERSON, tx.name(Table.PERSON, canary), text(canary));
            tx.append(Table.EVENT, text("{\"who\":\"" + canary + "\"}"));
            tx.put(Table.SETTING, tx.name(Table.SETTING, canary), text(canary));
            return tx.next(canary);
        });
        sealed.commit(tx -> tx.remove(Table.PERSON, tx.name(Table.PERSON, canary)));
        List<byte[]> before = lying(party);
        for (String part : List.of("canary", "70c1d2e9", "الكناري")) {
            assertNotFound(part, before);
        }
        assertTrue(holds(before, party.value().getBytes(StandardCharsets.US_ASCII)), "the sweep sees what is there");
    }

    private static void assertNotFound(String part, List<byte[]> lying) {
        byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
        List<byte[]> disguises = List.of(
                utf8,
                part.getBytes(StandardCharsets.UTF_16LE),
                part.getBytes(StandardCharsets.UTF_16BE),
                HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII),
                Base64.getEncoder().withoutPadding().encode(utf8));
        for (byte[] disguise : disguises) {
            assertFalse(holds(lying, disguise), part);
        }
    }

    private static boolean holds(List<byte[]> lying, byte[] wanted) {
        String text = new String(wanted, StandardCharsets.ISO_8859_1);
        return lying.stream().anyMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(text));
    }

    private static long count(SealedStore sealed) {
        return sealed.commit(tx -> tx.next("to partner"));
    }

    @Test
    void replacesOnlyTheEntryThatWasRead() {
        SealedStore sealed = begun();
        RowId id = Ground.id(new Random(4));
        sealed.commit(tx -> tx.insert(Table.DELIVERY, id, ONE));
        Entry old = sealed.read(s -> s.get(Table.DELIVERY, id)).orElseThrow();
        assertEquals(Replacement.REPLACED, sealed.commit(tx -> tx.replace(Table.DELIVERY, old, TWO)));
        assertEquals(Replacement.STALE, sealed.commit(tx -> tx.replace(Table.DELIVERY, old, ONE)));
        assertEquals(TWO, sealed.read(s -> s.get(Table.DELIVERY, id)).orElseThrow().body());
    }

    @Test
    void showsOnlySizeClasses() {
        SealedStore sealed = begun();
        int[] lengths = {0, 1, 100, 250, 252};
        for (int i = 0; i < lengths.length; i++) {
            RowId id = Ground.id(new Random(10 + i));
            Bytes body = Bytes.of(new byte[lengths[i]]);
            sealed.commit(tx -> tx.insert(Table.SOURCE, id, body));
        }
        List<Integer> lying = store.orElseThrow().read(s -> s.list(Table.SOURCE, 0, 10)).stream()
                .map(row -> row.body().length())
                .distinct()
                .toList();
        assertEquals(1, lying.size(), lying::toString);
    }
}
