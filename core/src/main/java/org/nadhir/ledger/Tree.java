package org.nadhir.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.ledger.LedgerTrouble.Category;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// The tree over the tiles of a store: roots, proofs (RFC 9162 §2.1.3.1, §2.1.4.1) and growth. Reads each tile
/// once. Belongs to one call, for it would not see what others write.
final class Tree {

    private static final int LEVELS_PER_TILE = 8;
    private static final byte[] NONE = new byte[0];

    private final LedgerStore store;
    private final Map<Place, Bytes> tiles = new LinkedHashMap<>();
    private final Map<Place, Bytes> grown = new LinkedHashMap<>();

    Tree(LedgerStore store) {
        this.store = store;
    }

    private record Place(int level, long index) {}

    Digest root(long size) {
        return size == 0 ? Merkle.EMPTY_ROOT : hash(0, size);
    }

    /// Sibling hashes from the leaf upwards.
    List<Digest> inclusion(long index, long size) {
        List<Digest> proof = new ArrayList<>();
        inclusion(index, 0, size, proof);
        return proof;
    }

    private void inclusion(long index, long start, long end, List<Digest> proof) {
        if (end - start == 1) {
            return;
        }
        long middle = start + split(end - start);
        if (index < middle) {
            inclusion(index, start, middle, proof);
            proof.add(hash(middle, end));
        } else {
            inclusion(index, middle, end, proof);
            proof.add(hash(start, middle));
        }
    }

    List<Digest> consistency(long from, long to) {
        List<Digest> proof = new ArrayList<>();
        if (from > 0 && from < to) {
            consistency(from, 0, to, true, proof);
        }
        return proof;
    }

    /// @param whole whether everything so far belonged to the old tree, whose root the verifier has
    private void consistency(long from, long start, long end, boolean whole, List<Digest> proof) {
        if (from == end) {
            if (!whole) {
                proof.add(hash(start, end));
            }
            return;
        }
        long middle = start + split(end - start);
        if (from <= middle) {
            consistency(from, start, middle, whole, proof);
            proof.add(hash(middle, end));
        } else {
            consistency(from, middle, end, false, proof);
            proof.add(hash(start, middle));
        }
    }

    /// Adds the hashes of leaves behind the first `size`, and the roots of all tiles that this fills; [#write] stores
    /// them.
    void grow(long size, Hashes leafHashes) {
        Hashes hashes = leafHashes;
        long at = size;
        for (int level = 0; hashes.count() > 0; level++) {
            hashes = extend(level, at, hashes);
            at /= LedgerStore.TILE_WIDTH;
        }
    }

    /// Puts `hashes` at one level from position `at`; gives the roots of the tiles that became full.
    private Hashes extend(int level, long at, Hashes hashes) {
        Hashes roots = new Hashes(1 + hashes.count() / LedgerStore.TILE_WIDTH);
        int used = 0;
        long position = at;
        while (used < hashes.count()) {
            long index = position / LedgerStore.TILE_WIDTH;
            int width = (int) (position % LedgerStore.TILE_WIDTH);
            int added = Math.min(LedgerStore.TILE_WIDTH - width, hashes.count() - used);
            byte[] before = width == 0 ? NONE : tile(level, index).toArray();
            if (before.length < width * LedgerStore.HASH_BYTES) {
                throw tooNarrow();
            }
            byte[] tile = Arrays.copyOf(before, (width + added) * LedgerStore.HASH_BYTES);
            byte[] more = hashes.slice(used, used + added);
            System.arraycopy(more, 0, tile, width * LedgerStore.HASH_BYTES, more.length);
            Bytes written = Bytes.of(tile);
            tiles.put(new Place(level, index), written);
            grown.put(new Place(level, index), written);
            if (width + added == LedgerStore.TILE_WIDTH) {
                roots.add(Merkle.root(written).bytes());
            }
            used += added;
            position += added;
        }
        return roots;
    }

    void write() {
        grown.forEach((place, tile) -> store.write(place.level, place.index, tile));
    }

    /// Hash over the leaves from `start` to `end`, where `start` is a multiple of the next power of two.
    private Digest hash(long start, long end) {
        long count = end - start;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return node(level, start >> level);
        }
        long middle = start + split(count);
        return Merkle.nodeHash(hash(start, middle), hash(middle, end));
    }

    /// The node that is the root of the `index`-th full subtree of 2^`level` leaves.
    private Digest node(int level, long index) {
        int inTile = level % LEVELS_PER_TILE;
        int tileLevel = level / LEVELS_PER_TILE;
        long first = index << inTile;
        Bytes tile = tile(tileLevel, first / LedgerStore.TILE_WIDTH);
        int from = (int) (first % LedgerStore.TILE_WIDTH);
        return within(tile, from, 1 << inTile);
    }

    /// Root over `count` hashes of a tile; `count` is a power of two.
    private static Digest within(Bytes tile, int from, int count) {
        int start = from * LedgerStore.HASH_BYTES;
        int end = start + count * LedgerStore.HASH_BYTES;
        if (end > tile.length()) {
            throw tooNarrow();
        }
        return Merkle.root(tile.slice(start, end));
    }

    private static LedgerTrouble tooNarrow() {
        return new LedgerTrouble(Category.BROKEN, "a tile of the ledger is too narrow");
    }

    private Bytes tile(int level, long index) {
        return tiles.computeIfAbsent(new Place(level, index), this::read);
    }

    private Bytes read(Place place) {
        Optional<Bytes> tile = store.tile(place.level, place.index);
        return tile.orElseThrow(() -> new LedgerTrouble(
                Category.BROKEN, "tile " + place.index + " of level " + place.level + " of the ledger is missing"));
    }

    /// Largest power of two below `count`, which is 2 at least.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
