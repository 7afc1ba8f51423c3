package org.nadhir.exchange;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.tearline.Worded;

/// The second version of a [ConsentRequest]: it carries the wording that the third party would read, so that the
/// originator's persons decide on words and not on a digest.
///
/// @param from who asks
/// @param to the originator
/// @param payload digest of the originator's signed warning that would be passed on
/// @param onwardTo the third party
/// @param wording what it would read
/// @param deadline the answer must be given, and the warning passed on, no later
public record WordedRequest(
        PartyId from, PartyId to, Digest payload, PartyId onwardTo, Worded wording, Instant at, Instant deadline) {

    public WordedRequest {
        if (!at.isBefore(deadline)) {
            throw new IllegalArgumentException("a deadline comes after the request");
        }
    }

    /// The bytes to be signed (docs/formats.md, "Consent").
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "consent-request")
                .put("version", 2)
                .put("from", from.value())
                .put("to", to.value())
                .put("payload", payload.hex())
                .put("onwardTo", onwardTo.value())
                .put("wording", wording.json())
                .put("at", at)
                .put("deadline", deadline)
                .build()));
    }

    /// Reads verified bytes; empty where they are no request.
    public static Optional<WordedRequest> read(Bytes payload) {
        return Decoded.of(payload.toArray(), Between.PAYLOAD_BYTES_MAX, WordedRequest::decode)
                        instanceof Decoded.Good<WordedRequest>(WordedRequest request)
                ? Optional.of(request)
                : Optional.empty();
    }

    private static WordedRequest decode(Fields fields) throws Malformed {
        Forms.expect(fields, "consent-request", 2);
        Bytes wording = Bytes.of(CanonicalWriter.write(fields.json("wording")));
        if (!(Worded.read(wording) instanceof Decoded.Good<Worded>(Worded worded))) {
            throw fields.bad("wording");
        }
        return new WordedRequest(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.value("payload", Digest::new),
                fields.value("onwardTo", PartyId::new),
                worded,
                fields.instant("at"),
                fields.instant("deadline"));
    }
}
