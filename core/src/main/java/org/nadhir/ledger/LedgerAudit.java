package org.nadhir.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.ledger.LedgerFlaw.Kind;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// Reads a whole ledger and names everything that does not hold. Passes over the leaves once, keeping one hash
/// per 256 of them.
final class LedgerAudit {

    private static final Bytes NONE = Bytes.of(new byte[0]);

    private final String origin;
    private final LedgerStore store;
    private final LeafStore leaves;
    private final HeadStore head;
    private final List<LedgerFlaw> flaws = new ArrayList<>();
    private final List<Long> doubtful = new ArrayList<>();

    LedgerAudit(String origin, LedgerStore store, LeafStore leaves, HeadStore head) {
        this.origin = origin;
        this.store = store;
        this.leaves = leaves;
        this.head = head;
    }

    List<LedgerFlaw> run(CheckpointVerifier verifier, LedgerKeys keys) {
        String note = head.head().orElse("");
        boolean signed = SignedCheckpoint.verify(verifier, keys, origin, note) instanceof SignedCheckpoint.Result.Good;
        Optional<Checkpoint> checkpoint =
                SignedNote.parse(note).flatMap(parsed -> Checkpoint.parse(parsed.text()));
        if (!signed) {
            flaws.add(LedgerFlaw.at(Kind.HEAD, 0));
        }
        // A head that cannot be believed does not say how many leaves there are; then all that exist are read.
        long size = signed && checkpoint.isPresent() ? checkpoint.get().size() : count();
        Side entries = new Side();
        Side tiles = new Side();
        leafTiles(size, entries, tiles);
        Digest root = signed && checkpoint.isPresent() ? checkpoint.get().root() : entries.all.root();
        // Where an entry and its hash in the tile disagree, the signed root tells which of them was altered.
        boolean entriesHold = root.equals(entries.all.root());
        doubtful.forEach(index -> flaws.add(LedgerFlaw.at(entriesHold ? Kind.TILE : Kind.ENTRY_ALTERED, index)));
        List<Digest> level = entriesHold ? entries.roots : tiles.roots;
        for (int i = 1; !level.isEmpty(); i++) {
            level = upperTiles(i, level);
        }
        if (!entriesHold && flaws.isEmpty()) {
            flaws.add(LedgerFlaw.at(Kind.ROOT, 0));
        }
        if (signed && leaves.leaf(size).isPresent()) {
            flaws.add(LedgerFlaw.at(Kind.LEAF_SURPLUS, size));
        }
        return List.copyOf(flaws);
    }

    /// The tree as one of two sources has it: root over all, and the roots of the full tiles.
    private static final class Side {
        private final Frontier all = new Frontier();
        private final List<Digest> roots = new ArrayList<>();
        private Frontier tile = new Frontier();

        void add(Digest leafHash) {
            all.add(leafHash);
            tile.add(leafHash);
            if (tile.size() == LedgerStore.TILE_WIDTH) {
                roots.add(tile.root());
                tile = new Frontier();
            }
        }
    }

    private long count() {
        long size = 0;
        while (leaves.leaf(size).isPresent()) {
            size++;
        }
        return size;
    }

    /// Compares leaves, entries and level 0.
    private void leafTiles(long size, Side entries, Side tiles) {
        Bytes tile = NONE;
        for (long i = 0; i < size; i++) {
            int position = (int) (i % LedgerStore.TILE_WIDTH);
            if (position == 0) {
                tile = store.tile(0, i / LedgerStore.TILE_WIDTH).orElse(NONE);
            }
            Digest stored = stored(tile, position);
            Digest entry = entryHash(i, stored);
            if (!entry.equals(stored)) {
                doubtful.add(i);
            }
            entries.add(entry);
            tiles.add(stored);
        }
    }

    private Digest entryHash(long index, Digest stored) {
        Optional<LeafStore.Kept> kept = leaves.leaf(index);
        if (kept.isEmpty()) {
            flaws.add(LedgerFlaw.at(Kind.LEAF_MISSING, index));
            return stored;
        }
        Bytes entry = kept.get().entry();
        if (kept.get().leaf().filter(leaf -> !leaf.entry().equals(entry)).isPresent()) {
            flaws.add(LedgerFlaw.at(Kind.LEAF_ALTERED, index));
        }
        return Merkle.leafHash(entry);
    }

    private List<Digest> upperTiles(int level, List<Digest> hashes) {
        Side above = new Side();
        Bytes tile = NONE;
        for (int i = 0; i < hashes.size(); i++) {
            int position = i % LedgerStore.TILE_WIDTH;
            if (position == 0) {
                tile = store.tile(level, i / LedgerStore.TILE_WIDTH).orElse(NONE);
            }
            if (!stored(tile, position).equals(hashes.get(i))) {
                flaws.add(new LedgerFlaw(Kind.TILE, i, level));
            }
            above.add(hashes.get(i));
        }
        return above.roots;
    }

    /// A hash that is not there differs from every other.
    private static Digest stored(Bytes tile, int position) {
        boolean there = (position + 1) * LedgerStore.HASH_BYTES <= tile.length();
        return there ? Tree.hashAt(tile, position) : Merkle.EMPTY_ROOT;
    }
}
