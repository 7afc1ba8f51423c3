/// The leak guard: a closed-world search of finished bytes for what the node knows of a source.
///
/// It is no anonymiser: it changes nothing and finds only what it was given, in every disguise that it knows.
/// Main types: [SourceLeakGuard], `Fold`, `Skeleton`, `Veils`.
/// Trap: what is only near counts as found. A wording that the guard objects to is worded differently; no flag
/// switches the guard off.
@NullMarked
package org.nadhir.reports.leak;

import org.jspecify.annotations.NullMarked;
