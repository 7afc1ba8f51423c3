package org.nadhir.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nadhir.ledger.LedgerFlaw.Kind;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// Reads a whole ledger and names everything that does not hold. Passes over the leaves once, tile by tile, keeping one
/// hash per 256 of them. Shares no way of computing a root with [Tree], so that it does not repeat an error of it.
final class LedgerAudit {

    private static final byte[] NONE = new byte[0];
    private static final byte[] ABSENT = Merkle.EMPTY_ROOT.bytes();

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
        Digest computed = entries.root();
        Digest root = signed && checkpoint.isPresent() ? checkpoint.get().root() : computed;
        // Where an entry and its hash in the tile disagree, the signed root tells which of them was altered.
        boolean entriesHold = root.equals(computed);
        doubtful.forEach(index -> flaws.add(LedgerFlaw.at(entriesHold ? Kind.TILE : Kind.ENTRY_ALTERED, index)));
        Hashes level = (entriesHold ? entries : tiles).full;
        for (int i = 1; level.count() > 0; i++) {
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

    /// The tree as one of two sources has it: the roots of the full tiles, and what lies in the last one.
    private static final class Side {
        private final Hashes full = new Hashes(LedgerStore.TILE_WIDTH);
        private final Hashes all = new Hashes(LedgerStore.TILE_WIDTH);

        /// A subtree of 256 leaves stands for them, so the root over the roots of the tiles is that over all leaves.
        void add(byte[] tileRoot, int width) {
            all.add(tileRoot);
            if (width == LedgerStore.TILE_WIDTH) {
                full.add(tileRoot);
            }
        }

        Digest root() {
            return Digest.wrap(all.root());
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
        Hashes computed = new Hashes(LedgerStore.TILE_WIDTH);
        Hashes kept = new Hashes(LedgerStore.TILE_WIDTH);
        for (long start = 0; start < size; start += LedgerStore.TILE_WIDTH) {
            int width = (int) Math.min(LedgerStore.TILE_WIDTH, size - start);
            byte[] tile = store.tile(0, start / LedgerStore.TILE_WIDTH)
                    .map(Bytes::toArray)
                    .orElse(NONE);
            computed.clear();
            kept.clear();
            boolean same = true;
            for (int position = 0; position < width; position++) {
                kept.add(stored(tile, position));
                addEntry(computed, start + position, kept.at(position));
                if (!computed.equalAt(position, tile)) {
                    doubtful.add(start + position);
                    same = false;
                }
            }
            byte[] root = computed.root();
            entries.add(root, width);
            tiles.add(same ? root : kept.root(), width);
        }
    }

    private void addEntry(Hashes computed, long index, byte[] stored) {
        Optional<LeafStore.Kept> kept = leaves.leaf(index);
        if (kept.isEmpty()) {
            flaws.add(LedgerFlaw.at(Kind.LEAF_MISSING, index));
            computed.add(stored);
            return;
        }
        Bytes entry = kept.get().entry();
        if (kept.get().leaf().filter(leaf -> !leaf.entry().equals(entry)).isPresent()) {
            flaws.add(LedgerFlaw.at(Kind.LEAF_ALTERED, index));
        }
        computed.addLeaf(entry.toArray());
    }

    private Hashes upperTiles(int level, Hashes hashes) {
        Hashes above = new Hashes(LedgerStore.TILE_WIDTH);
        Hashes within = new Hashes(LedgerStore.TILE_WIDTH);
        byte[] tile = NONE;
        for (int i = 0; i < hashes.count(); i++) {
            int position = i % LedgerStore.TILE_WIDTH;
            if (position == 0) {
                tile = store.tile(level, i / LedgerStore.TILE_WIDTH)
                        .map(Bytes::toArray)
                        .orElse(NONE);
                within.clear();
            }
            within.add(hashes.at(i));
            if (!within.equalAt(position, tile)) {
                flaws.add(new LedgerFlaw(Kind.TILE, i, level));
            }
            if (position == LedgerStore.TILE_WIDTH - 1) {
                above.add(within.root());
            }
        }
        return above;
    }

    /// A hash that is not there differs from every other.
    private static byte[] stored(byte[] tile, int position) {
        int from = position * LedgerStore.HASH_BYTES;
        return from + LedgerStore.HASH_BYTES <= tile.length
                ? Arrays.copyOfRange(tile, from, from + LedgerStore.HASH_BYTES)
                : ABSENT.clone();
    }
}
