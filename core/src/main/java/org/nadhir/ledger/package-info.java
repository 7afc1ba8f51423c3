/// Append-only Merkle log: leaves, tiles, proofs, checkpoints. Knows only bytes, never what a record means.
///
/// The tree is that of RFC 6962 (the same as RFC 9162), signed heads and proofs have the forms of C2SP
/// (signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof, tlog-tiles), so that other people's tools read them.
///
/// Main types: [Ledger], [Leaf], [SignedCheckpoint], [LedgerAudit]. Storage is split by guarantee:
/// [LedgerStore] only grows, [HeadStore] is compared and swapped, [LeafStore] may forget what a leaf said.
///
/// Traps: what stands in the tree is a salted commitment, so a digest of anything guessable must never be logged
/// beside it; a [Ledger] keeps no state, so build it anew inside each transaction; a checkpoint's size and time
/// tell how busy a node was, so internal ones are shown on a clock and after [Ledger#pad].
package org.nadhir.ledger;
