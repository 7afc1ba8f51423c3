package org.nadhir.duty;

import java.time.Instant;

/// How far the telling has come, as the node's own records show it.
///
/// @param step the furthest that was reached
/// @param at when that was; where nothing happened, when the report was received
public record Progress(Step step, Instant at) {

    public enum Step {
        NOTHING("nothing"),
        /// A release was sealed and is under way.
        SENT("sent"),
        /// The addressee's machine has it (R0, R1). Delivered is not read.
        DELIVERED("delivered"),
        /// A named person has it: a receipt R2, or a notice that was handed over or spoken.
        TOLD("told");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// Nothing has happened since the report came in.
    public static Progress none(Instant received) {
        return new Progress(Step.NOTHING, received);
    }

    /// Whether a person on the other side knows.
    public boolean isTold() {
        return step == Step.TOLD;
    }
}
