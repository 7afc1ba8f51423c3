/// The ledgers of a node in its store: the internal one, and one with each partner.
///
/// Not the Merkle log itself, which is `org.nadhir.ledger`. Main types: [NodeLedgers], [LedgerRows].
/// Trap: a ledger belongs to one transaction; keep none for later.
@NullMarked
package org.nadhir.node.ledger;

import org.jspecify.annotations.NullMarked;
