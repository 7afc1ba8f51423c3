package org.nadhir.node.standing;

import java.time.LocalDate;
import java.util.List;

/// One who stands on a list.
///
/// @param reference the list's own permanent number, for example `QDe.000`
/// @param programme the sanctions regime, as the list calls it
/// @param listedOn the day, in the time zone of the authority
public record ListEntry(Kind kind, String reference, String programme, LocalDate listedOn, List<ListName> names) {

    static final int NAMES_MAX = 500;

    public ListEntry {
        names = List.copyOf(names);
        if (reference.isBlank() || names.isEmpty() || names.size() > NAMES_MAX) {
            throw new IllegalArgumentException("an entry has a reference number and up to " + NAMES_MAX + " names");
        }
    }

    /// What stands there.
    public enum Kind {
        PERSON("person"),
        ORGANISATION("organisation");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
