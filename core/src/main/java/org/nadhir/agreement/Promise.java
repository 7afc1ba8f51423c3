package org.nadhir.agreement;

/// How an [Assurance] of one party stands at a moment.
public record Promise(Assurance assurance, State state) {

    public enum State {
        ASKED("asked"),
        GIVEN("given"),
        /// Given once and not kept; counts as not given until it is given anew.
        BREACHED("breached");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
