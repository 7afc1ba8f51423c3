package org.nadhir.exchange;

import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// A partner's head sent back with our cosignature: we saw it, it follows from all that we saw before, and we keep it
/// (docs/formats.md, "Cosignature"). The form only.
///
/// @param to whose head it is
/// @param checkpoint the note with its own two lines and our two
public record Cosignature(PartyId from, PartyId to, String checkpoint) {

    private static final int BYTES_MAX = 32 * 1024;

    /// The bytes to be signed.
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "cosignature")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("checkpoint", checkpoint)
                .build()));
    }

    /// Reads verified bytes; empty where they are no cosignature.
    public static Optional<Cosignature> read(Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, Cosignature::decode)
                        instanceof Decoded.Good<Cosignature>(Cosignature word)
                ? Optional.of(word)
                : Optional.empty();
    }

    private static Cosignature decode(Fields fields) throws Malformed {
        Forms.expect(fields, "cosignature");
        return new Cosignature(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.string("checkpoint", SignedNote.CHARS_MAX));
    }
}
