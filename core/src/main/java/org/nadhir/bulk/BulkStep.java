package org.nadhir.bulk;

/// How far one victim of a list has come. What came later in this order is the further step; [#REFUSED] and
/// [#UNREADABLE] are ends that stay visible until somebody mends their cause.
public enum BulkStep {
    /// The line cannot be used: nobody is told until it is corrected.
    UNREADABLE("unreadable"),
    /// Not ruled yet, or ruled and not worded yet.
    WAITING("waiting"),
    /// At least one rule forbids it; which ones stands beside it.
    REFUSED("refused"),
    /// Worded, and not approved yet.
    DRAFTED("drafted"),
    /// Approved by two persons: sealed and in the outbox, or a notice to be handed over.
    RELEASED("released"),
    /// The addressee's node has it, or the contact was told.
    DELIVERED("delivered"),
    /// A named person has taken note.
    ACKNOWLEDGED("acknowledged"),
    /// The addressee has said what was done with it.
    ACTED("acted"),
    /// What became of the threat to this victim is reported.
    OUTCOME("outcome");

    private final String word;

    BulkStep(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Whether the addressee has been told.
    public boolean isTold() {
        return compareTo(DELIVERED) >= 0;
    }
}
