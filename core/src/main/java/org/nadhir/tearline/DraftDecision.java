package org.nadhir.tearline;

/// What came of building a tearline: a [Draft], [Held], [Leaking] or [Outdated].
public sealed interface DraftDecision permits Draft, Held, Leaking, Outdated {}
