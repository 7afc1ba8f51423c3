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

/// An originator's yes or no to one request. No reason is given: a reason would say what the originator knows.
///
/// @param request digest of the signed payload of the request
public record ConsentAnswer(PartyId from, PartyId to, Digest request, boolean given, Instant at) {

    private static final int BYTES_MAX = 4 * 1024;

    /// The bytes to be signed (docs/formats.md, "Consent").
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "consent-answer")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("request", request.hex())
                .put("given", given)
                .put("at", at)
                .build()));
    }

    /// Reads verified bytes; empty where they are no answer.
    public static Optional<ConsentAnswer> read(Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, ConsentAnswer::decode)
                        instanceof Decoded.Good<ConsentAnswer>(ConsentAnswer answer)
                ? Optional.of(answer)
                : Optional.empty();
    }

    private static ConsentAnswer decode(Fields fields) throws Malformed {
        Forms.expect(fields, "consent-answer");
        return new ConsentAnswer(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.value("request", Digest::new),
                fields.bool("given"),
                fields.instant("at"));
    }
}
