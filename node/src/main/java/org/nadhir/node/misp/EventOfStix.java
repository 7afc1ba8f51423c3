package org.nadhir.node.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.nadhir.json.Json;
import org.nadhir.node.stix.DerivedIds;
import org.nadhir.reports.misp.MispPart;

/// One event made of a report or a grouping and what it refers to, or of what nothing refers to.
final class EventOfStix {

    private final EventsOfStix all;
    private final Optional<MispPart> itself;
    private final Set<String> members;
    private final List<Json> attributes = new ArrayList<>();
    private final List<Json> objects = new ArrayList<>();
    private final List<Json> galaxies = new ArrayList<>();
    private final List<Json> reports = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    /// Which observed data an indicator is based on.
    private final Map<String, String> basedOn = new LinkedHashMap<>();
    /// Sightings by what was sighted.
    private final Map<String, List<Json>> sightings = new LinkedHashMap<>();

    EventOfStix(EventsOfStix all, Optional<MispPart> itself, Set<String> members) {
        this.all = all;
        this.itself = itself;
        this.members = members;
    }

    Json event() {
        links();
        for (String id : members) {
            written(all.object(id));
        }
        Optional<Json> author = author();
        Foreign foreign = new Foreign(all, attributes, tags);
        for (String id : members) {
            if (!all.isAccounted(id)) {
                foreign.take(all.object(id));
            }
        }
        return assembled(author);
    }

    /// Relationships that say what a written thing is based on belong to it.
    private void links() {
        for (String id : members) {
            MispPart object = all.object(id);
            if (object.text("type").equals("relationship") && object.text("relationship_type").equals("based-on")) {
                basedOn.put(object.text("source_ref"), object.text("target_ref"));
            }
            Optional<MispPart> sighted = object.part(Kept.SIGHTING.property());
            if (object.text("type").equals("sighting") && sighted.isPresent()) {
                sightings.computeIfAbsent(object.text("sighting_of_ref"), _ -> new ArrayList<>())
                        .add(sighted.get().json());
            }
        }
    }

    private void written(MispPart object) {
        String id = object.text("id");
        Optional<MispPart> attribute = object.part(Kept.ATTRIBUTE.property());
        Optional<MispPart> thing = object.part(Kept.OBJECT.property());
        Optional<MispPart> galaxy = object.part(Kept.CLUSTER.property());
        Optional<MispPart> report = object.part(Kept.REPORT.property());
        if (attribute.isPresent()) {
            if (Trusted.attribute(object, attribute.get(), observable(object))) {
                attributes.add(attribute(object, attribute.get()));
                consumed(id);
            } else {
                all.lost(object, Kept.ATTRIBUTE.property(), Why.CHANGED);
            }
        } else if (thing.isPresent()) {
            if (Trusted.object(object, thing.get(), observable(object))) {
                objects.add(object(object, thing.get()));
                consumed(id);
                related(id);
            } else {
                all.lost(object, Kept.OBJECT.property(), Why.CHANGED);
            }
        } else if (galaxy.isPresent()) {
            galaxies.add(galaxy.get().json());
            all.converted(id);
        } else if (report.isPresent()) {
            SequencedMap<String, Json> note = new LinkedHashMap<>(report.get().json().members());
            note.put("content", Json.of(object.text("content")));
            reports.add(new Json.Obj(note));
            all.converted(id);
        }
    }

    private String observable(MispPart object) {
        return object.text("type").equals("observed-data") ? Trusted.firstRef(object) : "";
    }

    /// The object that stands for something of MISP, and what it is based on, sighted by and made of.
    private void consumed(String id) {
        all.converted(id);
        for (String member : members) {
            MispPart object = all.object(member);
            boolean ofIt = object.text("type").equals("sighting") && object.text("sighting_of_ref").equals(id)
                    && object.part(Kept.SIGHTING.property()).isPresent();
            boolean based = object.text("type").equals("relationship") && object.text("source_ref").equals(id)
                    && object.text("relationship_type").equals("based-on");
            if (ofIt || based) {
                all.converted(member);
            }
        }
        String data = basedOn.getOrDefault(id, id);
        all.converted(data);
        EventsOfStix.strings(all.object(data), "object_refs").forEach(all::converted);
    }

