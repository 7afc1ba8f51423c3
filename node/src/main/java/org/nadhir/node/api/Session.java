package org.nadhir.node.api;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;

/// A row of the table of sessions: somebody who is signed in, or a challenge that was used up.
///
/// @param seen when something was asked last, to a minute
/// @param held what only who has the token can open
/// @param spent whether this is a challenge
record Session(PersonId person, Instant opened, Instant seen, Optional<Bytes> held, boolean spent) {

    private static final int ROW_BYTES_MAX = 2048;

    static Session spent(PersonId person, Instant now) {
        return new Session(person, now, now, Optional.empty(), true);
    }

    static Session opened(PersonId person, Instant now, Optional<Bytes> held) {
        return new Session(person, now, now, held, false);
    }

    Session seenAt(Instant now) {
        return new Session(person, opened, now, held, spent);
    }

    Bytes write() {
        Json.Builder row = Json.object()
                .put("person", person.value())
                .put("opened", opened)
                .put("seen", seen);
        held.ifPresent(sealed -> row.put("held", sealed.base64()));
        if (spent) {
            row.put("spent", true);
        }
        return Bytes.of(CanonicalWriter.write(row.build()));
    }

    static Optional<Session> read(Bytes row) {
        return Decoded.of(row.toArray(), ROW_BYTES_MAX, fields -> new Session(
                                fields.value("person", PersonId::new),
                                fields.instant("opened"),
                                fields.instant("seen"),
                                fields.optionalString("held").map(Bytes::ofBase64),
                                fields.has("spent") && fields.bool("spent")))
                        instanceof Decoded.Good<Session>(Session session)
                ? Optional.of(session)
                : Optional.empty();
    }
}
