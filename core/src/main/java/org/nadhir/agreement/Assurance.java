package org.nadhir.agreement;

import java.util.Optional;

/// A promise that one party asks of another before it shares ("caveats or assurances": UK OSJA guidance, 2017).
/// Closed, so that it can be executed and not only read.
public enum Assurance {
    /// Used to warn and protect, for nothing else.
    WARNING_ONLY("warning-only"),
    /// Nobody is arrested or held on the strength of it.
    NO_DETENTION("no-detention"),
    /// Nobody is attacked on the strength of it.
    NO_LETHAL_USE("no-lethal-use"),
    /// Not passed on, whatever the onward rule says.
    NO_ONWARD("no-onward");

    private final String word;

    Assurance(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Assurance> ofWord(String word) {
        for (Assurance assurance : values()) {
            if (assurance.word.equals(word)) {
                return Optional.of(assurance);
            }
        }
        return Optional.empty();
    }
}
