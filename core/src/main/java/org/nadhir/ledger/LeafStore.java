package org.nadhir.ledger;

import java.util.Optional;
import org.nadhir.model.Bytes;

/// The entries of one ledger and what they commit to. Entries stay for ever; what they commit to may be shredded.
/// Belongs to one ledger and one transaction, like [LedgerStore].
public interface LeafStore {

    /// What is kept of a leaf.
    ///
    /// @param entry the 32 bytes that stand in the log
    /// @param leaf what they commit to; empty once it was shredded
    record Kept(Bytes entry, Optional<Leaf> leaf) {}

    Optional<Kept> leaf(long index);

    /// Adds the leaf at `index`, which is the number of leaves so far.
    ///
    /// @throws LedgerTrouble with [LedgerTrouble.Category#CONFLICT] where that index is taken
    void append(long index, Leaf leaf);

    /// Destroys salt and record of a leaf for good; its entry stays. Shredding twice is no error.
    void shred(long index);
}
