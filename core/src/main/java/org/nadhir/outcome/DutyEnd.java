package org.nadhir.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Determination;

/// How a duty to warn ended, or where it stands. It is met when a person of the recipient knows (R2): an envelope
/// on a disk has warned nobody.
public enum DutyEnd {
    MET("met"),
    /// A person knew, but after the time that the profile sets.
    MET_LATE("met-late"),
    /// The time is not over yet.
    OPEN("open"),
    OVERDUE("overdue"),
    WAIVED("waived"),
    NOT_OWED("not-owed");

    private final String word;

    DutyEnd(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Where a duty stands at `now`.
    ///
    /// @param warnings that were released for it, each with its stations
    public static DutyEnd of(Determination determination, List<Timeline> warnings, Instant now) {
        return switch (determination) {
            case Determination.NotOwed _, Determination.Watch _ -> NOT_OWED;
            // What no longer holds has lifted nothing: the duty is owed as before.
            case Determination.Waived waived -> waived.isStale(now) ? of(waived.owed(), warnings, now) : WAIVED;
            case Determination.Owed owed -> owed(owed, warnings, now);
        };
    }

    private static DutyEnd owed(Determination.Owed owed, List<Timeline> warnings, Instant now) {
        Optional<Instant> known = warnings.stream()
                .flatMap(warning -> warning.at(Timeline.Moment.ACKNOWLEDGED).stream())
                .min(Instant::compareTo);
        if (known.isPresent()) {
            return known.get().isAfter(owed.due()) ? MET_LATE : MET;
        }
        return now.isBefore(owed.due()) ? OPEN : OVERDUE;
    }
}
