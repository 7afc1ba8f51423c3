package org.nadhir.exchange;

/// Whether what a key signs is taken now.
public sealed interface KeyAcceptance {

    /// It is.
    ///
    /// @param card of the epoch of the key
    record Accepted(Card card) implements KeyAcceptance {}

    /// It is not.
    record Refused(Why why) implements KeyAcceptance {}

    /// Why what a key signs is not taken.
    enum Why {
        /// No key of the party.
        UNKNOWN,
        /// The party ended it.
        ENDED,
        /// A newer one took its place longer ago than [CardHistory#OVERLAP].
        REPLACED,
        /// The party's cards have forked.
        FORKED
    }
}
