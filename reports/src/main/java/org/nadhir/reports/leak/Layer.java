package org.nadhir.reports.leak;

import java.util.Locale;

/// In which form something was found, from the plainest on; of two findings of one trace in one place the plainer is
/// shown. What a view shows has the view's layer.
enum Layer {
    HIDDEN,
    /// Nowhere: its source was shredded, and what it was can be searched for no more.
    SHREDDED,
    /// Letter for letter.
    EXACT,
    /// In other letter forms, with marks, in pieces, inside other letters, in another order of the names.
    FOLDED,
    /// With what the language writes before or behind it.
    INFLECTED,
    /// In letters that only look like it, or digits and signs for letters.
    LOOKALIKE,
    /// One part of it.
    PART,
    TRANSLITERATED,
    NUMBER,
    DATE,
    REVERSED,
    /// Each letter exchanged for the one so many places further on, or for that of the other end of the alphabet.
    SHIFTED,
    /// Typed on the keyboard of another script.
    KEYBOARD,
    /// In another cipher of the hand, or a number in another base.
    ENCIPHERED,
    /// Its digest.
    DIGESTED,
    /// Some of its letters or digits hidden.
    MASKED,
    OVERLAP,
    RARE,
    /// With slips of the pen, a word more or less.
    NEAR,
    INITIALS,
    QUASI;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether nobody writes like that without wanting to hide it.
    boolean isDisguise() {
        return this == LOOKALIKE || this == REVERSED || this == SHIFTED || this == KEYBOARD
                || this == ENCIPHERED || this == DIGESTED;
    }
}
