package org.nadhir.node.stix;

import java.util.List;

/// What must hold between properties of one object.
sealed interface Constraint {

    record AnyOf(List<Property> properties) implements Constraint {}

    record OneOf(List<Property> properties) implements Constraint {}

    record Needs(Property property, List<Property> needed) implements Constraint {}

    /// Two timestamps; the second must not be earlier.
    ///
    /// @param strict nor equal
    record Order(Property first, Property second, boolean strict) implements Constraint {}
}
