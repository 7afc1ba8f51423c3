/// Where the flow's decisions become durable: rows and their leaf in one commit.
///
/// Not a log file and not the ledger itself. Main types: [StoreJournal] (the flow's journal), [StoreBook] (the
/// exchange's side of a transaction), [PartyBook] (what is known of parties).
/// Trap: a [StoreBook] lives as long as its transaction.
@NullMarked
package org.nadhir.node.journal;

import org.jspecify.annotations.NullMarked;
