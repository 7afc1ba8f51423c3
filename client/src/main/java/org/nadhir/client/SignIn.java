package org.nadhir.client;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;

/// What a person signs to be let in (docs/formats.md, "Sign-in"). It names the node's party, so that a signature
/// given to one node lets nobody into another.
///
/// @param nonce the node's challenge, given back as it came
/// @param at the person's clock; kept for the record, decides nothing
public record SignIn(String nonce, PartyId party, PersonId person, Instant at) {

    public static final int BYTES_MAX = 1024;
    private static final int NONCE_CHARACTERS_MAX = 200;

    /// The bytes to be signed.
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "sign-in")
                .put("version", 1)
                .put("nonce", nonce)
                .put("party", party.value())
                .put("person", person.value())
                .put("at", at)
                .build()));
    }

    /// Reads verified bytes.
    public static Optional<SignIn> read(Bytes payload) {
        Decoded<SignIn> decoded = Decoded.of(payload.toArray(), BYTES_MAX, fields -> {
            if (!fields.string("type").equals("sign-in")) {
                throw fields.bad("type");
            }
            fields.integer("version", 1, 1);
            return new SignIn(
                    fields.string("nonce", NONCE_CHARACTERS_MAX),
                    fields.value("party", PartyId::new),
                    fields.value("person", PersonId::new),
                    fields.instant("at"));
        });
        return decoded instanceof Decoded.Good<SignIn>(SignIn read) ? Optional.of(read) : Optional.empty();
    }
}
