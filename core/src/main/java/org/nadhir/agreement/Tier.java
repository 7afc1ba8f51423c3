package org.nadhir.agreement;

/// How much an agreement releases at present, least first. Milestones raise it step for step, a breach lowers it.
public enum Tier {
    /// Nothing new is released.
    SUSPENDED("suspended"),
    /// Warnings that are owed.
    WARNING("warning"),
    /// Also what is not owed, as far as the agreement's kind goes.
    EXCHANGE("exchange");

    private final String word;

    Tier(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Tier lower(Tier other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// One step down; the lowest stays where it is.
    public Tier below() {
        return this == EXCHANGE ? WARNING : SUSPENDED;
    }
}
