/// What became of a threat after it was told: what supports an outcome ([Exhibit]), what was done for protection
/// ([Measure]), what the recipient did with the warning ([UseReport] and its [PurposeAudit]), who looks at it
/// again ([Review]), and how good the warnings were ([Score]).
///
/// Not here: the outcome itself, which is a recipient's signed word and stands in `exchange`.
///
/// Traps: an exhibit never leaves the node, so it has no payload; only [MeasureReport] and [UseReport] travel. A
/// score counts cases and never names one: [Score] shows nothing of fewer than [Score#SHOWN_MIN].
package org.nadhir.outcome;
