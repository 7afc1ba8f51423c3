package org.nadhir.node.stix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.nadhir.json.Json;

/// The observables of an observed-data of STIX 2.0, which stood under keys of their own and referred to each other by
/// them, as objects of 2.1 with ids.
final class Observables20 {

    /// `TYPE.OLD` and the name in 2.1 (STIX 2.0 part 4 against STIX 2.1 section 6).
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("file.created", "ctime"),
            Map.entry("file.modified", "mtime"),
            Map.entry("file.accessed", "atime"),
            Map.entry("directory.created", "ctime"),
            Map.entry("directory.modified", "mtime"),
            Map.entry("directory.accessed", "atime"),
            Map.entry("process.created", "created_time"),
            Map.entry("process.binary_ref", "image_ref"),
            Map.entry("user-account.password_last_changed", "credential_last_changed"),
            Map.entry("windows-registry-key.modified", "modified_time"));
    /// What 2.1 has no more.
    private static final Set<String> REMOVED = Set.of(
            "file.is_encrypted", "file.encryption_algorithm", "file.decryption_key", "process.name",
            "process.arguments", "archive-ext.version", "socket-ext.protocol_family",
            "raster-image-ext.image_compression_algorithm");
    /// Names of digests that 2.0 wrote otherwise (hash-algorithm-ov).
    private static final Map<String, String> DIGESTS = Map.of("ssdeep", "SSDEEP", "tlsh", "TLSH");

    private final Json.Obj within;
    private final String owner;
    private final String pointer;
    private final List<Change> changes;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> underway = new LinkedHashSet<>();

    /// @param owner the id of the observed-data
    Observables20(Json.Obj within, String owner, String pointer, List<Change> changes) {
        this.within = within;
        this.owner = owner;
        this.pointer = pointer;
        this.changes = changes;
    }

    /// In the order of their keys, each with its id.
    List<Json.Obj> made() {
        within.members().keySet().forEach(this::id);
        List<Json.Obj> all = new ArrayList<>();
        within.members().forEach((key, value) -> {
            if (value instanceof Json.Obj object) {
                SequencedMap<String, Json> members = members(key, object, true);
                members.put("id", Json.of(id(key)));
                members.put("spec_version", Json.of("2.1"));
                all.add(new Json.Obj(members));
            }
        });
        return all;
    }

    /// Made of what identifies the observable, and so of the ids of what it refers to. Where two refer to each other in
    /// a ring, the id is derived from the place.
    private String id(String key) {
        String known = ids.get(key);
        if (known != null) {
            return known;
        }
        String type = within.members().get(key) instanceof Json.Obj object ? Upgrade20.text(object, "type") : "";
        Optional<String> derived = Optional.empty();
        if (within.members().get(key) instanceof Json.Obj object && underway.add(key)) {
            derived = DerivedIds.observable(type, new Json.Obj(identifying(key, object)));
            underway.remove(key);
        }
        String id = derived.orElseGet(() -> DerivedIds.converted(type, owner + " " + key));
        ids.put(key, id);
        return id;
    }

    /// Only what identifies it is looked at: other references may go in rings.
    private SequencedMap<String, Json> identifying(String key, Json.Obj object) {
        Shape shape = Facts.loaded().shape(Upgrade20.text(object, "type"));
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        if (shape != null) {
            renamed(key, object, false).forEach((name, value) -> {
                if (shape.identifying().contains(name)) {
                    members.put(name, referring(name, value));
                }
            });
        }
        return members;
    }

    private SequencedMap<String, Json> members(String key, Json.Obj object, boolean tell) {
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        renamed(key, object, tell).forEach((name, value) -> members.put(name, referring(name, value)));
        return members;
    }

    private SequencedMap<String, Json> renamed(String key, Json.Obj object, boolean tell) {
        return renamed(Upgrade20.text(object, "type"), pointer + "/" + key, object, tell);
    }

    private SequencedMap<String, Json> renamed(String type, String at, Json.Obj object, boolean tell) {
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            String place = type + "." + name;
            String now = RENAMED.getOrDefault(place, name);
            if (REMOVED.contains(place)) {
                tell(tell, at, name, Change.Why.REMOVED);
                return;
            }
            if (!now.equals(name)) {
                tell(tell, at, name + " → " + now, Change.Why.RENAMED);
            }
            members.put(now, switch (name) {
                case "extensions" -> value instanceof Json.Obj all ? extensions(at, all, tell) : value;
                case "hashes" -> value instanceof Json.Obj all ? digests(all) : value;
                default -> value;
            });
        });
        return members;
    }

    private void tell(boolean tell, String at, String what, Change.Why why) {
        if (tell) {
            changes.add(new Change(owner, at, what, why));
        }
    }

    private Json extensions(String at, Json.Obj all, boolean tell) {
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        all.members().forEach((name, value) -> members.put(name, value instanceof Json.Obj extension
                ? new Json.Obj(renamed(name, at + "/extensions/" + name, extension, tell))
                : value));
        return new Json.Obj(members);
    }

    private static Json digests(Json.Obj all) {
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        all.members().forEach((name, value) -> members.put(DIGESTS.getOrDefault(name, name), value));
        return new Json.Obj(members);
    }

    /// With ids where keys stood, within parts and extensions as well.
    private Json referring(String name, Json value) {
        return switch (value) {
            case Json.Str(String key) -> name.endsWith("_ref") && within.members().containsKey(key)
                    ? Json.of(id(key))
                    : value;
            case Json.Arr(List<Json> items) -> new Json.Arr(items.stream()
                    .map(item -> referring(name.endsWith("_refs") ? "_ref" : "", item))
                    .toList());
            case Json.Obj(SequencedMap<String, Json> members) -> {
                SequencedMap<String, Json> anew = new LinkedHashMap<>();
                members.forEach((inner, one) -> anew.put(inner, referring(inner, one)));
                yield new Json.Obj(anew);
            }
            case Json.Num _, Json.Bool _, Json.Null _ -> value;
        };
    }
}
