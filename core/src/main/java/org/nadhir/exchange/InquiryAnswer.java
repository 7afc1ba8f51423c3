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

/// The only answer that an [Inquiry] has: it was taken note of. The type has no room for another, so *none*,
/// *withheld* and *told by a warning* are the same bytes, and every one of them follows from the inquiry alone.
///
/// @param inquiry digest of the inquiry's signed payload
/// @param at the inquiry's deadline, not the moment of sending
public record InquiryAnswer(PartyId from, PartyId to, Digest inquiry, Instant at) {

    /// The word on the wire. What it means stands in the receiver's own catalogue.
    private static final String SAYS = "noted";

    private static final int BYTES_MAX = 4 * 1024;

    /// The answer to `inquiry`.
    public static InquiryAnswer to(Inquiry inquiry) {
        return new InquiryAnswer(
                inquiry.to(), inquiry.from(), inquiry.write().digest(), inquiry.deadline());
    }

    /// The bytes to be signed (docs/formats.md, "Inquiry").
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "inquiry-answer")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("inquiry", inquiry.hex())
                .put("says", SAYS)
                .put("at", at)
                .build()));
    }

    /// Reads verified bytes; empty where they are no answer.
    public static Optional<InquiryAnswer> read(Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, InquiryAnswer::decode)
                        instanceof Decoded.Good<InquiryAnswer>(InquiryAnswer answer)
                ? Optional.of(answer)
                : Optional.empty();
    }

    private static InquiryAnswer decode(Fields fields) throws Malformed {
        Forms.expect(fields, "inquiry-answer");
        if (!fields.string("says").equals(SAYS)) {
            throw fields.bad("says");
        }
        return new InquiryAnswer(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.value("inquiry", Digest::new),
                fields.instant("at"));
    }
}
