package org.nadhir.bench.swap;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that is set by hand. Used by one thread.
final class Hand implements InstantSource {

    private Instant now;

    Hand(Instant now) {
        this.now = now;
    }

    void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
