package org.nadhir.exchange;

/// What a signature is worth that was witnessed at a certain moment: noted in our own ledger, so that the moment does
/// not rest on the word of whoever signed.
public enum KeyWeight {
    /// Witnessed while the key was the party's.
    STANDS,
    /// Witnessed before we knew, but after the moment from which the party says that the key had ended, or while its
    /// cards had forked unknown to us: it may be a thief's. Kept as evidence, and for persons to judge.
    DISPUTED,
    /// Not witnessed in time: nothing.
    NOTHING
}
