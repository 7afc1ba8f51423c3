package org.nadhir.model;

/// Names a source without saying who it is: only the vault resolves it.
/// A random UUID (version 4) in its 36-character lower-case form.
public record SourceId(String value) implements Comparable<SourceId> {

    public SourceId {
        Uuids.check("SourceId", value);
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
