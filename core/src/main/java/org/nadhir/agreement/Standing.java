package org.nadhir.agreement;

import java.time.Instant;
import org.nadhir.model.PartyId;

/// A party's legal status over two times: when it held, and when it was known.
///
/// @param by who gave the status: an authority, a list, a court
/// @param says on whose word it stands here: mostly that of `by`, else a newspaper, another agency. Where two of them
///     disagree about an end, both notes stay
/// @param from first moment at which it holds
/// @param until first moment at which it no longer holds; [#OPEN] while no end is known
/// @param known when this node learnt of it
/// @param basis what the note rests on
public record Standing(
        PartyId party, Kind kind, String by, String says, Instant from, Instant until, Instant known, Basis basis) {

    /// An end that nobody has named yet.
    public static final Instant OPEN = Instant.parse("9999-12-31T23:59:59Z");

    public Standing {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a standing ends after it begins");
        }
        if (says.isBlank()) {
            throw new IllegalArgumentException("a standing stands on somebody's word");
        }
    }

    /// A status on the word of the authority that gave it.
    public Standing(PartyId party, Kind kind, String by, Instant from, Instant until, Instant known) {
        this(party, kind, by, by.isBlank() ? "?" : by, from, until, known, new Basis.Unstated());
    }

    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /// Whether a plain release to such a party is forbidden.
    public boolean forbids() {
        return kind.forbids();
    }

    /// Whether both speak of the same thing, so that the one that was known later counts: the same status by the same
    /// authority from the same moment, on the same word.
    public boolean isAbout(Standing other) {
        return party.equals(other.party)
                && kind == other.kind
                && by.equals(other.by)
                && says.equals(other.says)
                && from.equals(other.from);
    }

    /// What a note of a standing rests on.
    public sealed interface Basis {

        /// An entry of a list that was imported.
        ///
        /// @param list the list's word, for example `un-sc`
        /// @param entry the entry's reference number there
        record Listed(String list, String entry) implements Basis {}

        /// The word of a person of this node, who signed for it.
        ///
        /// @param person the person's id
        record Word(String person) implements Basis {}

        /// Older than this field.
        record Unstated() implements Basis {}
    }

    /// What a party may be in law.
    public enum Kind {
        DESIGNATED("designated", true),
        SANCTIONED("sanctioned", true),
        RECOGNISED("recognised", false),
        /// Sought by an authority (PRACTICE §3.2 M27). A fact about the party; nothing is forbidden by it alone.
        WANTED("wanted", false),
        /// An authority pays for what leads to them (M27). Forbids nothing by itself either.
        REWARD("reward", false);

        private final String word;
        private final boolean forbids;

        Kind(String word, boolean forbids) {
            this.word = word;
            this.forbids = forbids;
        }

        public String word() {
            return word;
        }

        /// Whether a plain release to such a party is forbidden.
        public boolean forbids() {
            return forbids;
        }
    }
}
