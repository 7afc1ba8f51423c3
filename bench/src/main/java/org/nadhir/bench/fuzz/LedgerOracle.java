package org.nadhir.bench.fuzz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nadhir.bench.standin.InsecureStandIn;
import org.nadhir.bench.standin.MemoryTiles;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.LeafStore;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.LedgerFlaw;
import org.nadhir.ledger.LedgerTrouble;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.model.Bytes;

/// What lies on a disk after something went wrong, read again: the audit names a flaw exactly where something was
/// altered, and going on answers with a head or with [LedgerTrouble]. The input is a list of alterations, four bytes
/// each. Signatures are stand-ins, which no alteration passes either.
final class LedgerOracle implements Oracle {

    private static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";
    private static final Instant NOW = Instant.parse("2031-03-03T10:00:00Z");
    /// One full tile, one that is not, and one of the second level.
    private static final int LEAVES = 258;
    private static final int ALTERATIONS_MAX = 8;

    private final InsecureStandIn standIn = new InsecureStandIn();
    private final CheckpointSigner signer = standIn.signer(Notes.keys());
    private final MemoryTiles sound = new MemoryTiles();
    private final Leaf next;
    private final SignedCheckpoint honest;

    LedgerOracle() {
        var random = new SplittableRandom(12);
        Ledger ledger = ledger(sound);
        ledger.create(NOW);
        ledger.append(IntStream.range(0, LEAVES)
                .mapToObj(i -> Leaf.salted("receipt", 1, Bytes.of(new byte[] {(byte) i}), random))
                .toList(), NOW);
        this.next = Leaf.salted("receipt", 1, Bytes.of(new byte[] {1}), random);
        this.honest = ledger(sound.copy()).append(List.of(next), NOW);
    }

    private Ledger ledger(MemoryTiles stores) {
        return new Ledger(ORIGIN, stores, stores, stores, signer);
    }

    @Override
    public boolean takes(byte[] input) {
        MemoryTiles stores = sound.copy();
        for (int at = 0; at + 3 < input.length && at < 4 * ALTERATIONS_MAX; at += 4) {
            int where = ((input[at + 1] & 0xff) << 8) + (input[at + 2] & 0xff);
            alter(stores, input[at] & 0xff, where, input[at + 3] & 0xff);
        }
        boolean whole = stores.tiles.equals(sound.tiles)
                && stores.leaves.equals(sound.leaves)
                && sound.head().equals(stores.head());
        List<LedgerFlaw> flaws = ledger(stores).verify(standIn);
        Broken.unless(flaws.isEmpty() == whole, whole ? "a sound ledger has flaws" : "an altered ledger has none");
        goOn(stores, whole);
        return whole;
    }

    private void goOn(MemoryTiles stores, boolean whole) {
        try {
            SignedCheckpoint head = ledger(stores).append(List.of(next), NOW);
            Broken.unless(!whole || head.equals(honest), "a sound ledger goes on to another head");
        } catch (LedgerTrouble trouble) {
            Broken.unless(!whole, "a sound ledger cannot go on");
        }
    }

    private static void alter(MemoryTiles stores, int how, int where, int value) {
        int leaf = where % Math.max(1, stores.leaves.size());
        MemoryTiles.Place place = new MemoryTiles.Place(value % 3 == 2 ? 1 : 0, value % 3 % 2);
        Bytes tile = stores.tiles.getOrDefault(place, Bytes.of(new byte[0]));
        String head = stores.head().orElse("");
        switch (how % 9) {
            case 0 -> stores.tiles.put(place, flipped(tile, where, value));
            case 1 -> stores.tiles.put(place, tile.slice(0, Math.min(tile.length(), where)));
            case 2 -> stores.tiles.remove(place);
            case 3 -> kept(stores, leaf).ifPresent(kept -> stores.leaves.set(
                    leaf, new LeafStore.Kept(flipped(kept.entry(), where, value), kept.leaf())));
            case 4 -> kept(stores, leaf).flatMap(LeafStore.Kept::leaf).ifPresent(old -> stores.leaves.set(
                    leaf,
                    new LeafStore.Kept(old.entry(), Optional.of(new Leaf(
                            old.type(), old.version(), flipped(old.salt(), where, value), old.record())))));
            case 5 -> stores.leaves.subList(leaf, stores.leaves.size()).clear();
            case 6 -> kept(stores, leaf).ifPresent(kept -> stores.leaves.add(leaf, kept));
            case 7 -> stores.head = head.substring(0, Math.min(head.length(), where % 4_000));
            default -> {
                if (!head.isEmpty()) {
                    int at = where % head.length();
                    stores.head = head.substring(0, at) + (char) value + head.substring(at + 1);
                }
            }
        }
    }

    private static Optional<LeafStore.Kept> kept(MemoryTiles stores, int leaf) {
        return leaf < stores.leaves.size() ? Optional.of(stores.leaves.get(leaf)) : Optional.empty();
    }

    private static Bytes flipped(Bytes bytes, int where, int value) {
        if (bytes.length() == 0) {
            return bytes;
        }
        byte[] flipped = bytes.toArray();
        flipped[where % flipped.length] ^= (byte) value;
        return Bytes.of(flipped);
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(new byte[0]);
    }
}
