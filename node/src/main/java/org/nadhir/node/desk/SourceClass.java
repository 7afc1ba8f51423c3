package org.nadhir.node.desk;

import org.nadhir.model.Marking;

/// What kind of source a report came from, and the marking that intake gives it by rule, never by guess.
/// The rule is ours (DESIGN decision 2): what anyone can read is CLEAR; what was told to us stays with us until a
/// person lowers it.
enum SourceClass {
    PUBLISHED("published", Marking.CLEAR),
    NOTE("note", Marking.AMBER_STRICT);

    private final String word;
    private final Marking marking;

    SourceClass(String word, Marking marking) {
        this.word = word;
        this.marking = marking;
    }

    Marking marking() {
        return marking;
    }

    static SourceClass ofWord(String word) {
        for (SourceClass kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("published or note");
    }
}
