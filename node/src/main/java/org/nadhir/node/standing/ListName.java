package org.nadhir.node.standing;

/// A name under which somebody stands on a list, as it is written there.
public record ListName(Form form, String text) {

    static final int CHARACTERS_MAX = 2_000;

    public ListName {
        if (text.isBlank() || text.length() > CHARACTERS_MAX) {
            throw new IllegalArgumentException("a name has 1 to " + CHARACTERS_MAX + " characters");
        }
    }

    /// What kind of name it is.
    public enum Form {
        MAIN("main"),
        /// In the script of its language, mostly Arabic.
        ORIGINAL("original"),
        ALIAS("alias"),
        /// An alias that the list itself calls of low quality: a match through it says less.
        WEAK_ALIAS("weak-alias");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
