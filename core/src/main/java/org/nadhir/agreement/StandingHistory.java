package org.nadhir.agreement;

import java.time.Instant;
import java.util.List;

/// All that was ever noted of one party's standing. Nothing is overwritten: a later note on the same status by
/// the same authority from the same moment replaces the earlier one from when it was known.
public record StandingHistory(List<Standing> standings) {

    public StandingHistory {
        standings = List.copyOf(standings);
    }

    /// What held at `instant`, as it was known at `knownAt`.
    public List<Standing> standingAt(Instant instant, Instant knownAt) {
        return standings.stream()
                .filter(standing -> !standing.known().isAfter(knownAt))
                .filter(standing -> !isReplaced(standing, knownAt))
                .filter(standing -> standing.holdsAt(instant))
                .toList();
    }

    private boolean isReplaced(Standing standing, Instant knownAt) {
        return standings.stream()
                .anyMatch(later -> later.party().equals(standing.party())
                        && later.kind() == standing.kind()
                        && later.by().equals(standing.by())
                        && later.from().equals(standing.from())
                        && later.known().isAfter(standing.known())
                        && !later.known().isAfter(knownAt));
    }
}
