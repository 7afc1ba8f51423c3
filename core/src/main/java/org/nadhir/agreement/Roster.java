package org.nadhir.agreement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.PersonId;

/// The persons of one party, as its signed entries say.
public record Roster(List<RosterEntry> entries) {

    public Roster {
        entries = List.copyOf(entries);
        if (entries.stream().map(RosterEntry::party).distinct().count() > 1) {
            throw new IllegalArgumentException("a roster is that of one party");
        }
    }

    /// The person's newest entry, if it holds at `now`. An older entry never counts, even if the newest has ended.
    public Optional<RosterEntry> find(PersonId person, Instant now) {
        return entries.stream()
                .filter(entry -> entry.person().equals(person))
                .max(Comparator.comparingInt(RosterEntry::revision))
                .filter(entry -> entry.holdsAt(now));
    }
}
