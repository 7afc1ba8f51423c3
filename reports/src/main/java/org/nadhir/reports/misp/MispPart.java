package org.nadhir.reports.misp;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;

/// One object within a file of MISP: an event, an attribute, a tag. Asked with patience, because instances write the
/// same member as a string or as a number; what nobody asks for stays in `json` as it came.
///
/// @param pointer where in the file, as RFC 6901 writes it
public record MispPart(Json.Obj json, String pointer) {

    /// A string as it stands, a number or a truth value as JSON writes it; else empty.
    public String text(String name) {
        return switch (json.members().get(name)) {
            case Json.Str(String value) -> value;
            case Json.Num number -> CanonicalWriter.text(number);
            case Json.Bool bool -> CanonicalWriter.text(bool);
            case null -> "";
            case Json.Null _, Json.Obj _, Json.Arr _ -> "";
        };
    }

    /// Whether the member says yes, as a truth value or as `1`.
    public boolean is(String name) {
        String text = text(name);
        return text.equals("true") || text.equals("1");
    }

    /// The objects of a list; an object that stands alone counts as a list of one.
    public List<MispPart> items(String name) {
        String at = pointer + "/" + name;
        return switch (json.members().get(name)) {
            case Json.Arr(List<Json> items) -> {
                List<MispPart> parts = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    if (items.get(i) instanceof Json.Obj item) {
                        parts.add(new MispPart(item, at + "/" + i));
                    }
                }
                yield List.copyOf(parts);
            }
            case Json.Obj one -> List.of(new MispPart(one, at));
            case null -> List.of();
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> List.of();
        };
    }

    /// The object under this name.
    public Optional<MispPart> part(String name) {
        return json.members().get(name) instanceof Json.Obj one
                ? Optional.of(new MispPart(one, pointer + "/" + name))
                : Optional.empty();
    }

    /// Seconds since 1970, as MISP writes moments; empty where there are none or nobody lived then.
    public Optional<Instant> moment(String name) {
        String text = text(name);
        if (!text.matches("[0-9]{1,11}") || text.matches("0+")) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }

    /// A date and time in ISO 8601, as `first_seen` has it.
    public Optional<Instant> instant(String name) {
        try {
            return Optional.of(java.time.OffsetDateTime.parse(text(name)).toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /// The names of its tags, in their order.
    public List<String> tags() {
        return items("Tag").stream()
                .map(tag -> tag.text("name"))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /// Whether it was taken back: MISP keeps such things with this mark, so that others delete them too.
    public boolean isDeleted() {
        return is("deleted");
    }
}
