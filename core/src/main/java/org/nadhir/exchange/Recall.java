package org.nadhir.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.nadhir.model.ReleaseId;
import org.nadhir.tearline.Precedence;

/// Takes a warning back. Travels, is numbered and is receipted like the warning itself. The reason is one of a
/// closed list that says nothing of what became of a source.
///
/// @param sequence its own number, from the same row as the warnings
/// @param release of the warning that is taken back
/// @param payload digest of that warning's signed payload
/// @param at on the quarter of an hour
public record Recall(
        PartyId from, PartyId to, long sequence, ReleaseId release, Digest payload, Reason reason, Instant at) {

    /// Of every recall, whatever the warning's: who was told what does not hold must hear so soon. Ours.
    public static final Precedence PRECEDENCE = Precedence.IMMEDIATE;

    private static final int BYTES_MAX = 4 * 1024;
    private static final Duration GRID = Duration.ofMinutes(15);

    public enum Reason {
        WITHDRAWN("withdrawn"),
        REPLACED("replaced"),
        ADDRESSED_WRONGLY("addressed-wrongly");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// One that is sealed at `now`.
    static Recall of(
            PartyId from,
            PartyId to,
            long sequence,
            ReleaseId release,
            Digest payload,
            Reason reason,
            Instant now) {
        long past = Math.floorMod(now.getEpochSecond(), GRID.toSeconds());
        Instant at = now.truncatedTo(ChronoUnit.SECONDS).minusSeconds(past);
        return new Recall(from, to, sequence, release, payload, reason, at);
    }

    /// The bytes to be signed (docs/formats.md, "Recall").
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "recall")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("sequence", sequence)
                .put("release", release.value())
                .put("payload", payload.hex())
                .put("reason", reason.word())
                .put("at", at)
                .build()));
    }

    /// Reads verified bytes; empty where they are no recall.
    public static Optional<Recall> read(Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, Recall::decode) instanceof Decoded.Good<Recall>(Recall recall)
                ? Optional.of(recall)
                : Optional.empty();
    }

    private static Recall decode(Fields fields) throws Malformed {
        Forms.expect(fields, "recall");
        return new Recall(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.integer("sequence", 1, Json.Num.INTEGER_MAX),
                fields.value("release", ReleaseId::new),
                fields.value("payload", Digest::new),
                fields.choice("reason", List.of(Reason.values()), Reason::word),
                fields.instant("at"));
    }
}
