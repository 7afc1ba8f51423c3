package org.nadhir.policy;

/// Whether the duty profile lets a warning that is owed reach a party whose standing forbids everything else.
public enum Gate {
    OPEN("open"),
    SHUT("shut");

    private final String word;

    Gate(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
