package org.nadhir.reports.tagger;

import java.util.Locale;
import java.util.Optional;

/// What kind of name a tagger tells: the four of the CoNLL shared task of 2003.
public enum NameType {
    PERSON,
    PLACE,
    ORGANISATION,
    /// Nationalities, events, works; the tasks call it `MISC`.
    OTHER;

    static Optional<NameType> ofTag(String tag) {
        return switch (tag) {
            case "PER", "PERS", "PERSON" -> Optional.of(PERSON);
            case "LOC" -> Optional.of(PLACE);
            case "ORG" -> Optional.of(ORGANISATION);
            case "MISC" -> Optional.of(OTHER);
            default -> Optional.empty();
        };
    }

    /// As it is written in files and options.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
