package org.nadhir.node.standing;

/// An entry that a name may mean, and why: a suggestion, nothing more.
///
/// @param name the name that was looked up
/// @param met the entry's name that it met
/// @param how in which way they are alike
/// @param score 0 to 100, ours: it orders suggestions, and is no probability
public record ListMatch(ListEntry entry, String name, ListName met, Way how, int score) {

    /// In which way two names are alike, the surest first.
    public enum Way {
        /// The same letters after folding.
        SAME("same"),
        /// The same words, in another order or without articles.
        REORDERED("reordered"),
        /// All words of the listed name stand in the longer one.
        WITHIN("within"),
        /// Words that differ in few letters.
        SPELLING("spelling"),
        /// The same consonants, mostly across scripts.
        SOUND("sound");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
