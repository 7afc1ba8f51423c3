package org.nadhir.duty;

/// How far a source has earned trust (Admiralty scale, FM 2-22.3), rated apart from what it says this time.
/// It has no counterpart in STIX and never leaves the node.
public enum Reliability {
    /// Completely reliable.
    A,
    /// Usually reliable.
    B,
    /// Fairly reliable.
    C,
    /// Not usually reliable.
    D,
    /// Unreliable.
    E,
    /// Cannot be judged.
    F
}
