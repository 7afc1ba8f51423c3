package org.nadhir.model;

/// Names one human of one party; the name itself stays in that party's roster.
/// A random UUID (version 4) in its 36-character lower-case form.
public record PersonId(String value) implements Comparable<PersonId> {

    public PersonId {
        Uuids.check("PersonId", value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
