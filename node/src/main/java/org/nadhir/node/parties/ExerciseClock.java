package org.nadhir.node.parties;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock of an exercise node: runs on from the moment that it was set to. A real node never has one.
/// Safe for many threads.
public final class ExerciseClock implements InstantSource {

    private final InstantSource machine;
    /// Written by the route that sets the clock, read by everybody.
    private volatile Duration ahead;

    /// Shows the machine's time plus `ahead`, which may be negative.
    public ExerciseClock(InstantSource machine, Duration ahead) {
        this.machine = machine;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /// What to add to the machine's time so that it is `moment` now.
    Duration to(Instant moment) {
        return Duration.between(machine.instant(), moment);
    }

    void set(Duration ahead) {
        this.ahead = ahead;
    }
}
