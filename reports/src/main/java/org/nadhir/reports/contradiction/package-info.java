/// What cannot all be right as it stands: dates, counts, places, speakers and credit that exclude each other.
///
/// Only typed slots of one claim are compared; free text is not. HARD: the values exclude each other. SOFT: they can
/// be reconciled, and a person should know that they differ.
/// Main type: [ContradictionReader][org.nadhir.reports.contradiction.ContradictionReader].
/// Trap: two counts contradict only if they count the same thing: four arrested and papers of three do not.
@NullMarked
package org.nadhir.reports.contradiction;

import org.jspecify.annotations.NullMarked;
