package org.nadhir.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nadhir.ledger.LedgerFlaw.Kind;
import org.nadhir.ledger.LedgerTrouble.Category;
import org.nadhir.ledger.SignedCheckpoint.Result;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

class LedgerTest {

    private static final CheckpointVerifier VERIFIER = InsecureTestKeys.verifier();
    private static final InsecureTestKeys KEYS = new InsecureTestKeys(1);
    private static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final Random random = new Random(20);
    private final MemoryLedger stores = new MemoryLedger();
    private final Ledger ledger = stores.ledger(ORIGIN, KEYS);

    private Leaf leaf(String record) {
        return Leaf.salted("release", 1, Bytes.of(record.getBytes(UTF_8)), random);
    }

    private List<Leaf> leaves(int count) {
        return IntStream.range(0, count).mapToObj(i -> leaf("record " + i)).toList();
    }

    @Test
    void provesEveryLeafInEveryCheckpoint() {
        List<Leaf> added = new ArrayList<>();
        SignedCheckpoint before = ledger.create(NOW);
        for (int batch = 0; batch < 6; batch++) {
            List<Leaf> more = leaves(batch * 20 + 1);
            SignedCheckpoint now = ledger.append(more, NOW.plusSeconds(batch));
            added.addAll(more);
            assertEquals(added.size(), now.size());
            assertInstanceOf(
                    Result.Good.class, SignedCheckpoint.verify(VERIFIER, KEYS.publicKeys(), ORIGIN, now.note()));
            List<Digest> proof = ledger.proveConsistency(before.size(), now.size());
            assertTrue(Merkle.extendsTree(
                    before.size(), before.checkpoint().root(), now.size(), now.checkpoint().root(), proof));
            before = now;
        }
        for (int i = 0; i < added.size(); i += 7) {
            TlogProof proof = TlogProof.parse(ledger.proof(i).print()).orElseThrow();
            assertTrue(proof.holds(added.get(i), before));
            assertFalse(proof.holds(leaf("record " + i), before));
        }
        assertEquals(List.of(), ledger.verify(VERIFIER));
    }

    @Test
    void isBegunOnceAndNeverByAccident() {
        assertEquals(
                Category.NO_SUCH_LEDGER,
                assertThrows(LedgerTrouble.class, () -> ledger.append(leaves(1), NOW)).category());
        ledger.create(NOW);
        assertThrows(LedgerTrouble.class, () -> ledger.create(NOW));
        assertEquals(0, ledger.newest().size());
    }

    /// Two writers who both saw the same head: one wins, the other learns it, and there is no fork.
    @Test
    void letsOnlyOneOfTwoWritersContinueFromAHead() {
        ledger.create(NOW);
        HeadStore overtaken = new HeadStore() {
            @Override
            public Optional<String> head() {
                return stores.head();
            }

            @Override
            public boolean begin(String first) {
                return stores.begin(first);
            }

            @Override
            public boolean replace(String expected, String next) {
                ledger.append(leaves(1), NOW);
                return stores.replace(expected, next);
            }
        };
        Ledger slower = new Ledger(ORIGIN, stores, stores, overtaken, KEYS);
        assertEquals(
                Category.CONFLICT,
                assertThrows(LedgerTrouble.class, () -> slower.append(leaves(2), NOW)).category());
        assertEquals(1, ledger.newest().size());
        assertEquals(List.of(), ledger.verify(VERIFIER));
    }

    @Test
    void proofsHoldAfterALeafWasShredded() {
        ledger.create(NOW);
        List<Leaf> added = leaves(9);
        SignedCheckpoint checkpoint = ledger.append(added, NOW);
        TlogProof proof = ledger.proof(4);
        ledger.shred(4);
        assertEquals(Optional.empty(), ledger.leaf(4).leaf());
        assertTrue(proof.holds(added.get(4), checkpoint));
        assertEquals(proof, ledger.proof(4));
        assertEquals(List.of(), ledger.verify(VERIFIER));
    }

    @Test
    void equalRecordsHaveDifferentLeaves() {
        assertNotEquals(leaf("the same").hash(), leaf("the same").hash());
    }

    @Test
    void typeVersionSaltAndRecordAreAllBoundIntoTheEntry() {
        Leaf leaf = leaf("x");
        Bytes other = leaf("y").salt();
        List<Leaf> others = List.of(
                new Leaf("releas", 1, leaf.salt(), leaf.record()),
                new Leaf("release", 11, leaf.salt(), leaf.record()),
                new Leaf("release", 1, other, leaf.record()),
                new Leaf("release", 1, leaf.salt(), Bytes.of(new byte[0])));
        others.forEach(changed -> assertNotEquals(leaf.entry(), changed.entry()));
        assertThrows(IllegalArgumentException.class, () -> new Leaf("Release", 1, other, other));
        assertThrows(IllegalArgumentException.class, () -> new Leaf("re\nlease", 1, other, other));
        assertThrows(IllegalArgumentException.class, () -> new Leaf("release", 1, other.slice(0, 31), other));
    }

    @Test
    void padsWithLeavesThatLookLikeAllOthers() {
        ledger.create(NOW);
        ledger.append(leaves(3), NOW);
        assertEquals(8, ledger.pad(5, random, NOW).size());
        assertEquals(8, ledger.pad(0, random, NOW).size());
        assertEquals(32, ledger.leaf(7).entry().length());
        assertEquals(List.of(), ledger.verify(VERIFIER));
    }

