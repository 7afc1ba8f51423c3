package org.nadhir.tearline;

/// What came of building a tearline: a [Draft], [Leaking] or [Outdated].
public sealed interface DraftDecision permits Draft, Leaking, Outdated {}
