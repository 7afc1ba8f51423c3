package org.nadhir.node.stix;

/// Which of the specification's families an object belongs to.
public enum Family {
    /// A domain object (section 4).
    SDO,
    /// A relationship object (section 5).
    SRO,
    /// A cyber-observable object (section 6).
    SCO,
    /// A meta object (section 7).
    META,
    /// Of a type that the specification does not have: kept as it is.
    CUSTOM
}
