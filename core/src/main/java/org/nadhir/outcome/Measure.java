package org.nadhir.outcome;

import java.time.Instant;
import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Text;

/// What was done for protection, by whom, since when and until when.
///
/// @param what more of it, in Arabic, in English or in both; both may be empty, the kind says enough
/// @param takenBy who did it: a register slug or a role
/// @param until first moment at which it no longer stood; [#OPEN] while it stands
public record Measure(Kind kind, Text what, String takenBy, Instant since, Instant until) {

    /// An end that nobody has named yet.
    public static final Instant OPEN = Instant.parse("9999-12-31T23:59:59Z");

    public static final int WHAT_CHARS_MAX = 1_000;
    public static final int TAKER_CHARS_MAX = 200;

    public Measure {
        if (what.ar().length() > WHAT_CHARS_MAX || what.en().length() > WHAT_CHARS_MAX) {
            throw new IllegalArgumentException("a measure is told in at most " + WHAT_CHARS_MAX + " characters");
        }
        Claims.checkClaimant(takenBy, TAKER_CHARS_MAX);
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException("a measure ends after it begins");
        }
    }

    /// Whether it stood at some moment of `from` to `to`.
    public boolean overlaps(Instant from, Instant to) {
        return since.isBefore(to) && from.isBefore(until);
    }

    /// The object inside a measure report or a row.
    public Json json() {
        Json.Builder json = Json.object()
                .put("kind", kind.word())
                .put("what", Claims.json(what))
                .put("takenBy", takenBy)
                .put("since", since);
        return until.equals(OPEN) ? json.build() : json.put("until", until).build();
    }

    /// Reads what [#json] wrote, inside a statement or a row.
    public static Measure read(Fields fields) throws Malformed {
        if (fields.has("until") && fields.instant("until").equals(OPEN)) {
            throw fields.bad("until");
        }
        return new Measure(
                fields.choice("kind", List.of(Kind.values()), Kind::word),
                Claims.text(fields.object("what"), WHAT_CHARS_MAX),
                fields.string("takenBy", TAKER_CHARS_MAX),
                fields.instant("since"),
                fields.optionalInstant("until").orElse(OPEN));
    }

    /// The closed list is ours; each kind names the `responseType` of OASIS CAP 1.2 (1 July 2010, §3.2.2) that an
    /// alert would have carried for it. CAP names what those who are alerted should do, a measure what was done.
    public enum Kind {
        /// Nobody comes near.
        CORDON("cordon", "Avoid"),
        /// A road, a site or a service is shut.
        CLOSURE("closure", "Avoid"),
        /// An event is put off or held elsewhere.
        POSTPONEMENT("postponement", "Avoid"),
        EVACUATION("evacuation", "Evacuate"),
        /// Persons at risk live or work elsewhere for a time.
        RELOCATION("relocation", "Evacuate"),
        SHELTERING("sheltering", "Shelter"),
        PATROL("patrol", "Execute"),
        /// Guards at the site or with the person.
        GUARD("guard", "Execute"),
        /// The site or its surroundings are searched.
        SEARCH("search", "Execute"),
        /// Walls, gates, cameras, checks at the door.
        HARDENING("hardening", "Prepare"),
        /// Hospitals, fire brigade, reserves stand by.
        READINESS("readiness", "Prepare"),
        INFORMATION_OF_PUBLIC("information-of-public", "Monitor"),
        INFORMATION_OF_VICTIM("information-of-victim", "Monitor"),
        OBSERVATION("observation", "Assess"),
        /// Earlier measures were lifted because the threat is over.
        ALL_CLEAR("all-clear", "AllClear");

        private final String word;
        private final String capResponse;

        Kind(String word, String capResponse) {
            this.word = word;
            this.capResponse = capResponse;
        }

        public String word() {
            return word;
        }

        /// The value of CAP's `responseType`.
        public String capResponse() {
            return capResponse;
        }

        /// Whether it may have kept the event from happening: an all-clear does not, nor does watching alone.
        public boolean protects() {
            return this != ALL_CLEAR && this != OBSERVATION;
        }
    }
}
