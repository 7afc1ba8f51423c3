package org.nadhir.ledger;

import java.util.Optional;
import org.nadhir.model.Bytes;

/// The hashes of one ledger, in tiles as C2SP tlog-tiles lays them out. It only ever grows: a hash once written
/// is never changed and never removed.
///
/// An object of this interface belongs to one ledger and one transaction, together with the [LeafStore] and
/// [HeadStore] used beside it: either all that one [Ledger#append] wrote becomes durable, or nothing.
public interface LedgerStore {

    /// Bytes of one hash, SHA-256.
    int HASH_BYTES = 32;
    /// Hashes of a full tile.
    int TILE_WIDTH = 256;

    /// The widest tile written so far at this place; 32 to 8,192 bytes, a multiple of 32.
    ///
    /// @param level 0 for hashes of leaves, each level above holds the roots of the full tiles below it
    /// @param index from 0, counted in tiles
    Optional<Bytes> tile(int level, long index);

    /// Writes a tile, which begins with all that was written there before.
    ///
    /// @throws LedgerTrouble with [LedgerTrouble.Category#CONFLICT] where it does not
    void write(int level, long index, Bytes tile);
}
