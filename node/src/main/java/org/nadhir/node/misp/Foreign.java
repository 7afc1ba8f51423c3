package org.nadhir.node.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.nadhir.json.Json;
import org.nadhir.node.stix.DerivedIds;
import org.nadhir.reports.misp.MispMarks;
import org.nadhir.reports.misp.MispPart;

/// Objects that no conversion of ours made: attributes where MISP has a type for them, tags where it names such things
/// by a galaxy, else left. Every property that does not go along is told.
final class Foreign {

    private static final Set<String> COMMON = Set.of(
            "type", "id", "spec_version", "created", "modified", "object_marking_refs", "labels", "created_by_ref");
    /// TLP 1 of STIX 2.1, section 7.2.1.4, as MISP's tags.
    private static final Map<String, String> TLP_1 = Map.of("white", "tlp:clear", "green", "tlp:green",
            "amber", "tlp:amber", "red", "tlp:red");

    private final EventsOfStix all;
    private final List<Json> attributes;
    private final Set<String> eventTags;

    Foreign(EventsOfStix all, List<Json> attributes, Set<String> eventTags) {
        this.all = all;
        this.attributes = attributes;
        this.eventTags = eventTags;
    }

    void take(MispPart object) {
        switch (object.text("type")) {
            case "indicator" -> indicator(object);
            case "vulnerability" -> named(object, "vulnerability");
            case "campaign" -> named(object, "campaign-name");
            case "threat-actor" -> named(object, "threat-actor");
            case "note" -> {
                add(object, "comment", object.text("content"), false, "");
                all.converted(object.text("id"));
                rest(all, object, Set.of("content"));
            }
            case "attack-pattern", "malware", "tool", "intrusion-set", "course-of-action" -> {
                eventTags.add("misp-galaxy:stix-2.1-" + object.text("type") + "=\""
                        + object.text("name").replace("\"", "'") + "\"");
                all.carried(object, Why.LABEL_ONLY);
                rest(all, object, Set.of("name"));
            }
            case "marking-definition" -> {
                if (tag(object).isPresent()) {
                    all.converted(object.text("id"));
                } else {
                    all.left(object, Why.NO_PLACE);
                }
            }
            case "observed-data" -> observed(object);
            default -> observable(object);
        }
    }

    private void named(MispPart object, String type) {
        add(object, type, object.text("name"), false, object.text("description"));
        all.converted(object.text("id"));
        rest(all, object, Set.of("name", "description"));
    }

    private void indicator(MispPart object) {
        String language = object.text("pattern_type");
        String pattern = object.text("pattern");
        if (!language.equals("stix")) {
            boolean known = Set.of("yara", "sigma", "snort", "suricata").contains(language);
            if (!known) {
                all.left(object, Why.NO_PLACE);
                return;
            }
            add(object, language, pattern, true, object.text("description"));
        } else {
            Reverse.Found found = Reverse.loaded()
                    .pattern(pattern)
                    .orElseGet(() -> new Reverse.Found("stix2-pattern", pattern));
            add(object, found.type(), found.value(), true, object.text("description"));
        }
        all.converted(object.text("id"));
        rest(all, object, Set.of("pattern", "pattern_type", "pattern_version", "description"));
    }

    /// What was observed stands as the attributes of its observables; that and when it was observed does not.
    private void observed(MispPart object) {
        List<String> refs = EventsOfStix.strings(object, "object_refs");
        if (refs.stream().noneMatch(all::has)) {
            all.left(object, Why.DANGLING);
            return;
        }
        refs.stream().filter(all::has).map(all::object).filter(ref -> !all.isAccounted(ref.text("id")))
                .forEach(this::take);
        all.carried(object, Why.NO_PLACE);
        rest(all, object, Set.of("object_refs"));
    }

