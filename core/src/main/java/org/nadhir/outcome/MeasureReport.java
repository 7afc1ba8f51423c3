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

/// What a warned party tells its warner that it has done for protection. Signed by the party; adds to what was
/// told before and takes nothing of it back.
///
/// @param from the recipient of the warning
/// @param to its originator
/// @param payload digest of the warning's signed payload
/// @param measures at least one
public record MeasureReport(PartyId from, PartyId to, Digest payload, List<Measure> measures, Instant at) {

    public static final int MEASURES_MAX = 50;
    private static final int BYTES_MAX = 256 * 1024;

    public MeasureReport {
        measures = List.copyOf(measures);
        if (measures.isEmpty() || measures.size() > MEASURES_MAX) {
            throw new IllegalArgumentException("a measure report tells of 1 to " + MEASURES_MAX + " measures");
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a measure report goes to another party");
        }
    }

    /// The bytes to be signed (docs/formats.md, "Measure report").
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "measure")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("payload", payload.hex())
                .putArray("measures", measures, Measure::json)
                .put("at", at)
                .build()));
    }

    /// Reads verified bytes; empty where they are no measure report.
    public static Optional<MeasureReport> read(Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, MeasureReport::decode)
                        instanceof Decoded.Good<MeasureReport>(MeasureReport report)
                ? Optional.of(report)
                : Optional.empty();
    }

    private static MeasureReport decode(Fields fields) throws Malformed {
        Claims.expect(fields, "measure");
        return new MeasureReport(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.value("payload", Digest::new),
                fields.objects("measures", MEASURES_MAX, Measure::read),
                fields.instant("at"));
    }
}
