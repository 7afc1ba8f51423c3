/// The TAXII 2.1 client (OASIS Standard, 10 June 2021): brings the objects of others' collections into a folder, and
/// ours into theirs, with an account of each.
///
/// What it is: an edge that a person runs from the command line; no process of the node opens such a connection. What a
/// server says is data: pages are bounded, and none of its counts is believed.
///
/// Main types: [Pulling] and [Pushing] decide what is asked next and what became of each object; they touch nothing and
/// are handed answers and the time. [Pull] and [Push] do what they say. [Wire] asks over TLS; [TaxiiFolder] keeps what
/// came and where the last run stopped; [Patience] knows when to ask again.
///
/// Traps: a page is kept before the next is asked for, so that a process that dies loses nothing; what lies behind the
/// lengths that `state.json` names was never kept and is cut off at the next start.
@NullMarked
package org.nadhir.node.fetch;

import org.jspecify.annotations.NullMarked;
