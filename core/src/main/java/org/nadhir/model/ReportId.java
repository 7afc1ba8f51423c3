package org.nadhir.model;

/// Names one report as it was received. A random UUID (version 4) in its 36-character lower-case form.
public record ReportId(String value) implements Comparable<ReportId> {

    public ReportId {
        Uuids.check("ReportId", value);
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
