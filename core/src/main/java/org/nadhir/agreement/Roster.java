package org.nadhir.agreement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Digest;
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

    /// The person whose newest entry holds at `now` and names these keys. Empty where two persons claim one key:
    /// a shared key is nobody's.
    public Optional<RosterEntry> findByKey(Digest keyId, Instant now) {
        List<RosterEntry> holders = entries.stream()
                .map(RosterEntry::person)
                .distinct()
                .flatMap(person -> find(person, now).stream())
                .filter(entry -> entry.keys().keyId().equals(keyId))
                .toList();
        return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }
}
