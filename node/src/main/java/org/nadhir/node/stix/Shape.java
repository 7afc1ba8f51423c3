package org.nadhir.node.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type of object, or a part of one: its properties and what must hold between them.
final class Shape {

    private final String name;
    private final String family;
    private final List<Property> properties;
    private final List<Constraint> constraints;
    private final List<String> identifying;
    private final @Nullable Property[] table;

    Shape(
            String name,
            String family,
            List<Property> properties,
            List<Constraint> constraints,
            List<String> identifying) {
        this.name = name;
        this.family = family;
        this.properties = List.copyOf(properties);
        this.constraints = List.copyOf(constraints);
        this.identifying = List.copyOf(identifying);
        this.table = new Property[Integer.highestOneBit(properties.size() * 4 + 1)];
        for (Property property : properties) {
            int slot = slot(property.hash());
            while (table[slot] != null) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = property;
        }
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & (table.length - 1);
    }

    /// The property that the member is, or null.
    @Nullable Property of(Tape tape, int member) {
        int slot = slot(tape.nameHash(member));
        for (Property property = table[slot]; property != null; property = table[slot]) {
            if (property.isNameOf(tape, member)) {
                return property;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return null;
    }

    String name() {
        return name;
    }

    /// Whether it is a type of object, and no part of one.
    boolean isObject() {
        return switch (family) {
            case "sdo", "sro", "sco", "meta" -> true;
            default -> false;
        };
    }

    String family() {
        return family;
    }

    List<Property> properties() {
        return properties;
    }

    List<Constraint> constraints() {
        return constraints;
    }

    /// Names of the properties that a deterministic id is made of.
    List<String> identifying() {
        return identifying;
    }
}
