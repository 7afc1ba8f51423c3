package org.nadhir.node.stix;

/// How the specification says it (RFC 2119).
public enum Severity {
    /// The object is refused.
    MUST,
    /// The object is taken; its author should hear of it.
    SHOULD
}
