package org.nadhir.duty;

import org.nadhir.model.Message;

/// One line of the explanation of a determination: what was asked, how it counts, in words, and where it was read.
///
/// @param id of the line: a question's word, `watch`, or `waiver`
public record Reason(String id, Counts counts, Message why, Profile.Citation source) {

    /// How a line counts.
    public enum Counts {
        TOWARD("toward"),
        AGAINST("against"),
        /// Neither: it says what follows from the others.
        FOLLOWS("follows");

        private final String word;

        Counts(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
