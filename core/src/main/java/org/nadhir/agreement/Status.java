package org.nadhir.agreement;

/// Whether something is meant. An exercise and the real thing never mix (CAP 1.2 has the same two words).
public enum Status {
    ACTUAL("actual"),
    EXERCISE("exercise");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