    @Test
    void provesALeafInTheHeadThatIsShownAndInNoneBeforeIt() {
        ledger.create(NOW);
        String early = ledger.append(leaves(3), NOW).note();
        String shown = ledger.append(leaves(2), NOW).note();
        ledger.append(leaves(9), NOW);
        TlogProof proof = ledger.proof(4, shown);
        assertTrue(Merkle.includes(
                4, 5, Merkle.leafHash(ledger.leaf(4).entry()), proof.hashes(), ledger.root(5)));
        assertEquals(shown, proof.checkpoint());
        assertThrows(IllegalArgumentException.class, () -> ledger.proof(4, early));
    }

    @Test
    void findsEveryFlippedBitAndNamesItsPlace() {
        ledger.create(NOW);
        ledger.append(leaves(7), NOW);
        ledger.shred(2);
        int flips = 0;
        for (long index = 0; index < 7; index++) {
            LeafStore.Kept kept = ledger.leaf(index);
            for (int bit = 0; bit < 256; bit++) {
                MemoryLedger spoilt = stores.copy();
                spoilt.leaves.put(index, new LeafStore.Kept(flip(kept.entry(), bit), kept.leaf()));
                List<LedgerFlaw> flaws = audit(spoilt);
                assertTrue(flaws.contains(LedgerFlaw.at(Kind.ENTRY_ALTERED, index)), flaws.toString());
                assertTrue(namesOnly(index, flaws), flaws.toString());
                flips++;
            }
            if (kept.leaf().isPresent()) {
                flips += flipLeaf(index, kept.entry(), kept.leaf().get());
            }
        }
        for (int bit = 0; bit < 7 * 256; bit++) {
            MemoryLedger spoilt = stores.copy();
            spoilt.tiles.put("0/0", flip(ledger0(), bit));
            assertEquals(List.of(LedgerFlaw.at(Kind.TILE, bit / 256)), audit(spoilt));
            flips++;
        }
        assertEquals(7 * 256 * 2 + 6 * (256 + 8 * "record 0".length()), flips);
    }

    @Test
    void findsASpoiltHead() {
        ledger.create(NOW);
        ledger.append(leaves(3), NOW);
        byte[] note = ledger.newestNote().getBytes(UTF_8);
        for (int bit = 0; bit < note.length * 8; bit += 37) {
            MemoryLedger spoilt = stores.copy();
            spoilt.head = new String(flip(Bytes.of(note), bit).toArray(), UTF_8);
            assertEquals(List.of(LedgerFlaw.at(Kind.HEAD, 0)), audit(spoilt));
        }
        MemoryLedger headless = stores.copy();
        headless.head = null;
        assertEquals(List.of(LedgerFlaw.at(Kind.HEAD, 0)), audit(headless));
    }

    @Test
    void findsWhatIsMissingTooMuchSwappedOrRolledBack() {
        ledger.create(NOW);
        String early = ledger.append(leaves(5), NOW).note();
        ledger.append(leaves(600), NOW);

        MemoryLedger missing = stores.copy();
        missing.leaves.remove(604L);
        assertEquals(List.of(LedgerFlaw.at(Kind.LEAF_MISSING, 604)), audit(missing));

        MemoryLedger rolledBack = stores.copy();
        rolledBack.head = early;
        assertEquals(List.of(LedgerFlaw.at(Kind.LEAF_SURPLUS, 5)), audit(rolledBack));

        MemoryLedger swapped = stores.copy();
        swapped.leaves.put(10L, ledger.leaf(11));
        swapped.leaves.put(11L, ledger.leaf(10));
        assertEquals(
                List.of(LedgerFlaw.at(Kind.ENTRY_ALTERED, 10), LedgerFlaw.at(Kind.ENTRY_ALTERED, 11)), audit(swapped));

        MemoryLedger upper = stores.copy();
        upper.tiles.put("1/0", flip(stores.tile(1, 0).orElseThrow(), 300));
        assertEquals(List.of(new LedgerFlaw(Kind.TILE, 1, 1)), audit(upper));

        // Entry and tile changed alike: only the signed root can tell, and it cannot tell where.
        MemoryLedger alike = stores.copy();
        Leaf other = leaf("other");
        alike.leaves.put(600L, new LeafStore.Kept(other.entry(), Optional.of(other)));
        byte[] tile = stores.tile(0, 2).orElseThrow().toArray();
        System.arraycopy(other.hash().bytes(), 0, tile, (600 - 512) * 32, 32);
        alike.tiles.put("0/2", Bytes.of(tile));
        assertEquals(List.of(LedgerFlaw.at(Kind.ROOT, 0)), audit(alike));
    }

    private Bytes ledger0() {
        return stores.tile(0, 0).orElseThrow();
    }

    private int flipLeaf(long index, Bytes entry, Leaf leaf) {
        int flips = 0;
        for (int bit = 0; bit < 256 + leaf.record().length() * 8; bit++) {
            Leaf flipped = bit < 256
                    ? new Leaf(leaf.type(), leaf.version(), flip(leaf.salt(), bit), leaf.record())
                    : new Leaf(leaf.type(), leaf.version(), leaf.salt(), flip(leaf.record(), bit - 256));
            MemoryLedger spoilt = stores.copy();
            spoilt.leaves.put(index, new LeafStore.Kept(entry, Optional.of(flipped)));
            assertEquals(List.of(LedgerFlaw.at(Kind.LEAF_ALTERED, index)), audit(spoilt));
            flips++;
        }
        return flips;
    }

    private static boolean namesOnly(long index, List<LedgerFlaw> flaws) {
        return flaws.stream().allMatch(flaw -> flaw.index() == index);
    }

    private static Bytes flip(Bytes bytes, int bit) {
        byte[] flipped = bytes.toArray();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return Bytes.of(flipped);
    }

    private static List<LedgerFlaw> audit(MemoryLedger stores) {
        return stores.ledger(ORIGIN, KEYS).verify(VERIFIER);
    }
}
