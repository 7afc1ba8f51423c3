/// Reading: from the text of a report to names, times, chains, claims and contradictions, each with its span.
///
/// What it is not: a judge. It finds and counts, with reasons; a person assesses. It opens no connection and runs
/// nothing of what it reads.
/// Main types: [Reader][org.nadhir.reports.Reader], the one way in; [Shadow][org.nadhir.reports.Shadow].
/// Trap: spans count UTF-16 units of the text as received, never of a folded copy.
@NullMarked
package org.nadhir.reports;

import org.jspecify.annotations.NullMarked;
