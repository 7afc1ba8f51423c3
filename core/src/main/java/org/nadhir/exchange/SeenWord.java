package org.nadhir.exchange;

import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// What we hold of the caller's own heads, as it showed them (docs/formats.md, "Exchange over HTTPS"): for a node that
/// was restored from a backup and must know whether it signed more than it remembers. Not signed: each note bears the
/// caller's own signatures, and to the caller nothing in it is new.
///
/// @param heads signed notes
/// @param taken the highest number of a warning or recall that we took from the caller: its word against ours, no proof
public record SeenWord(List<String> heads, long taken) {

    /// Ours: the newest proved and some that wait, of two ledgers.
    public static final int HEADS_MAX = 12;

    /// Twelve notes of some 4 KB.
    public static final int BYTES_MAX = 64 * 1024;

    public SeenWord {
        heads = List.copyOf(heads);
    }

    /// Of a caller that sent no warning.
    public SeenWord(List<String> heads) {
        this(heads, 0);
    }

    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "seen")
                .put("version", 1)
                .putStrings("heads", heads)
                .put("taken", taken)
                .build()));
    }

    /// Reads what came in; empty where it is no such word.
    public static Optional<SeenWord> read(Bytes bytes) {
        Decoded<SeenWord> decoded = Decoded.of(bytes.toArray(), BYTES_MAX, fields -> {
            Forms.expect(fields, "seen");
            return new SeenWord(fields.strings("heads", HEADS_MAX), fields.integer("taken", 0, Json.Num.INTEGER_MAX));
        });
        return decoded instanceof Decoded.Good<SeenWord>(SeenWord word) ? Optional.of(word) : Optional.empty();
    }
}
