package org.nadhir.model;

/// Names one release to one recipient. A random UUID (version 4) in its 36-character lower-case form.
public record ReleaseId(String value) implements Comparable<ReleaseId> {

    public ReleaseId {
        Uuids.check("ReleaseId", value);
    }

    @Override
    public int compareTo(ReleaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
