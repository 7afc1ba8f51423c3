/// Events of MISP in JSON (core format 2.4), as others write them: read strictly, held against the format, and put into
/// the words of a report.
///
/// What it is not: a converter; the node's `misp` makes STIX of what is read here. Nothing is fetched, no attachment is
/// opened. Main types: [MispReader][org.nadhir.reports.misp.MispReader], the one way in;
/// [MispPart][org.nadhir.reports.misp.MispPart], which keeps every member as it came;
/// [MispText][org.nadhir.reports.misp.MispText]; [MispMarks][org.nadhir.reports.misp.MispMarks].
@NullMarked
package org.nadhir.reports.misp;

import org.jspecify.annotations.NullMarked;
