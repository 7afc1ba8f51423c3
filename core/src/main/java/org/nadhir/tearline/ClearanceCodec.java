package org.nadhir.tearline;

import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;

/// The bytes of a clearance that the person signs (`docs/formats.md`, Clearance).
public final class ClearanceCodec {

    public static final int BYTES_MAX = 8 * 1024;

    private ClearanceCodec() {}

    public static Bytes write(Clearance clearance) {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "clearance")
                .put("version", 1)
                .put("release", clearance.release().hex())
                .put("findings", clearance.findings().hex())
                .put("person", clearance.person().value())
                .put("reason", clearance.reason())
                .put("at", clearance.at())
                .build()));
    }

    /// Reads what [#write] writes, and nothing else.
    public static Decoded<Clearance> read(Bytes bytes) {
        Decoded<Clearance> decoded = Decoded.of(bytes.toArray(), BYTES_MAX, ClearanceCodec::decode);
        return decoded instanceof Decoded.Good<Clearance>(Clearance clearance) && !write(clearance).equals(bytes)
                ? new Decoded.Bad<>(Flaw.BAD_VALUE, "$")
                : decoded;
    }

    private static Clearance decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals("clearance") || fields.integer("version") != 1) {
            throw fields.bad("version");
        }
        return new Clearance(
                fields.value("release", Digest::new),
                fields.value("findings", Digest::new),
                fields.value("person", PersonId::new),
                fields.string("reason", Clearance.REASON_CHARS_MAX),
                fields.instant("at"));
    }
}
