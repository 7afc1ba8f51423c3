package org.nadhir.node.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nadhir.json.Json;
import org.nadhir.model.Marking;
import org.nadhir.node.stix.DerivedIds;
import org.nadhir.reports.misp.MispMarks;
import org.nadhir.reports.misp.MispTag;

/// What tags are in STIX: TLP 2.0 by the definitions of OASIS, PAP and IEP 2.0 as statements, since STIX has nothing of
/// its own for them; a grade or a confidence by the scales of STIX 2.1, appendix A. Likelihood is no confidence.
final class TagMarks {

    /// OASIS CTI common object `tlp-2.0`.
    private static final String TLP_2 = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
    private static final Map<Marking, String> TLP = Map.of(
            Marking.CLEAR, "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
            Marking.GREEN, "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
            Marking.AMBER, "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
            Marking.AMBER_STRICT, "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
            Marking.RED, "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1");
    private static final String TLP_CREATED = "2022-10-01T00:00:00.000Z";
    /// Of the statements: a fixed moment, so that the same statement is the same object.
    private static final Instant SAID = Instant.parse("2026-11-23T00:00:00Z");
    /// Appendix A, Admiralty credibility 1 to 5; 6 has no value. The numbers in MISP's taxonomy are others.
    private static final Map<String, Integer> CREDIBILITY = Map.of("1", 90, "2", 70, "3", 50, "4", 30, "5", 10);
    /// Appendix A, none, low, medium and high.
    private static final Map<String, Integer> CONFIDENCE = Map.of("low", 15, "moderate", 50, "high", 85);

    private TagMarks() {}

    /// The definitions that these tags ask for, by id. Of several colours the strictest; an unknown one is red.
    static Map<String, Json.Obj> definitions(Collection<String> tags) {
        Map<String, Json.Obj> all = new LinkedHashMap<>();
        Optional<Marking> tlp = Optional.empty();
        for (String label : MispMarks.labels(tags)) {
            if (label.startsWith("TLP:")) {
                Marking one = Marking.ofLabel(label).orElse(Marking.RED);
                tlp = Optional.of(tlp.map(one::join).orElse(one));
            } else {
                add(all, statement(label));
            }
        }
        tlp.ifPresent(marking -> add(all, tlp(marking)));
        List<String> policy = tags.stream()
                .filter(tag -> MispTag.of(tag).filter(one -> one.namespace().equals("iep2-policy")).isPresent())
                .sorted()
                .toList();
        if (!policy.isEmpty()) {
            add(all, statement("IEP 2.0: " + String.join("; ", policy)));
        }
        return all;
    }

    private static void add(Map<String, Json.Obj> all, Json.Obj definition) {
        if (definition.members().get("id") instanceof Json.Str(String id)) {
            all.put(id, definition);
        }
    }

    static Json.Obj tlp(Marking marking) {
        String label = marking.label();
        Json extension = Json.object()
                .put("extension_type", "property-extension")
                .put("tlp_2_0", label.substring("TLP:".length()).toLowerCase(Locale.ROOT))
                .build();
        return new StixDraft("marking-definition", TLP.getOrDefault(marking, ""))
                .put("created", TLP_CREATED)
                .put("name", label)
                .put("extensions", Json.object().put(TLP_2, extension).build())
                .build();
    }

    private static Json.Obj statement(String words) {
        return new StixDraft("marking-definition", DerivedIds.converted("marking-definition", words))
                .put("created", StixDraft.time(SAID))
                .put("definition_type", "statement")
                .put("definition", Json.object().put("statement", words).build())
                .build();
    }

    /// The lowest of what the tags say of how sure the author is.
    static OptionalInt confidence(Collection<String> tags) {
        List<Integer> said = new ArrayList<>();
        for (String name : tags) {
            MispTag.of(name).ifPresent(tag -> {
                Integer value = switch (tag.namespace() + ":" + tag.predicate()) {
                    case "admiralty-scale:information-credibility" -> CREDIBILITY.get(tag.value());
                    case "estimative-language:confidence-in-analytic-judgment" -> CONFIDENCE.get(tag.value());
                    default -> null;
                };
                if (value != null) {
                    said.add(value);
                }
            });
        }
        return said.stream().mapToInt(Integer::intValue).min();
    }

    /// Why a tag is no more than a label; empty where STIX says the same by other means.
    static Optional<Why> onlyLabel(String name) {
        return MispTag.of(name).map(tag -> switch (tag.namespace() + ":" + tag.predicate()) {
            case "admiralty-scale:source-reliability" -> Why.RELIABILITY;
            case "estimative-language:likelihood-probability" -> Why.LIKELIHOOD;
            default -> marked(tag, name) ? Why.CHANGED : Why.LABEL_ONLY;
        }).or(() -> Optional.of(Why.LABEL_ONLY)).filter(why -> why != Why.CHANGED);
    }

    private static boolean marked(MispTag tag, String name) {
        return tag.namespace().equals("tlp") || tag.namespace().equals("pap") || tag.namespace().equals("iep2-policy")
                || confidence(List.of(name)).isPresent();
    }
}
