/// Planted source leaks (TRUST.md, T8): invented sources, what a node would know of them, and every way in which a
/// clever leaker or a careless analyst could let it slip into a warning. Not shipped.
///
/// What it is not: a second guard. It was written without looking at the search of the leak guard, which it calls by
/// the one public entry; it shares no word list and no table of letters with it, and neither imports the other.
/// Main types: [Disguise], one way to hide a protected line; [Source], whom the lines protect; [Planted], a run that
/// counts what was blocked and names what was missed.
/// Trap: everything is drawn from one seed. A miss is repeated by its number; a list that is added to gives other
/// numbers.
@NullMarked
package org.nadhir.bench.plant;

import org.jspecify.annotations.NullMarked;
