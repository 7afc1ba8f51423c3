package org.nadhir.agreement;

/// What the recipient may do with a release toward others.
public enum Onward {
    /// Not at all.
    FORBIDDEN("forbidden"),
    /// Only with the originator's consent, asked for and given; the default between organisations.
    CONSENT("consent"),
    /// As far as the marking goes.
    MARKING("marking");

    private final String word;

    Onward(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
