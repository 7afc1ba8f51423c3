package org.nadhir.tearline;

/// What came of asking for a release: a [Release], or [Early], or [Withheld].
public sealed interface ReleaseDecision permits Release, Early, Withheld {}
