package org.nadhir.model;

/// The four questions that an assessment answers (ICD 191 in Secrecy News, 24 August 2015): a duty to warn needs
/// all four, and none is worked out from another.
public enum Question {
    /// Is there reason to believe it?
    CREDIBLE("credible"),
    /// Does it say who or what is threatened?
    SPECIFIC("specific"),
    /// Is it about to happen?
    IMPENDING("impending"),
    /// Is the harm of a class that the profile names?
    HARM("harm");

    private final String word;

    Question(String word) {
        this.word = word;
    }

    /// The word in our formats.
    public String word() {
        return word;
    }
}
