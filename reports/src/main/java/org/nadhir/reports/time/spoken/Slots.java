package org.nadhir.reports.time.spoken;

import java.util.Map;
import java.util.TreeMap;

/// What the words of one match filled in: names and values. A part that stands in another has its name before a dot.
record Slots(Map<String, String> values) {

    static final Slots NONE = new Slots(Map.of());

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /// The number in this slot, or 0.
    int number(String name) {
        String value = values.get(name);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /// The slots of the part with this name.
    Slots part(String name) {
        Map<String, String> part = new TreeMap<>();
        String prefix = name + ".";
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                part.put(key.substring(prefix.length()), value);
            }
        });
        return new Slots(part);
    }

    Slots with(String name, String value) {
        Map<String, String> all = new TreeMap<>(values);
        all.put(name, value);
        return new Slots(all);
    }

    Slots with(String label, Slots part) {
        if (part.values.isEmpty()) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(values);
        part.values.forEach((key, value) -> all.put(label.isEmpty() ? key : label + "." + key, value));
        return new Slots(all);
    }
}
