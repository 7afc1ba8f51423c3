package org.nadhir.node.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.PersonId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;

/// What somebody asked to do with a source, and how far it has come.
///
/// @param id random UUID
/// @param reason the asker's, for who confirms and for an auditor; it must not say who the source is
/// @param second who confirmed or refused; empty until somebody did
/// @param changed when it came to where it stands
public record SourceRequest(
        String id, SourceId source, Act act, PersonId by, String reason, Instant at, State state,
        Second second, Instant changed) {

    public static final int REASON_CHARS_MAX = 500;
    /// An ask that nobody answers dies; ours: one working day, nights included.
    public static final Duration ANSWERED_WITHIN = Duration.ofHours(24);
    /// A confirmed opening that is not used dies; ours: time to walk back to one's desk.
    public static final Duration OPENED_WITHIN = Duration.ofHours(1);

    /// What is asked for.
    public enum Act {
        OPEN,
        SHRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How far it has come.
    public enum State {
        ASKED,
        REFUSED,
        /// A second person agreed; an opening may be used once.
        CONFIRMED,
        OPENED,
        /// Confirmed, the key is gone, and the rest is being removed; a node that dies meanwhile goes on at its start.
        SHREDDING,
        SHREDDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The second person, where there is one yet.
    public sealed interface Second {
        record Nobody() implements Second {}

        record By(PersonId person) implements Second {}
    }

    public SourceRequest {
        if (!Uuids.isUuid(id)) {
            throw new IllegalArgumentException("a request is called by a random UUID");
        }
        if (reason.isBlank() || reason.length() > REASON_CHARS_MAX) {
            throw new IllegalArgumentException("a reason has 1 to " + REASON_CHARS_MAX + " characters");
        }
    }

    /// Whether it came too late for its next step.
    public boolean isOver(Instant now) {
        return switch (state) {
            case ASKED -> now.isAfter(at.plus(ANSWERED_WITHIN));
            case CONFIRMED -> now.isAfter(changed.plus(OPENED_WITHIN));
            case SHREDDING -> false;
            case REFUSED, OPENED, SHREDDED -> true;
        };
    }

    /// The same, moved on by a second person.
    public SourceRequest to(State next, PersonId person, Instant now) {
        return new SourceRequest(id, source, act, by, reason, at, next, new Second.By(person), now);
    }

    /// The same, moved on.
    public SourceRequest to(State next, Instant now) {
        return new SourceRequest(id, source, act, by, reason, at, next, second, now);
    }

    public Json json() {
        return json(state.word());
    }

    /// The same where it stands for the reader at another word.
    public Json json(String standing) {
        return Json.object()
                .put("request", id)
                .put("source", source.value())
                .put("act", act.word())
                .put("by", by.value())
                .put("reason", reason)
                .put("at", at)
                .put("state", standing)
                .put("second", second instanceof Second.By(PersonId person) ? person.value() : "")
                .put("changed", changed)
                .build();
    }

    static SourceRequest read(Fields fields) throws Malformed {
        Optional<PersonId> second = Optional.of(fields.string("second"))
                .filter(person -> !person.isEmpty())
                .map(PersonId::new);
        return new SourceRequest(
                fields.string("request"),
                fields.value("source", SourceId::new),
                fields.choice("act", List.of(Act.values()), Act::word),
                fields.value("by", PersonId::new),
                fields.string("reason"),
                fields.instant("at"),
                fields.choice("state", List.of(State.values()), State::word),
                second.<Second>map(Second.By::new).orElseGet(Second.Nobody::new),
                fields.instant("changed"));
    }
}
