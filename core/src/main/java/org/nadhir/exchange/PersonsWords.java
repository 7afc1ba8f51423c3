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
import org.nadhir.model.PersonId;
import org.nadhir.sign.PayloadType;

/// What a person of the recipient signs about a warning: that they took note of it, or what became of it.
/// The person signs the digest of the payload, so the word cannot be moved to another warning.
///
/// @param payload digest of the signed payload of the warning
public record PersonsWords(PersonId person, Digest payload, Optional<Outcome> outcome, Instant at) {

    public static final int BYTES_MAX = 16 * 1024;

    /// [PayloadType#OUTCOME] where an outcome is reported, else [PayloadType#ACKNOWLEDGEMENT].
    public PayloadType type() {
        return outcome.isPresent() ? PayloadType.OUTCOME : PayloadType.ACKNOWLEDGEMENT;
    }

    /// The bytes to be signed by the person's key (docs/formats.md, "Acknowledgement and outcome").
    public Bytes write() {
        Json.Builder json = Json.object()
                .put("type", tag())
                .put("version", 1)
                .put("person", person.value())
                .put("payload", payload.hex())
                .put("at", at);
        outcome.ifPresent(known -> json.put("outcome", ReceiptForm.outcome(known)));
        return Bytes.of(CanonicalWriter.write(json.build()));
    }

    /// Reads verified bytes of `type`.
    public static Optional<PersonsWords> read(PayloadType type, Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, fields -> decode(type, fields))
                        instanceof Decoded.Good<PersonsWords>(PersonsWords words)
                ? Optional.of(words)
                : Optional.empty();
    }

    private String tag() {
        return outcome.isPresent() ? "outcome" : "acknowledgement";
    }

    private static PersonsWords decode(PayloadType type, Fields fields) throws Malformed {
        boolean outcome = type == PayloadType.OUTCOME;
        Forms.expect(fields, outcome ? "outcome" : "acknowledgement");
        return new PersonsWords(
                fields.value("person", PersonId::new),
                fields.value("payload", Digest::new),
                outcome ? Optional.of(fields.object("outcome", ReceiptForm::outcome)) : Optional.empty(),
                fields.instant("at"));
    }
}
