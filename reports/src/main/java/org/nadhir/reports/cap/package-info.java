/// Alerts in the Common Alerting Protocol 1.2 (OASIS Standard, 1 July 2010): read, and judged on two levels.
///
/// What it is: bytes become an [org.nadhir.reports.cap.CapAlert], with a finding for each place where the file departs
/// from the schema or from the prose of the standard, and a loss for each thing that the alert does not carry. The
/// findings of the first level are empty exactly where the standard's schema takes the file; the table of elements
/// stands in `CapGrammar`, so that no schema is needed to run. What it is not: a verifier of signatures, a fetcher.
///
/// Main types: [org.nadhir.reports.cap.CapReader], [org.nadhir.reports.cap.CapAlert],
/// [org.nadhir.reports.cap.CapFinding], [org.nadhir.reports.cap.CapLoss].
///
/// Trap: values are kept as they stand, those of closed lists as well: what is no word of its list has a finding.
@NullMarked
package org.nadhir.reports.cap;

import org.jspecify.annotations.NullMarked;
