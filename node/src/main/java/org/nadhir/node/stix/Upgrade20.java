package org.nadhir.node.stix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.nadhir.json.Json;

/// One object of STIX 2.0 as one of 2.1, with the observables that stood within.
final class Upgrade20 {

    /// Where the words went that 2.0 had in `labels` (STIX 2.0 part 2 against STIX 2.1 section 4).
    private static final Map<String, String> TYPES = Map.of(
            "indicator", "indicator_types",
            "malware", "malware_types",
            "report", "report_types",
            "threat-actor", "threat_actor_types",
            "tool", "tool_types",
            "identity", "roles");

    private final Json.Obj old;
    private final String pointer;
    private final List<Change> changes = new ArrayList<>();
    private final List<Json.Obj> observables = new ArrayList<>();
    private final Json.Obj made;

    Upgrade20(Json.Obj old, String pointer) {
        this.old = old;
        this.pointer = pointer;
        this.made = make();
    }

    Json.Obj made() {
        return made;
    }

    List<Json.Obj> observables() {
        return observables;
    }

    List<Change> changes() {
        return changes;
    }

    static String text(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Str(String text) ? text : "";
    }

    private void change(String what, Change.Why why) {
        changes.add(new Change(text(old, "id"), pointer, what, why));
    }

    private Json.Obj make() {
        String type = text(old, "type");
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        String moved = TYPES.getOrDefault(type, "");
        old.members().forEach((name, value) -> {
            boolean labels = name.equals("labels") && !moved.isEmpty();
            members.put(labels ? moved : name, value);
            if (labels) {
                change("labels → " + moved, Change.Why.RENAMED);
            }
        });
        members.put("spec_version", Json.of("2.1"));
        switch (type) {
            case "indicator" -> members.putIfAbsent("pattern_type", Json.of("stix"));
            case "malware" -> {
                if (members.putIfAbsent("is_family", Json.of(true)) == null) {
                    change("is_family: true", Change.Why.ASSUMED);
                }
            }
            case "marking-definition" -> {
                if (text(old, "definition_type").equals("tlp")
                        && old.members().get("definition") instanceof Json.Obj tlp) {
                    members.put("name", Json.of("TLP:" + text(tlp, "tlp").toUpperCase(Locale.ROOT)));
                }
            }
            case "observed-data" -> observed(members);
            default -> {}
        }
        selectors(members, moved);
        return new Json.Obj(members);
    }

    private void observed(SequencedMap<String, Json> members) {
        if (!(members.get("objects") instanceof Json.Obj within) || members.containsKey("object_refs")) {
            return;
        }
        members.remove("objects");
        Set<String> marks = new LinkedHashSet<>(strings(old, "object_marking_refs"));
        for (Json one : items(old, "granular_markings")) {
            if (one instanceof Json.Obj marking && !text(marking, "marking_ref").isEmpty()
                    && strings(marking, "selectors").stream().anyMatch(selector -> selector.startsWith("objects"))) {
                marks.add(text(marking, "marking_ref"));
            }
        }
        Observables20 apart = new Observables20(within, text(old, "id"), pointer + "/objects", changes);
        for (Json.Obj observable : apart.made()) {
            observables.add(marked(observable, marks));
        }
        members.put("object_refs", Json.strings(
                observables.stream().map(one -> text(one, "id")).distinct().toList()));
        change("objects → object_refs", Change.Why.APART);
    }

    /// Selectors follow what was renamed; of what stands elsewhere now, the marking went to the objects there.
    private void selectors(SequencedMap<String, Json> members, String moved) {
        List<Json> markings = new ArrayList<>();
        for (Json one : items(old, "granular_markings")) {
            if (!(one instanceof Json.Obj marking)) {
                markings.add(one);
                continue;
            }
            List<String> kept = new ArrayList<>();
            for (String selector : strings(marking, "selectors")) {
                boolean gone = text(old, "type").equals("observed-data") && selector.startsWith("objects");
                if (gone) {
                    change("granular_markings " + selector, Change.Why.WIDER);
                } else {
                    boolean renamed = !moved.isEmpty()
                            && (selector.equals("labels") || selector.startsWith("labels."));
                    kept.add(renamed ? moved + selector.substring("labels".length()) : selector);
                }
            }
            if (!kept.isEmpty()) {
                SequencedMap<String, Json> anew = new LinkedHashMap<>(marking.members());
                anew.put("selectors", Json.strings(kept));
                markings.add(new Json.Obj(anew));
            }
        }
        if (markings.isEmpty()) {
            members.remove("granular_markings");
        } else {
            members.put("granular_markings", new Json.Arr(markings));
        }
    }

    static Json.Obj marked(Json.Obj one, Json.Obj other) {
        return marked(one, new LinkedHashSet<>(strings(other, "object_marking_refs")));
    }

    private static Json.Obj marked(Json.Obj object, Set<String> marks) {
        Set<String> all = new LinkedHashSet<>(strings(object, "object_marking_refs"));
        all.addAll(marks);
        if (all.isEmpty()) {
            return object;
        }
        SequencedMap<String, Json> members = new LinkedHashMap<>(object.members());
        members.put("object_marking_refs", Json.strings(all));
        return new Json.Obj(members);
    }

    private static List<Json> items(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Arr(List<Json> items) ? items : List.of();
    }

    static List<String> strings(Json.Obj object, String name) {
        return items(object, name).stream()
                .map(item -> item instanceof Json.Str(String text) ? text : "")
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
