package org.nadhir.exchange;

import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;

/// What a sender signs and seals: the release as it was approved, under the recipient's number.
///
/// @param sequence gapless for each pair of sender and recipient, from 1
/// @param release canonical bytes of the release; their digest is what the sender's approvers signed
/// @param tearline what those bytes say
/// @param passages the third parties' releases on which it rests; in the second version only, and there at least one
public record Warning(long sequence, Bytes release, Tearline tearline, List<Passage> passages) {

    public Warning {
        passages = List.copyOf(passages);
    }

    /// The kind of statement that a warning with these passages is.
    public static PayloadType kind(List<Passage> passages) {
        return passages.isEmpty() ? PayloadType.WARNING : PayloadType.WARNING_2;
    }

    /// The bytes to be signed (docs/formats.md, "Warning") of a warning that rests on nobody's release.
    ///
    /// @throws IllegalArgumentException where `release` is not canonical JSON
    public static Bytes write(long sequence, Bytes release) {
        return write(sequence, release, List.of());
    }

    /// The bytes to be signed: of the first version where nothing is passed on, else of the second.
    ///
    /// @throws IllegalArgumentException where `release` is not canonical JSON
    public static Bytes write(long sequence, Bytes release, List<Passage> passages) {
        if (!(JsonReader.readCanonical(release.toArray(), Signed.BYTES_MAX)
                instanceof JsonReader.Result.Read(Json json))) {
            throw new IllegalArgumentException("a release is canonical JSON");
        }
        Json.Builder warning = Json.object()
                .put("type", "warning")
                .put("version", passages.isEmpty() ? 1 : 2)
                .put("sequence", sequence)
                .put("release", json);
        if (!passages.isEmpty()) {
            warning.putArray("rests", passages, Passage::json);
        }
        return Bytes.of(CanonicalWriter.write(warning.build()));
    }

    /// Reads verified bytes of `type`; empty where they are not a warning that this node understands in full.
    public static Optional<Warning> read(PayloadType type, Bytes payload) {
        return Decoded.of(payload.toArray(), Signed.BYTES_MAX, fields -> decode(type, fields))
                        instanceof Decoded.Good<Warning>(Warning warning)
                ? Optional.of(warning)
                : Optional.empty();
    }

    private static Warning decode(PayloadType type, Fields fields) throws Malformed {
        boolean second = type == PayloadType.WARNING_2;
        Forms.expect(fields, "warning", second ? 2 : 1);
        List<Passage> passages =
                second ? fields.objects("rests", Passage.PASSAGES_MAX, Passage::read) : List.of();
        if (second && passages.isEmpty()) {
            throw fields.bad("rests");
        }
        Bytes release = Bytes.of(CanonicalWriter.write(fields.json("release")));
        return switch (TearlineReader.read(release)) {
            case Decoded.Good<Tearline>(Tearline tearline) ->
                new Warning(fields.integer("sequence", 1, Json.Num.INTEGER_MAX), release, tearline, passages);
            case Decoded.Bad<Tearline> _ -> throw fields.bad("release");
        };
    }
}
