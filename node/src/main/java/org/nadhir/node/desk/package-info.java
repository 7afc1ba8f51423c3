/// What persons do at a node, as routes of its API: each desk is one part of the work.
///
/// Decides nothing itself: the flow and the rules do. Main types: [InboxDesk], [FileDesk], [LedgerDesk].
/// Trap: what a person signs is verified here again with the roster's keys; a session alone acknowledges nothing.
@NullMarked
package org.nadhir.node.desk;

import org.jspecify.annotations.NullMarked;
