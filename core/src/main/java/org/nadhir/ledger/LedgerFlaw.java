package org.nadhir.ledger;

import java.util.Locale;
import org.nadhir.model.Message;

/// One thing in a stored ledger that does not hold, with its exact place.
///
/// @param kind what it is
/// @param index of the leaf, counted from 0; for [Kind#TILE] the position within its level; 0 for the head
/// @param level of the tile; 0 for all else
public record LedgerFlaw(Kind kind, long index, int level) {

    /// What does not hold.
    public enum Kind {
        /// There is no head, it is no checkpoint of this ledger, or its signatures are not good.
        HEAD,
        /// Leaves, tiles and head are each in order and yet do not belong together: rewritten as a whole.
        ROOT,
        /// The head counts a leaf that is not there.
        LEAF_MISSING,
        /// A leaf behind the last one that the head counts.
        LEAF_SURPLUS,
        /// Salt, record, type or version is not what the entry commits to.
        LEAF_ALTERED,
        /// The entry is not the one that the tree was built over.
        ENTRY_ALTERED,
        /// A stored hash is not what lies under it.
        TILE
    }

    static LedgerFlaw at(Kind kind, long index) {
        return new LedgerFlaw(kind, index, 0);
    }

    /// What to say to a person.
    public Message message() {
        return Message.of(
                "ledger.flaw." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Long.toString(index),
                Integer.toString(level));
    }
}
