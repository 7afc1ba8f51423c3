package org.nadhir.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nadhir.ledger.LedgerTrouble.Category;
import org.nadhir.model.Bytes;

/// All three stores of one ledger in memory, keeping every promise but durability.
public final class MemoryLedger implements LedgerStore, LeafStore, HeadStore {

    final Map<String, Bytes> tiles = new TreeMap<>();
    final Map<Long, Kept> leaves = new HashMap<>();
    @Nullable String head;

    /// Empty stores, without a head.
    public MemoryLedger() {}

    /// The ledger over these stores.
    public Ledger ledger(String origin, CheckpointSigner signer) {
        return new Ledger(origin, this, this, this, signer);
    }

    /// A copy that may be spoilt.
    MemoryLedger copy() {
        MemoryLedger copy = new MemoryLedger();
        copy.tiles.putAll(tiles);
        copy.leaves.putAll(leaves);
        copy.head = head;
        return copy;
    }

    static String place(int level, long index) {
        return level + "/" + index;
    }

    @Override
    public Optional<Bytes> tile(int level, long index) {
        return Optional.ofNullable(tiles.get(place(level, index)));
    }

    @Override
    public void write(int level, long index, Bytes tile) {
        Bytes before = tiles.getOrDefault(place(level, index), Bytes.of(new byte[0]));
        if (tile.length() < before.length() || !tile.slice(0, before.length()).equals(before)) {
            throw new LedgerTrouble(Category.CONFLICT, "this tile would be rewritten");
        }
        tiles.put(place(level, index), tile);
    }

    @Override
    public Optional<Kept> leaf(long index) {
        return Optional.ofNullable(leaves.get(index));
    }

    @Override
    public void append(long index, Leaf leaf) {
        if (index != leaves.size()) {
            throw new LedgerTrouble(Category.CONFLICT, "this leaf is taken, or not the next");
        }
        leaves.put(index, new Kept(leaf.entry(), Optional.of(leaf)));
    }

    @Override
    public void shred(long index) {
        leaves.computeIfPresent(index, (at, kept) -> new Kept(kept.entry(), Optional.empty()));
    }

    @Override
    public Optional<String> head() {
        return Optional.ofNullable(head);
    }

    @Override
    public boolean begin(String first) {
        if (head != null) {
            return false;
        }
        head = first;
        return true;
    }

    @Override
    public boolean replace(String expected, String next) {
        if (!expected.equals(head)) {
            return false;
        }
        head = next;
        return true;
    }
}
