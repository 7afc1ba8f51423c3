package org.nadhir.agreement;

import java.time.Instant;
import org.nadhir.model.PartyId;

/// A party's legal status over two times: when it held, and when it was known.
///
/// @param by who gave the status: an authority, a list, a court
/// @param from first moment at which it holds
/// @param until first moment at which it no longer holds; [#OPEN] while no end is known
/// @param known when this node learnt of it
public record Standing(PartyId party, Kind kind, String by, Instant from, Instant until, Instant known) {

    /// An end that nobody has named yet.
    public static final Instant OPEN = Instant.parse("9999-12-31T23:59:59Z");

    public Standing {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a standing ends after it begins");
        }
    }

    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /// Whether a plain release to such a party is forbidden.
    public boolean forbids() {
        return kind != Kind.RECOGNISED;
    }

    public enum Kind {
        DESIGNATED("designated"),
        SANCTIONED("sanctioned"),
        RECOGNISED("recognised");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
