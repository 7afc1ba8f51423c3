package org.nadhir.node.stix;

import java.nio.charset.StandardCharsets;

/// A property as the facts have it.
final class Property {

    private final String name;
    private final byte[] bytes;
    private final Kind kind;
    private final boolean required;
    private final int place;

    /// @param place its number within the shape
    Property(String name, Kind kind, boolean required, int place) {
        this.name = name;
        this.bytes = name.getBytes(StandardCharsets.UTF_8);
        this.kind = kind;
        this.required = required;
        this.place = place;
    }

    String name() {
        return name;
    }

    boolean isNameOf(Tape tape, int member) {
        return tape.isNamed(member, bytes);
    }

    int hash() {
        return Tape.hash(bytes, 0, bytes.length);
    }

    Kind kind() {
        return kind;
    }

    boolean required() {
        return required;
    }

    int place() {
        return place;
    }
}