    private void observable(MispPart object) {
        Map<String, Reverse.Found> found = Reverse.loaded().observable(object);
        if (found.isEmpty()) {
            all.left(object, Why.NO_PLACE);
            return;
        }
        Set<String> told = new LinkedHashSet<>();
        found.forEach((path, one) -> {
            add(object, one.type(), one.value(), false, "");
            told.add(path.contains("/") ? path.substring(0, path.indexOf('/')) : path);
        });
        all.converted(object.text("id"));
        rest(all, object, told);
    }

    private void add(MispPart object, String type, String value, boolean detects, String comment) {
        SequencedMap<String, Json> attribute = new LinkedHashMap<>();
        String uuid = attributes.stream().anyMatch(one -> one instanceof Json.Obj(var members)
                        && Json.of(EventsOfStix.uuid(object.text("id"))).equals(members.get("uuid")))
                ? EventsOfStix.uuid(DerivedIds.converted("grouping", object.text("id") + type))
                : EventsOfStix.uuid(object.text("id"));
        attribute.put("uuid", Json.of(uuid));
        attribute.put("type", Json.of(type));
        attribute.put("category", Json.of(Reverse.category(type)));
        attribute.put("value", Json.of(value));
        attribute.put("to_ids", Json.of(detects));
        if (!comment.isEmpty()) {
            attribute.put("comment", Json.of(comment));
        }
        Optional<Instant> at = object.instant("modified");
        at.ifPresent(moment -> attribute.put("timestamp", Json.of(String.valueOf(moment.getEpochSecond()))));
        Set<String> names = new LinkedHashSet<>(EventOfStix.labels(object));
        names.addAll(marks(all, List.of(object)));
        if (!names.isEmpty()) {
            attribute.put("Tag", EventOfStix.tags(names));
        }
        attributes.add(new Json.Obj(attribute));
    }

    /// Tells of the properties that do not go along.
    static void rest(EventsOfStix all, MispPart object, Set<String> told) {
        List<String> names = new ArrayList<>();
        for (String name : object.json().members().keySet()) {
            if (!COMMON.contains(name) && !told.contains(name) && !name.startsWith("x_misp_")) {
                names.add(name);
            }
        }
        if (!names.isEmpty()) {
            all.lost(object, String.join(", ", names), Why.NO_PLACE);
        }
    }

    /// The tags that the markings of these objects are. One that is not in the file counts as the strictest.
    static Set<String> marks(EventsOfStix all, Collection<MispPart> objects) {
        Set<String> tags = new LinkedHashSet<>();
        for (MispPart object : objects) {
            for (String id : EventsOfStix.strings(object, "object_marking_refs")) {
                if (all.has(id)) {
                    tag(all.object(id)).filter(tag -> !tag.isEmpty()).ifPresent(tags::add);
                } else {
                    tags.add("tlp:red");
                }
            }
        }
        return tags;
    }

    /// Those of the tags that ask for something that the others do not: `tlp:clear` says what `tlp:white` says.
    static List<String> unsaid(Set<String> tags, Collection<String> others) {
        List<String> labels = MispMarks.labels(others);
        return tags.stream()
                .filter(tag -> !labels.containsAll(MispMarks.labels(List.of(tag))))
                .toList();
    }

    /// The tag that a definition is; empty text where its words stand as labels already; nothing where MISP has none.
    private static Optional<String> tag(MispPart definition) {
        String name = definition.text("name").toLowerCase(Locale.ROOT);
        String first = definition.part("definition").map(inner -> inner.text("tlp")).orElse("");
        String statement = definition.part("definition").map(inner -> inner.text("statement")).orElse("");
        if (!first.isEmpty()) {
            return Optional.ofNullable(TLP_1.get(first));
        }
        if (definition.part("extensions").isPresent() && name.startsWith("tlp:")) {
            return Optional.of(name);
        }
        if (statement.matches("PAP:(RED|AMBER|GREEN|CLEAR)")) {
            return Optional.of(statement);
        }
        return statement.startsWith("IEP 2.0: ") ? Optional.of("") : Optional.empty();
    }
}
