package org.nadhir.node.taxii;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.Json;
import org.nadhir.model.Marking;

/// One of TLP's own definitions: TLP 1.0 by STIX 2.1 §7.2.1.4, where white is what TLP 2.0 calls clear; TLP 2.0 by the
/// OASIS common objects (github.com/oasis-open/cti-stix-common-objects, `extension-definition-specifications/tlp-2.0`,
/// read 2026-11). They are the same everywhere: whoever could put another under such an identifier would change what
/// every reader takes a marking for.
record TlpDefinition(String word, Marking marking, boolean isSecond) {

    static final String EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
    private static final Set<String> MEMBERS = Set.of(
            "type", "spec_version", "id", "created", "name", "definition_type", "definition", "extensions");

    private static final SortedMap<String, TlpDefinition> KNOWN = new TreeMap<>(Map.of(
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", first("white", Marking.CLEAR),
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", first("green", Marking.GREEN),
            "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", first("amber", Marking.AMBER),
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", first("red", Marking.RED),
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", second("clear", Marking.CLEAR),
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", second("green", Marking.GREEN),
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", second("amber", Marking.AMBER),
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", second("amber+strict", Marking.AMBER_STRICT),
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", second("red", Marking.RED)));

    private static TlpDefinition first(String word, Marking marking) {
        return new TlpDefinition(word, marking, false);
    }

    private static TlpDefinition second(String word, Marking marking) {
        return new TlpDefinition(word, marking, true);
    }

    /// The one with this identifier.
    static Optional<TlpDefinition> of(String id) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    /// Whether an object says of TLP what only TLP says: it has the identifier of one of its definitions or bears its
    /// extension, and is not that definition.
    static boolean isForged(String id, Json.Obj object) {
        Optional<TlpDefinition> known = of(id);
        boolean bears = object.members().get("extensions") instanceof Json.Obj extensions
                && extensions.members().containsKey(EXTENSION);
        return known.isPresent() ? !known.get().is(object) : bears;
    }

    private boolean is(Json.Obj object) {
        Map<String, Json> members = object.members();
        Json definition = members.get("definition");
        Json extensions = members.get("extensions");
        return MEMBERS.containsAll(members.keySet())
                && (definition == null || definition.equals(said("tlp", word)))
                && (extensions == null || extensions.equals(extension()))
                && members.containsKey(isSecond ? "extensions" : "definition")
                && is(members.get("definition_type"), "tlp")
                && is(members.get("name"), "TLP:" + word);
    }

    private static boolean is(@Nullable Json value, String text) {
        return value == null || (value instanceof Json.Str(String said) && said.equalsIgnoreCase(text));
    }

    private static Json said(String name, String text) {
        return Json.object().put(name, text).build();
    }

    private Json extension() {
        Json second = Json.object().put("extension_type", "property-extension").put("tlp_2_0", word).build();
        return Json.object().put(EXTENSION, second).build();
    }
}
