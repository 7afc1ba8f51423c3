package org.nadhir.tearline;

import java.time.Instant;

/// The time in which the threat may come true. The builder widens it to its grid.
public record Window(Instant from, Instant until) {

    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a time window ends after it begins");
        }
    }
}
