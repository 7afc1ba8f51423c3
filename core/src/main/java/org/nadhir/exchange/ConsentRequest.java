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

/// Asks the originator of a warning whether it may be passed on to a third party, in this very wording.
///
/// @param from who asks
/// @param to the originator
/// @param payload digest of the signed payload that would be passed on
/// @param onwardTo the third party
/// @param wording digest of the canonical bytes that the third party would read
/// @param deadline after which the answer counts as no
public record ConsentRequest(
        PartyId from, PartyId to, Digest payload, PartyId onwardTo, Digest wording, Instant at, Instant deadline) {

    private static final int BYTES_MAX = 4 * 1024;

    /// The bytes to be signed (docs/formats.md, "Consent").
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "consent-request")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("payload", payload.hex())
                .put("onwardTo", onwardTo.value())
                .put("wording", wording.hex())
                .put("at", at)
                .put("deadline", deadline)
                .build()));
    }

    /// Reads verified bytes; empty where they are no request.
    public static Optional<ConsentRequest> read(Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, ConsentRequest::decode)
                        instanceof Decoded.Good<ConsentRequest>(ConsentRequest request)
                ? Optional.of(request)
                : Optional.empty();
    }

    private static ConsentRequest decode(Fields fields) throws Malformed {
        Forms.expect(fields, "consent-request");
        return new ConsentRequest(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.value("payload", Digest::new),
                fields.value("onwardTo", PartyId::new),
                fields.value("wording", Digest::new),
                fields.instant("at"),
                fields.instant("deadline"));
    }
}
