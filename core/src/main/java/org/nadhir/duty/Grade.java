package org.nadhir.duty;

/// How the source and what it says were rated (Admiralty scale, FM 2-22.3): two grades, recorded apart and never
/// worked out from each other. Stays in the node.
public sealed interface Grade {

    /// Nobody rated them.
    record Ungraded() implements Grade {}

    record Rated(Reliability reliability, Credibility credibility) implements Grade {}
}
