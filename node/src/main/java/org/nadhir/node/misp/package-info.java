/// Events of MISP made into STIX 2.1 and back, and a release written as an event.
///
/// What is what stands as facts in the resource `stix-2.1.txt`. A conversion never forgets: [Account] says of every
/// thing that went in whether it was converted, carried as it was written, or left, and why; how many went in is
/// counted apart from the conversion. Reading events is the business of `org.nadhir.reports.misp`, judging STIX that of
/// `org.nadhir.node.stix`. Nothing is fetched.
///
/// Main types: [org.nadhir.node.misp.ToStix], [org.nadhir.node.misp.ToMisp], [org.nadhir.node.misp.MispOfRelease],
/// [org.nadhir.node.misp.Account], [org.nadhir.node.misp.Loss].
@NullMarked
package org.nadhir.node.misp;

import org.jspecify.annotations.NullMarked;
