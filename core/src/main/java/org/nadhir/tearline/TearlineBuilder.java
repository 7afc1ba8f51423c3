package org.nadhir.tearline;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Permit;

/// Builds tearlines and lets none pass that the leak guard objects to.
public final class TearlineBuilder {

    /// Times of a release stand on this grid, so that they say nothing of working hours or of a report's arrival.
    public static final Duration GRID = Duration.ofMinutes(15);

    private final LeakGuard guard;

    public TearlineBuilder(LeakGuard guard) {
        this.guard = guard;
    }

    /// Words a warning for the permit's recipient.
    ///
    /// The bytes depend on permit terms, wording, random numbers and grid time, on nothing else: another source
    /// gives the same bytes.
    public DraftDecision build(
            Permit permit, PersonId author, Wording wording, SourceTraces traces, RandomGenerator random, Instant now) {
        byte[] nothing = new byte[0];
        return new Leaking(guard.search(org.nadhir.model.Bytes.of(nothing), traces));
    }
}
