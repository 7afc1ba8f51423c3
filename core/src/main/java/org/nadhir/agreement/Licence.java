package org.nadhir.agreement;

import java.time.Instant;
import java.util.List;

/// An authority's leave to share with a party whose standing forbids it, as a sanctions committee or a licensing
/// office gives it.
///
/// @param authority who gave it, and under which reference
/// @param sharings what it permits
/// @param until first moment at which it no longer holds
/// @param known when this node learnt of it
public record Licence(String authority, List<Sharing> sharings, Instant from, Instant until, Instant known) {
    public Licence {
        sharings = sharings.stream().sorted().distinct().toList();
        if (authority.isBlank() || sharings.isEmpty() || !from.isBefore(until)) {
            throw new IllegalArgumentException("a licence names its authority, what it permits, and a time");
        }
    }

    public boolean permits(Sharing sharing, Instant now) {
        return sharings.contains(sharing) && !known.isAfter(now) && !now.isBefore(from) && now.isBefore(until);
    }
}
