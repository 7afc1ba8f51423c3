package org.nadhir.ledger;

import java.time.Duration;
import java.time.Instant;

/// How far a ledger is filled before one of its heads is shown, and when (TRUST.md §2.5, docs/decisions/0170).
///
/// Between two shown heads a ledger grows by `floor` leaves, or by twice, four, eight times as many, whatever was
/// recorded: whoever sees heads learns nothing of quiet times, and of busy ones the order of magnitude.
///
/// @param floor leaves that it grows by at least, a power of two
public record Steps(int floor) {

    /// Between two points of the grid, counted from midnight UTC. Ours: TRUST.md says hourly, which hides less where a
    /// period holds the same number of leaves, and costs 24 times as many.
    public static final Duration PERIOD = Duration.ofDays(1);

    public Steps {
        if (floor < 1 || Integer.bitCount(floor) != 1) {
            throw new IllegalArgumentException("a ledger grows by a power of two");
        }
    }

    /// The newest point of the grid that is not after `now`.
    public static Instant point(Instant now) {
        long period = PERIOD.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), period) * period);
    }

    /// The size to fill up to.
    ///
    /// @param shown size of the head that was shown last
    /// @param size of the ledger now, not below it
    public long next(long shown, long size) {
        if (shown < 0 || size < shown) {
            throw new IllegalArgumentException("a ledger does not shrink");
        }
        long grown = Math.max(floor, size - shown);
        long highest = Long.highestOneBit(grown);
        return Math.addExact(shown, highest == grown ? grown : Math.multiplyExact(2, highest));
    }
}
