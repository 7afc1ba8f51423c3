package org.nadhir.agreement;

import java.util.Optional;

/// The ways in which a party lets another know something. They are not each other: what may be shown may not
/// therefore be handed over, and what was handed over may not therefore be passed on (ICD 403, 2013, tells
/// disclosure from release; passing on is the third-agency rule).
public enum Sharing {
    /// Shows, and leaves no copy.
    DISCLOSURE("disclosure"),
    /// Hands a copy over.
    RELEASE("release"),
    /// Passes a partner's warning on to a third party.
    ONWARD("onward"),
    /// Replaces a release by one that says less.
    CORRECTION("correction"),
    /// Takes a release back.
    RECALL("recall");

    private final String word;

    Sharing(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Whether the recipient knows no more after it than before; such a sharing may go when nothing else may.
    public boolean narrows() {
        return this == CORRECTION || this == RECALL;
    }

    /// Whether it hands over a warning in words of its own. What is only shown leaves no copy, and a recall or a
    /// correction takes back: none of them may carry a wording that is new to the recipient.
    public boolean handsOver() {
        return this == RELEASE || this == ONWARD;
    }

    public static Optional<Sharing> ofWord(String word) {
        for (Sharing sharing : values()) {
            if (sharing.word.equals(word)) {
                return Optional.of(sharing);
            }
        }
        return Optional.empty();
    }
}
