package org.nadhir.tearline;

/// What came of building a tearline: a [Draft], or [Leaking].
public sealed interface DraftDecision permits Draft, Leaking {}
