package org.nadhir.model;

/// A place in a report that names an entity of the register.
///
/// @param rule how it was recognised: `alias`, `typo`, `metonym`, `coreference`
public record Mention(EntityId entity, Span span, String rule) {}
