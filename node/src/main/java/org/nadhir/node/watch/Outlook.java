package org.nadhir.node.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nadhir.delivery.Parcel;

/// What is said of the warnings themselves: that something is late, never how much of it nor whose.
///
/// @param deliveryLate an envelope has no answer in the time of its precedence
/// @param receiptLate a warning was stored by its recipient and nobody there has opened or acknowledged it in time
/// @param dutyOverdue a duty to warn is past its time and nobody there knows
/// @param waiting how long the oldest envelope waits for an answer, rounded down to a step of [#STEPS]
public record Outlook(boolean deliveryLate, boolean receiptLate, boolean dutyOverdue, Duration waiting) {

    /// Ours: an alert needs no finer ones, and the moment at which something was sealed must not show.
    public static final List<Duration> STEPS = List.of(
            Duration.ZERO,
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(7));

    /// Before the first look.
    static Outlook unknown() {
        return new Outlook(false, false, false, Duration.ZERO);
    }

    /// Reads it off what waits at `now`.
    ///
    /// @param open the envelopes that nobody has answered
    public static Outlook of(List<Parcel> open, boolean receiptLate, boolean dutyOverdue, Instant now) {
        Duration longest = open.stream()
                .map(parcel -> Duration.between(leaves(parcel), now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration step = STEPS.reversed().stream()
                .filter(one -> one.compareTo(longest) <= 0)
                .findFirst()
                .orElse(Duration.ZERO);
        boolean late = open.stream().anyMatch(parcel -> parcel.urgency().due().isBefore(now));
        return new Outlook(late, receiptLate, dutyOverdue, step);
    }

    private static Instant leaves(Parcel parcel) {
        return parcel.urgency().due().minus(parcel.urgency().precedence().within());
    }
}
