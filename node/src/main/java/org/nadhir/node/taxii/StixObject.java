package org.nadhir.node.taxii;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// What a collection needs to know of an object (STIX 2.1 §2.7, §3.2): the object itself is kept as it came.
///
/// @param version of the form of [TaxiiTime]; empty for an object that has none
/// @param content SHA-256 of the object under RFC 8785: the same whatever the order of members and the space between
/// @param markings identifiers of its marking definitions, those of its parts among them
record StixObject(
        String id,
        String type,
        String spec,
        Optional<String> version,
        List<String> markings,
        Bytes bytes,
        Digest content) {

    /// DESIGN.md §5.12.
    static final int BYTES_MAX = 1024 * 1024;
    static final String SPEC_NOW = "2.1";
    static final String SPEC_BEFORE = "2.0";
    private static final int MARKINGS_MAX = 256;
    private static final Pattern ID = Pattern.compile(
            "([a-z0-9][a-z0-9-]{1,248}[a-z0-9])--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    StixObject {
        markings = List.copyOf(markings);
    }

    /// The object, or why it is none.
    sealed interface Result {
        record Good(StixObject object) implements Result {}

        /// Says what is wrong.
        ///
        /// @param id as far as it could be read, else empty
        record Bad(String id, String version, String reason) implements Result {}
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /// Reads one object of an envelope. Whatever the bytes are, the answer is a [Result].
    static Result read(Bytes bytes) {
        return switch (JsonReader.read(bytes.toArray(), BYTES_MAX)) {
            case JsonReader.Result.Read(Json.Obj object) -> read(object, bytes);
            case JsonReader.Result.Read _ -> new Result.Bad("", "", "An object of an envelope is a JSON object");
            case JsonReader.Result.Refused refused -> new Result.Bad(
                    "", "", "Not JSON that is read here: " + refused.flaw() + " at byte " + refused.offset());
        };
    }

    private static Result read(Json.Obj object, Bytes bytes) {
        SequencedMap<String, Json> members = object.members();
        String id = text(members, "id").orElse("");
        String type = text(members, "type").orElse("");
        if (!isId(id)) {
            return new Result.Bad("", "", "The identifier is not of the form type--UUID (STIX 2.1, 2.9)");
        }
        if (!id.startsWith(type + "--") || type.isEmpty()) {
            return new Result.Bad(id, "", "The type is not the one that the identifier begins with");
        }
        if (type.equals("bundle")) {
            return new Result.Bad(id, "", "A bundle is not an object of a collection: push what is in it");
        }
        boolean isTimed = members.containsKey("modified") || members.containsKey("created");
        String spec = members.containsKey("spec_version")
                ? text(members, "spec_version").orElse("")
                : isTimed ? SPEC_BEFORE : SPEC_NOW;
        if (!spec.equals(SPEC_NOW) && !spec.equals(SPEC_BEFORE)) {
            return new Result.Bad(id, "", "The specification version is neither 2.1 nor 2.0");
        }
        Optional<String> version = Optional.empty();
        if (isTimed) {
            String name = members.containsKey("modified") ? "modified" : "created";
            version = text(members, name).flatMap(TaxiiTime::version);
            if (version.isEmpty()) {
                return new Result.Bad(id, "", "The member " + name + " is not a time in UTC with the letter Z");
            }
        }
        List<String> markings = new ArrayList<>();
        if (!isMarked(members, markings)) {
            String at = version.map(TaxiiTime::shown).orElse("");
            return new Result.Bad(id, at, "The markings are not lists of identifiers");
        }
        if (TlpDefinition.isForged(id, object)) {
            String at = version.map(TaxiiTime::shown).orElse("");
            return new Result.Bad(id, at, "Only TLP's own definitions say what TLP is, and they are the same everywhere"
                    + " (STIX 2.1, 7.2.1.4; TLP 2.0): refer to them, unchanged");
        }
        Digest content = Digest.of(CanonicalWriter.write(object));
        return new Result.Good(new StixObject(id, type, spec, version, markings, bytes, content));
    }

    private static boolean isMarked(SequencedMap<String, Json> members, List<String> into) {
        if (!isListed(members.getOrDefault("object_marking_refs", new Json.Arr(List.of())), into)) {
            return false;
        }
        if (!(members.getOrDefault("granular_markings", new Json.Arr(List.of())) instanceof Json.Arr parts)) {
            return false;
        }
        for (Json part : parts.items()) {
            if (!(part instanceof Json.Obj marking)) {
                return false;
            }
            // A granular marking of a language has no reference (STIX 2.1 §7.2.3).
            if (marking.members().containsKey("marking_ref")) {
                Optional<String> ref = text(marking.members(), "marking_ref");
                if (ref.isEmpty()) {
                    return false;
                }
                into.add(ref.get());
            }
        }
        return into.size() <= MARKINGS_MAX;
    }

    private static boolean isListed(Json value, List<String> into) {
        if (!(value instanceof Json.Arr list)) {
            return false;
        }
        for (Json item : list.items()) {
            if (!(item instanceof Json.Str(String id))) {
                return false;
            }
            into.add(id);
        }
        return true;
    }

    private static Optional<String> text(SequencedMap<String, Json> members, String name) {
        return members.get(name) instanceof Json.Str(String value) ? Optional.of(value) : Optional.empty();
    }
}
