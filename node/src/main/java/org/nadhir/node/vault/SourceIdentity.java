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
/// @param name as the handler writes it
/// @param identifiers other names, numbers, addresses, places, dates, words by which the source could be known;
///     each is searched for by itself
/// @param note the handler's own words about the source; not searched for as a whole
public record SourceIdentity(String name, List<String> identifiers, String note) {

    public static final int NAME_CHARS_MAX = 1_000;
    public static final int IDENTIFIERS_MAX = 1_000;
    public static final int NOTE_CHARS_MAX = 10_000;

    private static final int BYTES_MAX = 8 * 1024 * 1024;

    public SourceIdentity {
        identifiers = List.copyOf(identifiers);
        if (name.isBlank() || name.length() > NAME_CHARS_MAX || note.length() > NOTE_CHARS_MAX) {
            throw new IllegalArgumentException("a source has a name, and name and note have their limits");
        }
        if (identifiers.size() > IDENTIFIERS_MAX
                || identifiers.stream().anyMatch(each -> each.isBlank() || each.length() > NAME_CHARS_MAX)) {
            throw new IllegalArgumentException("identifiers are at most " + IDENTIFIERS_MAX + ", none blank");
        }
    }

    Bytes toBytes() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("name", name)
                .putStrings("identifiers", identifiers)
                .put("note", note)
                .build()));
    }

    /// @throws IllegalStateException where these are not bytes that [#toBytes] made
    static SourceIdentity of(Bytes bytes) {
        return switch (Decoded.of(bytes.toArray(), BYTES_MAX, SourceIdentity::decode)) {
            case Decoded.Good<SourceIdentity>(SourceIdentity identity) -> identity;
            case Decoded.Bad<SourceIdentity> bad -> throw new IllegalStateException("a source lies in another form");
        };
    }

    private static SourceIdentity decode(Fields fields) throws Malformed {
        return new SourceIdentity(
                fields.string("name", NAME_CHARS_MAX),
                fields.strings("identifiers", IDENTIFIERS_MAX),
                fields.string("note", NOTE_CHARS_MAX));
    }

    /// Nothing of it, so that it can stand in a log by mistake.
    @Override
    public String toString() {
        return "a source";
    }
}
