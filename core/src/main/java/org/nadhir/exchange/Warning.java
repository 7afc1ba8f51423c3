package org.nadhir.exchange;

import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;

/// What a sender signs and seals: the release as it was approved, under the recipient's number.
///
/// @param sequence gapless for each pair of sender and recipient, from 1
/// @param release canonical bytes of the release; their digest is what the sender's approvers signed
/// @param tearline what those bytes say
public record Warning(long sequence, Bytes release, Tearline tearline) {

    /// The bytes to be signed (docs/formats.md, "Warning").
    ///
    /// @throws IllegalArgumentException where `release` is not canonical JSON
    public static Bytes write(long sequence, Bytes release) {
        if (!(JsonReader.readCanonical(release.toArray(), Signed.BYTES_MAX)
                instanceof JsonReader.Result.Read(Json json))) {
            throw new IllegalArgumentException("a release is canonical JSON");
        }
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "warning")
                .put("version", 1)
                .put("sequence", sequence)
                .put("release", json)
                .build()));
    }

    /// Reads verified bytes; empty where they are not a warning that this node understands in full.
    public static Optional<Warning> read(Bytes payload) {
        return Decoded.of(payload.toArray(), Signed.BYTES_MAX, Warning::decode)
                        instanceof Decoded.Good<Warning>(Warning warning)
                ? Optional.of(warning)
                : Optional.empty();
    }

    private static Warning decode(Fields fields) throws Malformed {
        Forms.expect(fields, "warning");
        Bytes release = Bytes.of(CanonicalWriter.write(fields.json("release")));
        return switch (TearlineReader.read(release)) {
            case Decoded.Good<Tearline>(Tearline tearline) ->
                new Warning(fields.integer("sequence", 1, Json.Num.INTEGER_MAX), release, tearline);
            case Decoded.Bad<Tearline> _ -> throw fields.bad("release");
        };
    }
}
