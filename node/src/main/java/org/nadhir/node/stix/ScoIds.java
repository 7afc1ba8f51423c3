package org.nadhir.node.stix;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// Ids of observables that are derived from what they say (section 2.9): a UUID of version 5 (RFC 9562 §5.5) over the
/// contributing properties in canonical form (RFC 8785). Checked on what comes in; [DerivedIds] gives them where what
/// others wrote is converted. Ids of our own objects are random.
final class ScoIds {

    /// Which of several hashes counts, in this order.
    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");
    private static final int BYTES_MAX = StixObjects.BYTES_MAX;

    private final Tape tape;
    private final Findings findings;

    ScoIds(Tape tape, Findings findings) {
        this.tape = tape;
        this.findings = findings;
    }

    void check(Shape shape, int node) {
        int id = tape.member(node, "id");
        if (id == Tape.NONE
                || tape.kind(id) != Tape.STRING
                || Formats.typeOfId(tape.bytes(), tape.from(id), tape.to(id)) < 0) {
            return;
        }
        int version = Formats.versionOfId(tape.bytes(), tape.to(id));
        Optional<String> derived = derived(shape, node);
        if (derived.isEmpty()) {
            if (version != 4) {
                findings.must(Code.ID_VERSION, id, String.valueOf(version), "4");
            }
        } else if (version == 5 && !tape.text(id).equalsIgnoreCase(shape.name() + "--" + derived.get())) {
            findings.should(Code.ID_NOT_DERIVED, id, derived.get());
        } else if (version != 5) {
            findings.should(Code.ID_VERSION, id, String.valueOf(version), "5");
        }
    }

    /// The UUID, where a contributing property is present.
    Optional<String> derived(Shape shape, int node) {
        SequencedMap<String, Json> contributing = new LinkedHashMap<>();
        for (String name : shape.identifying()) {
            int member = tape.member(node, name);
            if (member != Tape.NONE) {
                value(name, member).ifPresent(value -> contributing.put(name, value));
            }
        }
        return contributing.isEmpty()
                ? Optional.empty()
                : Optional.of(DerivedIds.observable(new Json.Obj(contributing)));
    }

    private Optional<Json> value(String name, int member) {
        int quotes = tape.kind(member) == Tape.STRING ? 1 : 0;
        byte[] bytes = Arrays.copyOfRange(tape.bytes(), tape.from(member) - quotes, tape.to(member) + quotes);
        return switch (JsonReader.read(bytes, BYTES_MAX)) {
            case JsonReader.Result.Read(Json value) ->
                Optional.of(name.equals("hashes") && value instanceof Json.Obj(var all) ? oneOf(all) : value);
            // A number that no double holds: the object is sound, its id cannot be derived.
            case JsonReader.Result.Refused _ -> Optional.empty();
        };
    }

    static Json oneOf(SequencedMap<String, Json> hashes) {
        String chosen = HASHES.stream()
                .filter(hashes::containsKey)
                .findFirst()
                .orElseGet(() -> hashes.isEmpty() ? "" : hashes.firstEntry().getKey());
        SequencedMap<String, Json> one = new LinkedHashMap<>();
        Json hash = hashes.get(chosen);
        if (hash != null) {
            one.put(chosen, hash);
        }
        return new Json.Obj(one);
    }
}
