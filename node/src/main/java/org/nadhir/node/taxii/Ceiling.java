package org.nadhir.node.taxii;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nadhir.model.Marking;

/// How strict an object of somebody else is: the strictest of its TLP markings. An unknown marking counts as the
/// strictest, and so does none at all (DESIGN.md §5.2).
final class Ceiling {

    /// TLP 1.0 by STIX 2.1 §7.2.1.4, where white is what TLP 2.0 calls clear; TLP 2.0 by the OASIS common objects
    /// (github.com/oasis-open/cti-stix-common-objects, `extension-definition-specifications/tlp-2.0`, read 2026-11).
    private static final Map<String, Marking> KNOWN = new TreeMap<>(Map.of(
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Marking.CLEAR,
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Marking.GREEN,
            "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Marking.AMBER,
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Marking.RED,
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", Marking.CLEAR,
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", Marking.GREEN,
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", Marking.AMBER,
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", Marking.AMBER_STRICT,
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", Marking.RED));

    private Ceiling() {}

    /// The definitions of TLP themselves are public.
    static Marking of(StixObject object) {
        return KNOWN.containsKey(object.id()) ? Marking.CLEAR : of(object.markings());
    }

    static Marking of(List<String> markings) {
        return markings.stream()
                .map(id -> KNOWN.getOrDefault(id, Marking.RED))
                .reduce(Marking::join)
                .orElse(Marking.RED);
    }
}
