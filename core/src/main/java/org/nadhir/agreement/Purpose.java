package org.nadhir.agreement;

/// What a release is wanted for. Closed: a release is for [#PROTECTION], and nothing else is a purpose.
/// The others exist so that a request for them is refused by name instead of failing as a typing error.
public enum Purpose {
    PROTECTION("protection"),
    LETHAL_TARGETING("lethal-targeting"),
    DETENTION("detention"),
    PERSON_TRACKING("person-tracking"),
    /// Any spelling that we do not know: refused like the three above it.
    UNKNOWN("unknown");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isProtective() {
        return this == PROTECTION;
    }

    /// Reads the exact word of our formats; anything else is [#UNKNOWN].
    public static Purpose ofWord(String word) {
        for (Purpose purpose : values()) {
            if (purpose.word.equals(word)) {
                return purpose;
            }
        }
        return UNKNOWN;
    }
}
