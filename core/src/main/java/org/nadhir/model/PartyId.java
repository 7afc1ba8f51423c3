package org.nadhir.model;

/// Names one organisation that runs a node. A random UUID (version 4) in its 36-character lower-case form.
public record PartyId(String value) implements Comparable<PartyId> {

    public PartyId {
        Uuids.check("PartyId", value);
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
