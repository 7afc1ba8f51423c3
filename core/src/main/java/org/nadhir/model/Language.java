package org.nadhir.model;

/// The language that a text is mainly written in, with its BCP 47 tag.
public enum Language {
    ARABIC("ar"),
    ENGLISH("en"),
    UNDETERMINED("und");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }
}
