/// Append-only Merkle log: leaves, proofs, checkpoints. Knows only bytes.
package org.nadhir.ledger;
