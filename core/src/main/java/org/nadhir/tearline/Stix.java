package org.nadhir.tearline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.nadhir.json.Json;
import org.nadhir.model.Marking;

/// The fixed parts of STIX 2.1 that a release stands on.
final class Stix {

    static final String VERSION = "2.1";
    /// Of the property extension that a report of ours carries. Random, drawn once for the project.
    static final String EXTENSION = "extension-definition--09a07e56-e4f3-4a8c-9b23-ac35940da37b";
    /// The project as the extension's creator, which STIX demands; the same for every node, so it says nothing.
    static final String PROJECT = "identity--89ebc958-f77e-49ed-aedc-46272f28d864";
    private static final String PROJECT_CREATED = "2026-11-01T00:00:00.000Z";
    /// TLP 2.0 in STIX: oasis-open/cti-stix-common-objects, tlp-2.0 (October 2022).
    static final String TLP_EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
    private static final String TLP_CREATED = "2022-10-01T00:00:00.000Z";

    private Stix() {}

    /// A STIX timestamp: UTC with milliseconds, which STIX 2.1 asks for in `created` and `modified`.
    static String time(Instant instant) {
        String text = instant.toString();
        return text.length() == "2026-11-01T00:00:00Z".length() ? text.replace("Z", ".000Z") : text;
    }

    /// `type--uuid`.
    static String id(String type, String uuid) {
        return type + "--" + uuid;
    }

    /// The ids are those of the OASIS common objects; creating others is forbidden.
    static String markingId(Marking marking) {
        return "marking-definition--"
                + switch (marking) {
                    case CLEAR -> "94868c89-83c2-464b-929b-a1a8aa3c8487";
                    case GREEN -> "bab4a63c-aed9-4cf5-a766-dfca5abac2bb";
                    case AMBER -> "55d920b0-5e8b-4f79-9ee9-91f868d9b421";
                    case AMBER_STRICT -> "939a9414-2ddd-4d32-a0cd-375ea402b003";
                    case RED -> "e828b379-4e03-4974-9ac4-e53a884c97c1";
                };
    }

    static Json marking(Marking marking) {
        String word = marking.label().substring("TLP:".length()).toLowerCase(Locale.ROOT);
        Json tlp = Json.object()
                .put("extension_type", "property-extension")
                .put("tlp_2_0", word)
                .build();
        return Json.object()
                .put("type", "marking-definition")
                .put("spec_version", VERSION)
                .put("id", markingId(marking))
                .put("created", TLP_CREATED)
                .put("name", marking.label())
                .put("extensions", Json.object().put(TLP_EXTENSION, tlp).build())
                .build();
    }

    static Json project() {
        return Json.object()
                .put("type", "identity")
                .put("spec_version", VERSION)
                .put("id", PROJECT)
                .put("created", PROJECT_CREATED)
                .put("modified", PROJECT_CREATED)
                .put("name", "Nadhir")
                .put("identity_class", "organization")
                .build();
    }

    static Json extension() {
        return Json.object()
                .put("type", "extension-definition")
                .put("spec_version", VERSION)
                .put("id", EXTENSION)
                .put("created_by_ref", PROJECT)
                .put("created", PROJECT_CREATED)
                .put("modified", PROJECT_CREATED)
                .put("name", "Nadhir warning")
                .put("description", "What a warning says in closed words: likelihood apart from confidence.")
                .put("schema", "docs/formats.md, section Release")
                .put("version", "1.0.0")
                .putStrings("extension_types", List.of("property-extension"))
                .build();
    }
}
