package org.nadhir.tearline;

import java.time.Duration;

/// How fast a warning must be handled; says nothing of how important it is. The drafter proposes it.
///
/// The four names are those of allied message handling. The times are what this product promises itself
/// ([ServiceLevel]), not a standard's.
public enum Precedence {
    FLASH("flash", Duration.ofMinutes(10), Duration.ofMinutes(5)),
    IMMEDIATE("immediate", Duration.ofMinutes(30), Duration.ofMinutes(15)),
    PRIORITY("priority", Duration.ofHours(3), Duration.ofHours(1)),
    ROUTINE("routine", Duration.ofHours(6), Duration.ofHours(4));

    private final String word;
    private final Duration stored;
    private final Duration cadence;

    Precedence(String word, Duration stored, Duration cadence) {
        this.word = word;
        this.stored = stored;
        this.cadence = cadence;
    }

    public String word() {
        return word;
    }

    /// The times that we promise ourselves for it.
    public ServiceLevel level() {
        return ServiceLevel.of(stored, cadence);
    }

    /// In what time its first receipt should be here.
    public Duration within() {
        return stored;
    }
}
