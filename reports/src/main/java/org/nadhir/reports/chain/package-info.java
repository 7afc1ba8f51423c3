/// On whose word each stretch of a report is said.
///
/// A grammar of cues ("according to", نقلاً عن, أفادت … بأن) builds chains publisher ← relay ← origin. What no cue
/// covers has no source here: nothing is guessed from the fact that a text somewhere names a newspaper.
/// Main types: [Attribution][org.nadhir.reports.chain.Attribution],
/// [ChainReader][org.nadhir.reports.chain.ChainReader].
/// Trap: Arabic puts the verb first and may leave its subject out; then the last speaker goes on speaking.
@NullMarked
package org.nadhir.reports.chain;

import org.jspecify.annotations.NullMarked;
