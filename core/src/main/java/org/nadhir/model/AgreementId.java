package org.nadhir.model;

/// Names one agreement; versions of it share the id. A random UUID (version 4) in its 36-character lower-case form.
public record AgreementId(String value) implements Comparable<AgreementId> {

    public AgreementId {
        Uuids.check("AgreementId", value);
    }

    @Override
    public int compareTo(AgreementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
