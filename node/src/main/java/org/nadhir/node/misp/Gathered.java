package org.nadhir.node.misp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.node.stix.Code;
import org.nadhir.node.stix.Finding;
import org.nadhir.node.stix.Read;
import org.nadhir.node.stix.Severity;
import org.nadhir.node.stix.StixObjects;

/// The objects of a conversion. Each was read by the project's own reader of STIX before it came in: nothing goes out
/// that breaks a MUST.
final class Gathered {

    private final StixObjects reader = new StixObjects();
    private final SequencedMap<String, Json.Obj> objects = new LinkedHashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    /// Takes all of them or none.
    ///
    /// @return why none was taken; empty where they are in
    Optional<Why> add(Collection<Json.Obj> made) {
        for (Json.Obj object : made) {
            Optional<Why> refused = refused(object);
            if (refused.isPresent()) {
                return refused;
            }
        }
        made.forEach(object -> {
            objects.putIfAbsent(id(object), object);
            touched.add(id(object));
        });
        return Optional.empty();
    }

    private Optional<Why> refused(Json.Obj object) {
        Json.Obj there = objects.get(id(object));
        if (there != null && !there.equals(object) && !isDerived(object)) {
            return Optional.of(Why.NEW_ID);
        }
        return switch (reader.read(CanonicalWriter.write(object))) {
            case Read.Good _ -> Optional.empty();
            case Read.Refused(String _, List<Finding> findings) -> Optional.of(findings.stream()
                            .filter(finding -> finding.severity() == Severity.MUST)
                            .anyMatch(finding -> finding.code() == Code.TOO_LARGE)
                    ? Why.TOO_LARGE
                    : Why.BAD_VALUE);
        };
    }

    /// What has the same derived id says the same.
    private static boolean isDerived(Json.Obj object) {
        return object.members().get("created") == null
                || (object.members().get("type") instanceof Json.Str(String type)
                        && type.equals("marking-definition"));
    }

    /// Ids of all that came in or was asked for again since the last call.
    List<String> touched() {
        List<String> all = List.copyOf(touched);
        touched.clear();
        return all;
    }

    void touch(String id) {
        touched.add(id);
    }

    boolean has(String id) {
        return objects.containsKey(id);
    }

    static String id(Json.Obj object) {
        return object.members().get("id") instanceof Json.Str(String id) ? id : "";
    }

    List<Json.Obj> all() {
        return List.copyOf(objects.values());
    }
}