    /// References of objects stand in the objects as they were written.
    private void related(String id) {
        for (String member : members) {
            MispPart object = all.object(member);
            if (object.text("type").equals("relationship") && object.text("source_ref").equals(id)) {
                all.converted(member);
            }
        }
    }

    private Json attribute(MispPart object, MispPart written) {
        SequencedMap<String, Json> attribute = new LinkedHashMap<>(written.json().members());
        String data = basedOn.getOrDefault(object.text("id"), object.text("id"));
        for (String ref : EventsOfStix.strings(all.object(data), "object_refs")) {
            String payload = all.object(ref).text("payload_bin");
            if (!payload.isEmpty()) {
                attribute.putIfAbsent("data", Json.of(payload));
            }
        }
        beside(object, attribute);
        return new Json.Obj(attribute);
    }

    private Json object(MispPart object, MispPart written) {
        SequencedMap<String, Json> thing = new LinkedHashMap<>(written.json().members());
        beside(object, thing);
        return new Json.Obj(thing);
    }

    /// Tags that are no labels of a conversion, and sightings.
    private void beside(MispPart object, SequencedMap<String, Json> made) {
        Set<String> names = new LinkedHashSet<>(labels(object));
        Set<String> said = new LinkedHashSet<>(names);
        itself.ifPresent(event -> said.addAll(labels(event)));
        names.addAll(Foreign.unsaid(Foreign.marks(all, List.of(object)), said));
        if (!names.isEmpty()) {
            made.put("Tag", tags(names));
        }
        List<Json> seen = sightings.getOrDefault(object.text("id"), List.of());
        if (!seen.isEmpty()) {
            made.put("Sighting", new Json.Arr(seen));
        }
    }

    static List<String> labels(MispPart object) {
        return EventsOfStix.strings(object, "labels").stream()
                .filter(label -> !label.startsWith("misp:"))
                .toList();
    }

    static Json tags(Iterable<String> names) {
        List<Json> tags = new ArrayList<>();
        names.forEach(name -> tags.add(Json.object().put("name", name).build()));
        return new Json.Arr(tags);
    }

    private Json assembled(Optional<Json> author) {
        SequencedMap<String, Json> event = new LinkedHashMap<>();
        itself.ifPresent(object -> {
            Optional<MispPart> kept = object.part(Kept.EVENT.property());
            kept.ifPresent(one -> event.putAll(one.json().members()));
            if (!kept.map(one -> one.text("info")).orElse("").equals(object.text("name"))) {
                event.put("info", Json.of(object.text("name")));
            }
            tags.addAll(labels(object));
            all.converted(object.text("id"));
            Foreign.rest(all, object, Set.of("name", "published", "context", "object_refs", "labels"));
        });
        tags.addAll(Foreign.unsaid(Foreign.marks(all, itself.stream().toList()), tags));
        Instant at = itself.flatMap(object -> object.instant("modified")).orElse(Instant.EPOCH);
        event.putIfAbsent("uuid", Json.of(itself.map(object -> EventsOfStix.uuid(object.text("id")))
                .orElseGet(() -> EventsOfStix.uuid(DerivedIds.converted("grouping", String.join(" ", members))))));
        event.putIfAbsent("info", Json.of("STIX 2.1"));
        event.putIfAbsent("date", Json.of(StixDraft.time(at).substring(0, 10)));
        event.putIfAbsent("timestamp", Json.of(String.valueOf(at.getEpochSecond())));
        event.putIfAbsent("threat_level_id", Json.of("4"));
        event.putIfAbsent("analysis", Json.of("0"));
        event.putIfAbsent("published", Json.of(false));
        event.put("distribution", Json.of("0"));
        author.ifPresent(org -> event.put("Orgc", org));
        put(event, "Attribute", attributes);
        put(event, "Object", objects);
        put(event, "Galaxy", galaxies);
        put(event, "EventReport", reports);
        if (!tags.isEmpty()) {
            event.put("Tag", tags(tags));
        }
        return new Json.Obj(event);
    }

    private static void put(SequencedMap<String, Json> event, String name, List<Json> items) {
        if (!items.isEmpty()) {
            event.put(name, new Json.Arr(items));
        }
    }

    private Optional<Json> author() {
        return itself.map(object -> object.text("created_by_ref")).filter(all::has).map(id -> {
            all.converted(id);
            return Json.object()
                    .put("name", all.object(id).text("name"))
                    .put("uuid", EventsOfStix.uuid(id))
                    .build();
        });
    }
}
