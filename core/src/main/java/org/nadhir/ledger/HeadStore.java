package org.nadhir.ledger;

import java.util.Optional;

/// The newest signed checkpoint of one ledger, replaced only by compare-and-swap, so that two writers can never
/// both continue from the same head: that would be a fork, signed by ourselves.
public interface HeadStore {

    /// The newest checkpoint as a signed note, inside a transaction also as one that is yet to be signed; empty before
    /// [Ledger#create].
    Optional<String> head();

    /// Writes the first head. False, and nothing is written, where there is one.
    boolean begin(String first);

    /// Puts `next` in the place of `expected`. False, and nothing is written, where another head stands there.
    boolean replace(String expected, String next);
}
