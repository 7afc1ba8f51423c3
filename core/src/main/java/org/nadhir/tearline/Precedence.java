package org.nadhir.tearline;

import java.time.Duration;

/// How fast a warning must be handled; says nothing of how important it is. The drafter proposes it.
///
/// The four names are those of allied message handling. The times are what this product promises itself for
/// the way from release to the first receipt, not a standard's.
public enum Precedence {
    FLASH("flash", Duration.ofMinutes(10)),
    IMMEDIATE("immediate", Duration.ofMinutes(30)),
    PRIORITY("priority", Duration.ofHours(3)),
    ROUTINE("routine", Duration.ofHours(6));

    private final String word;
    private final Duration within;

    Precedence(String word, Duration within) {
        this.word = word;
        this.within = within;
    }

    public String word() {
        return word;
    }

    /// In what time it should have been acknowledged.
    public Duration within() {
        return within;
    }
}
