package org.nadhir.tearline;

import java.time.Duration;

/// What this product promises itself for the warnings of one precedence: our own service levels, no standard's. All
/// that depends on how fast a warning must be handled stands here.
///
/// The steps count from when the warning may leave, and there is room for one look at the recipient's desk before each:
/// opened takes twice, acknowledged three times what stored takes.
///
/// @param stored until the first receipt (R0) is here
/// @param opened until it was opened (R1)
/// @param acknowledged until a named person took note (R2)
/// @param cadence R1 to R3 leave on multiples of this only, counted from midnight UTC, so that they do not tell when
///     somebody was at the desk. At most half of `stored` where that is less than an hour, so that a receipt on its
///     way costs no deadline; long for what is not urgent, so that it tells no working hours
public record ServiceLevel(Duration stored, Duration opened, Duration acknowledged, Duration cadence) {

    private static final Duration DAY = Duration.ofDays(1);

    public ServiceLevel {
        if (!cadence.isPositive() || DAY.toSeconds() % cadence.toSeconds() != 0) {
            throw new IllegalArgumentException("a day is a multiple of the cadence");
        }
        if (stored.compareTo(cadence) < 0 || opened.compareTo(stored) < 0 || acknowledged.compareTo(opened) < 0) {
            throw new IllegalArgumentException("no step is due before the one below it, nor before a receipt leaves");
        }
    }

    static ServiceLevel of(Duration stored, Duration cadence) {
        return new ServiceLevel(stored, stored.multipliedBy(2), stored.multipliedBy(3), cadence);
    }
}
