package org.nadhir.node.parties;

import java.time.Instant;
import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;

/// A card or the end of a key, as it was signed, and when we learned of it by our own clock.
///
/// @param way whether persons met the party with this card, or it came by itself
record KeyNote(Bytes statement, Instant at, Way way) {

    /// More cards and ends than a party has in decades.
    static final int NOTES_MAX = 1_000;

    /// How it came.
    enum Way {
        MET("met"),
        CAME("came");

        private final String word;

        Way(String word) {
            this.word = word;
        }
    }

    Json json() {
        return Json.object()
                .put("statement", statement.base64())
                .put("at", at)
                .put("way", way.word)
                .build();
    }

    static KeyNote read(Fields fields) throws Malformed {
        return new KeyNote(
                fields.value("statement", Bytes::ofBase64),
                fields.instant("at"),
                fields.choice("way", List.of(Way.values()), way -> way.word));
    }
}
