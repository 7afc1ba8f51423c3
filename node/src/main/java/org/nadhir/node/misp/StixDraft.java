package org.nadhir.node.misp;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.nadhir.json.Json;

/// A domain object of STIX in the making; what is empty is left out, as the specification wants it.
final class StixDraft {

    /// Section 3.2: milliseconds, UTC.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", java.util.Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final SequencedMap<String, Json> members = new LinkedHashMap<>();

    StixDraft(String type, String id) {
        put("type", type);
        put("spec_version", "2.1");
        put("id", id);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    StixDraft at(Instant created, Instant modified) {
        return put("created", time(created)).put("modified", time(modified));
    }

    StixDraft put(String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, Json.of(value));
        }
        return this;
    }

    StixDraft put(String name, Json value) {
        boolean empty = (value instanceof Json.Arr(var items) && items.isEmpty())
                || (value instanceof Json.Obj(var all) && all.isEmpty());
        if (!empty) {
            members.put(name, value);
        }
        return this;
    }

    StixDraft strings(String name, Collection<String> values) {
        return put(name, Json.strings(values));
    }

    StixDraft without(String name) {
        members.remove(name);
        return this;
    }

    StixDraft all(SequencedMap<String, Json> more) {
        more.forEach(members::putIfAbsent);
        return this;
    }

    Json.Obj build() {
        return new Json.Obj(members);
    }
}
