package org.nadhir.node.vault;

import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;

/// Who a source is: all that must never leave, and therefore all that the leak guard searches for.
///
/// @param known names, numbers, places, days, words by which the source could be known; each is searched for by itself
/// @param note the handler's own words about the source; not searched for as a whole
public record SourceIdentity(List<Known> known, String note) {

    public static final int KNOWN_MAX = 1_000;
    public static final int NOTE_CHARS_MAX = 10_000;

    private static final int BYTES_MAX = 8 * 1024 * 1024;

    public SourceIdentity {
        known = List.copyOf(known);
        if (known.size() > KNOWN_MAX || note.length() > NOTE_CHARS_MAX) {
            throw new IllegalArgumentException("what is known of a source, and its note, have their limits");
        }
    }

    /// Reads `known`, and `note` where there is one.
    public static SourceIdentity read(Fields fields) throws Malformed {
        return new SourceIdentity(
                fields.objects("known", KNOWN_MAX, Known::read),
                fields.has("note") ? fields.string("note", NOTE_CHARS_MAX) : "");
    }

    public Json json() {
        return Json.object().putArray("known", known, Known::json).put("note", note).build();
    }

    Bytes toBytes() {
        return Bytes.of(CanonicalWriter.write(json()));
    }

    /// @throws IllegalStateException where these are not bytes that [#toBytes] made
    static SourceIdentity of(Bytes bytes) {
        return switch (Decoded.of(bytes.toArray(), BYTES_MAX, SourceIdentity::read)) {
            case Decoded.Good<SourceIdentity>(SourceIdentity identity) -> identity;
            case Decoded.Bad<SourceIdentity> _ -> throw new IllegalStateException("a source lies in another form");
        };
    }

    /// Nothing of it, so that it can stand in a log by mistake.
    @Override
    public String toString() {
        return "a source";
    }
}
