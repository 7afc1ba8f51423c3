package org.nadhir.node.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.nadhir.json.Json;
import org.nadhir.node.stix.DerivedIds;

/// An object of STIX in the making: values are placed by their paths, and what it refers to is made with it. Not for
/// several threads.
final class Sketch {

    private final String type;
    private final SequencedMap<String, Slot> slots = new LinkedHashMap<>();

    private sealed interface Slot {
        record Value(Json json) implements Slot {}

        record Child(Sketch sketch) implements Slot {}

        record Items(List<Slot> slots) implements Slot {}
    }

    /// @param type empty for a part that is no object of its own
    Sketch(String type) {
        this.type = type;
    }

    /// Puts the value there; false where something else stands there already.
    boolean place(List<Field.Step> path, Json value) {
        Field.Step step = path.getFirst();
        List<Field.Step> rest = path.subList(1, path.size());
        if (step.listed()) {
            return listed(step, rest, value);
        }
        if (rest.isEmpty()) {
            return slots.putIfAbsent(step.name(), new Slot.Value(value)) == null;
        }
        String wanted = typed(step, value);
        Slot there = slots.computeIfAbsent(step.name(), _ -> new Slot.Child(new Sketch(wanted)));
        return there instanceof Slot.Child(Sketch child) && child.type.equals(wanted) && child.place(rest, value);
    }

    private boolean listed(Field.Step step, List<Field.Step> rest, Json value) {
        if (!(slots.computeIfAbsent(step.name(), _ -> new Slot.Items(new ArrayList<>())) instanceof Slot.Items items)) {
            return false;
        }
        if (rest.isEmpty()) {
            return items.slots().add(new Slot.Value(value));
        }
        boolean reference = !step.type().isEmpty();
        if (!reference
                && !items.slots().isEmpty()
                && items.slots().getLast() instanceof Slot.Child(Sketch last)
                && last.place(rest, value)) {
            return true;
        }
        Sketch child = new Sketch(typed(step, value));
        items.slots().add(new Slot.Child(child));
        return child.place(rest, value);
    }

    /// An address is of version 6 where it has a colon.
    private static String typed(Field.Step step, Json value) {
        return step.type().equals("ip")
                ? value instanceof Json.Str(String text) && text.contains(":") ? "ipv6-addr" : "ipv4-addr"
                : step.type();
    }

    boolean has(String name) {
        return slots.containsKey(name);
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /// Its members, with what it refers to appended to `made`.
    ///
    /// @param name of what it is made of; ids that nothing else derives are made of it
    SequencedMap<String, Json> members(String name, List<Json> markings, List<Json.Obj> made) {
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        slots.forEach((key, slot) -> members.put(key, json(slot, name + "/" + key, markings, made)));
        return members;
    }

    /// The observable, appended to `made` after what it refers to; its id.
    String observable(String name, List<Json> markings, List<Json.Obj> made) {
        SequencedMap<String, Json> members = members(name, markings, made);
        String id = DerivedIds.observable(type, new Json.Obj(members))
                .orElseGet(() -> DerivedIds.converted(type, name));
        members.put("type", Json.of(type));
        members.put("spec_version", Json.of("2.1"));
        members.put("id", Json.of(id));
        if (!markings.isEmpty()) {
            members.put("object_marking_refs", new Json.Arr(markings));
        }
        made.add(new Json.Obj(members));
        return id;
    }

    private static Json json(Slot slot, String name, List<Json> markings, List<Json.Obj> made) {
        return switch (slot) {
            case Slot.Value(Json value) -> value;
            case Slot.Child(Sketch child) -> child.type.isEmpty()
                    ? new Json.Obj(child.members(name, markings, made))
                    : Json.of(child.observable(name, markings, made));
            case Slot.Items(List<Slot> items) -> {
                List<Json> all = new ArrayList<>();
                for (Slot item : items) {
                    Json one = json(item, name + "/" + all.size(), markings, made);
                    if (!all.contains(one)) {
                        all.add(one);
                    }
                }
                yield new Json.Arr(all);
            }
        };
    }
}
