package org.nadhir.model;

/// What kind of harm is threatened. Which of them found a duty is for the profile to say.
public enum Harm {
    KILLING("killing"),
    SERIOUS_INJURY("serious-injury"),
    KIDNAPPING("kidnapping"),
    PROPERTY("property"),
    NONE("none");

    private final String word;

    Harm(String word) {
        this.word = word;
    }

    /// The word in our formats.
    public String word() {
        return word;
    }
}
