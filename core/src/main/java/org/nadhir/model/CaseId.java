package org.nadhir.model;

/// Names the working file of one threat. A random UUID (version 4) in its 36-character lower-case form.
public record CaseId(String value) implements Comparable<CaseId> {

    public CaseId {
        Uuids.check("CaseId", value);
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
