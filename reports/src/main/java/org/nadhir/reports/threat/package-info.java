/// Proposals for the four questions of an assessment, and whether a later report belongs to a threat that is watched.
///
/// It proposes with evidence and a reason; it never determines a duty. What is past or foiled is not impending; what a
/// hostile recording threatens in general is not specific.
/// Main types: [ThreatReader][org.nadhir.reports.threat.ThreatReader],
/// [CaseMatch][org.nadhir.reports.threat.CaseMatch].
@NullMarked
package org.nadhir.reports.threat;

import org.jspecify.annotations.NullMarked;
