/// The TAXII 2.1 server (OASIS Standard, 10 June 2021): collections of STIX objects that programs pull and push.
///
/// What it is: an edge. What lies in a collection has left the node's own protection: whoever has a key with the right
/// to read gets it in plain text, without a receipt. So a collection belongs to one agreement and partner, or is the
/// node's own; it has a ceiling; and what the node itself puts in comes out of a release.
///
/// What gets in that way: where two administrators said so, what was released to the collection's partner under its
/// agreement ([Fillings]), asked anew and judged by [NotFilled], after the partner's node receipted the warning itself.
/// Nothing comes back that way: what a partner pushes is never taken in as a report by itself.
///
/// What it is not: a way for warnings between nodes, which are sealed and receipted; a reader of STIX.
///
/// Main types: [TaxiiServer] answers requests; [TaxiiRecords] keeps roots, collections and client keys; [Intake] takes
/// what is pushed, object by object; [Filters] reads what is asked for; [NextTokens] carry a reader from page to page.
///
/// Traps: an answer never says whether a collection is absent or only forbidden to who asks. Objects are kept and given
/// back byte for byte, so what goes into an answer was read as sound JSON before it was stored.
@NullMarked
package org.nadhir.node.taxii;

import org.jspecify.annotations.NullMarked;
