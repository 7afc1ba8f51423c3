package org.nadhir.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.ServiceLevel;

/// The moments at which receipts above R0 leave: points of a grid that is the same for everybody and follows no human
/// act, and the only moments that such a receipt names (decision 0146).
///
/// Between exercise nodes the grid is two seconds, so that an exercise need not wait for hours; the node says so.
public enum Cadence {
    /// By the precedence of the warning: [ServiceLevel#cadence].
    BY_PRECEDENCE,
    /// Ours: an exercise sees the grid and need not wait for it.
    EXERCISE;

    private static final Duration IN_EXERCISES = Duration.ofSeconds(2);

    /// What holds between us and partners of our kind: real nodes and exercise nodes never meet.
    public static Cadence of(Card self) {
        return self.exercise() ? EXERCISE : BY_PRECEDENCE;
    }

    /// From one point of the grid to the next.
    public Duration period(Precedence precedence) {
        return switch (this) {
            case BY_PRECEDENCE -> precedence.level().cadence();
            case EXERCISE -> IN_EXERCISES;
        };
    }

    /// When what is done now leaves: the first point after `now`, never `now` itself.
    public Instant leaves(Precedence precedence, Instant now) {
        return lastPoint(precedence, now).plus(period(precedence));
    }

    /// Whether a person may name this moment in a word that is said now: a point of the grid, at most one period ago
    /// (signed before the last point, handed in after it) or the next.
    public boolean mayName(Precedence precedence, Instant named, Instant now) {
        return lastPoint(precedence, named).equals(named)
                && !named.isAfter(leaves(precedence, now))
                && !named.isBefore(lastPoint(precedence, now).minus(period(precedence)));
    }

    private Instant lastPoint(Precedence precedence, Instant now) {
        long seconds = period(precedence).toSeconds();
        Instant whole = now.truncatedTo(ChronoUnit.SECONDS);
        return whole.minusSeconds(Math.floorMod(whole.getEpochSecond(), seconds));
    }
}
