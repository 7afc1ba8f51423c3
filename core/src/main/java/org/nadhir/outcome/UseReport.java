package org.nadhir.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

/// What a recipient did with a warning, back to its originator. Signed by the party, so that it can be held
/// against the agreement ([PurposeAudit]) and shown to others. A later report adds to it and takes nothing back.
///
/// @param from the recipient of the warning
/// @param to its originator
/// @param payload digest of the warning's signed payload
/// @param uses at least one, each once
/// @param note free words for the originator, at most 2,000 characters
public record UseReport(PartyId from, PartyId to, Digest payload, List<Use> uses, String note, Instant at) {

    public static final int USES_MAX = 20;
    public static final int NOTE_CHARS_MAX = 2_000;
    private static final int BYTES_MAX = 64 * 1024;

    public UseReport {
        uses = List.copyOf(uses);
        if (uses.isEmpty() || uses.size() > USES_MAX || uses.stream().distinct().count() != uses.size()) {
            throw new IllegalArgumentException("a use report names 1 to " + USES_MAX + " uses, each once");
        }
        if (uses.size() > 1 && uses.contains(new Use.None())) {
            throw new IllegalArgumentException("who made use of it does not also say that there was none");
        }
        if (note.length() > NOTE_CHARS_MAX) {
            throw new IllegalArgumentException("a note has at most " + NOTE_CHARS_MAX + " characters");
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a use report goes to another party");
        }
    }

    /// The bytes to be signed (docs/formats.md, "Use report").
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "use-report")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("payload", payload.hex())
                .putArray("uses", uses, Use::json)
                .put("note", note)
                .put("at", at)
                .build()));
    }

    /// Reads verified bytes; empty where they are no use report.
    public static Optional<UseReport> read(Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, UseReport::decode)
                        instanceof Decoded.Good<UseReport>(UseReport report)
                ? Optional.of(report)
                : Optional.empty();
    }

    private static UseReport decode(Fields fields) throws Malformed {
        Claims.expect(fields, "use-report");
        return new UseReport(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.value("payload", Digest::new),
                fields.objects("uses", USES_MAX, Use::read),
                fields.string("note", NOTE_CHARS_MAX),
                fields.instant("at"));
    }
}
