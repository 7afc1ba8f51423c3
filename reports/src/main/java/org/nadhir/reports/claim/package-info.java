/// What reports state, which statements are the same, and how many really know them.
///
/// A statement is a clause that one of the acts recognises, with its slots: who, to whom, when, how many. Claims are
/// clusters of statements over reports; origins are counted per claim by joining chains that go back to one word.
/// Independence must be shown: whatever may be the same source counts once.
/// Main types: [ClaimReader][org.nadhir.reports.claim.ClaimReader], [Act][org.nadhir.reports.claim.Act].
/// Trap: a statement without a cue is derived; it belongs to a claim and adds no origin.
@NullMarked
package org.nadhir.reports.claim;

import org.jspecify.annotations.NullMarked;
