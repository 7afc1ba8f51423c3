package org.nadhir.bench.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.ledger.HeadStore;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.LeafStore;
import org.nadhir.ledger.LedgerStore;
import org.nadhir.model.Bytes;

/// The three stores of one ledger in memory, open to whoever wants to spoil them. Used by one thread.
public final class MemoryTiles implements LedgerStore, LeafStore, HeadStore {

    /// Where a tile stands.
    public record Place(int level, long index) {}

    public final Map<Place, Bytes> tiles = new LinkedHashMap<>();
    public final List<Kept> leaves = new ArrayList<>();
    public @Nullable String head;

    /// A copy that may be spoilt.
    public MemoryTiles copy() {
        MemoryTiles copy = new MemoryTiles();
        copy.tiles.putAll(tiles);
        copy.leaves.addAll(leaves);
        copy.head = head;
        return copy;
    }

    @Override
    public Optional<Bytes> tile(int level, long index) {
        return Optional.ofNullable(tiles.get(new Place(level, index)));
    }

    @Override
    public void write(int level, long index, Bytes tile) {
        tiles.put(new Place(level, index), tile);
    }

    @Override
    public Optional<Kept> leaf(long index) {
        return index < leaves.size() ? Optional.of(leaves.get((int) index)) : Optional.empty();
    }

    @Override
    public void append(long index, Leaf leaf) {
        leaves.add(new Kept(leaf.entry(), Optional.of(leaf)));
    }

    @Override
    public void shred(long index) {
        leaves.set((int) index, new Kept(leaves.get((int) index).entry(), Optional.empty()));
    }

    @Override
    public Optional<String> head() {
        return Optional.ofNullable(head);
    }

    @Override
    public boolean begin(String first) {
        head = first;
        return true;
    }

    @Override
    public boolean replace(String expected, String next) {
        head = next;
        return true;
    }
}
