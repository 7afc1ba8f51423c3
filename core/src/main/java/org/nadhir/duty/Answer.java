package org.nadhir.duty;

import java.util.List;
import org.nadhir.model.Question;

/// One recorded answer to one of the four questions.
///
/// @param note the analyst's reason, at most [#NOTE_CHARS_MAX] characters; stays in the node
public record Answer(Question question, Says says, List<Evidence> evidence, String note) {

    public static final int NOTE_CHARS_MAX = 4_000;

    public Answer {
        evidence = List.copyOf(evidence);
        if (note.length() > NOTE_CHARS_MAX) {
            throw new IllegalArgumentException("a note has at most " + NOTE_CHARS_MAX + " characters");
        }
    }

    public static Answer of(Question question, boolean yes, List<Evidence> evidence, String note) {
        return new Answer(question, yes ? Says.YES : Says.NO, evidence, note);
    }

    /// Only a plain no speaks against a duty: what is unclear is resolved in favour of warning.
    public boolean isAgainst() {
        return says == Says.NO;
    }

    public enum Says {
        YES("yes"),
        NO("no"),
        /// The analyst cannot tell; counts toward warning.
        UNCLEAR("unclear");

        private final String word;

        Says(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
