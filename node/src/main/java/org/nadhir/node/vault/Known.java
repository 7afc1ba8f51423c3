package org.nadhir.node.vault;

import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.tearline.Trace;
import org.nadhir.tearline.Trace.Kind;

/// One thing that is known of a source, in one or several ways; the leak guard searches for all of them. Prints its
/// kind only.
///
/// @param kind one of [#KINDS]: what the node itself knows of a report it adds by itself
/// @param aliases the same in other words, scripts or spellings
public record Known(Kind kind, String value, List<String> aliases) {

    /// What a person may say of a source.
    public static final List<Kind> KINDS = List.of(
            Kind.PERSON,
            Kind.ORGANISATION,
            Kind.PLACE,
            Kind.PHONE,
            Kind.EMAIL,
            Kind.NUMBER,
            Kind.DATE,
            Kind.CODEWORD,
            Kind.PHRASE,
            Kind.TRAIT);
    public static final int CHARS_MAX = 1_000;
    public static final int ALIASES_MAX = 100;

    public Known {
        aliases = List.copyOf(aliases);
        if (!KINDS.contains(kind) || isBad(value) || aliases.size() > ALIASES_MAX
                || aliases.stream().anyMatch(Known::isBad)) {
            throw new IllegalArgumentException("what is known of a source has a kind, a value and its limits");
        }
    }

    /// Known in one way.
    public static Known of(Kind kind, String value) {
        return new Known(kind, value, List.of());
    }

    /// Reads `kind`, `value` and, where there are any, `aliases`.
    public static Known read(Fields fields) throws Malformed {
        return new Known(
                fields.choice("kind", KINDS, Kind::word),
                fields.string("value", CHARS_MAX),
                fields.has("aliases") ? fields.strings("aliases", ALIASES_MAX) : List.of());
    }

    public Json json() {
        return Json.object()
                .put("kind", kind.word())
                .put("value", value)
                .putStrings("aliases", aliases)
                .build();
    }

    /// As the leak guard searches for it.
    public Trace trace(String id) {
        return new Trace(id, kind, value, aliases);
    }

    private static boolean isBad(String value) {
        return value.isBlank() || value.length() > CHARS_MAX;
    }

    @Override
    public String toString() {
        return kind.word();
    }
}
