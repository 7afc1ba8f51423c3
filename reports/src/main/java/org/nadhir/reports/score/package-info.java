/// Scores of readings against a hand annotation, by the written rules that come with the sample reports.
///
/// What it is: the same counting for tests, the demonstration and anybody who doubts our numbers; one class per group
/// of rules. What it is not: part of reading; nothing that reads may depend on it.
///
/// Main types: [org.nadhir.reports.score.Gold], [org.nadhir.reports.score.TimeScores] (rules 1 to 3),
/// [org.nadhir.reports.score.LineScores] (rule 8).
///
/// Traps: the annotation is one person's, made in one pass. The sample reports were seen while the rules were written,
/// so a score on them is a development score. Offsets there are code points; those of readings are UTF-16 units.
@NullMarked
package org.nadhir.reports.score;

import org.jspecify.annotations.NullMarked;
