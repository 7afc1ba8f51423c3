package org.nadhir.node.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.nadhir.json.Json;
import org.nadhir.node.api.Route;
import org.nadhir.node.openapi.Part.Operation;
import org.nadhir.node.openapi.Part.Shape;
import org.nadhir.node.openapi.Part.Takes;

/// Makes the document (OpenAPI Specification 3.1.1, <https://spec.openapis.org/oas/v3.1.1.html>) of the descriptions
/// and the routes.
///
/// What a program sends is closed (`additionalProperties: false`): the server refuses a member that it does not know.
/// What the server answers stays open, so that a later version may say more.
final class Document {

    static final String VERSION = "3.1.1";
    /// Of the API, as in its addresses.
    private static final String API_VERSION = "1";

    private final List<Part> parts;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final SequencedMap<String, Shape> shapes = new LinkedHashMap<>();
    private final SequencedMap<String, List<String>> lists = Vocabulary.lists();

    private Document(List<Part> parts, List<Route> routes) {
        this.parts = List.copyOf(parts);
        routes.forEach(route -> this.routes.put(route.method() + " " + route.path(), route));
        for (Part part : parts) {
            for (Shape shape : part.shapes()) {
                if (shapes.put(shape.name(), shape) != null || lists.containsKey(shape.name())) {
                    throw new IllegalStateException("two shapes of the name " + shape.name());
                }
            }
        }
    }

    /// The document.
    ///
    /// @throws IllegalStateException where a route has no entry, an entry no route, or a type no shape
    static Json of(List<Part> parts, List<Route> routes) {
        Document document = new Document(parts, routes);
        document.check();
        return document.json();
    }

    private void check() {
        Set<String> described = new LinkedHashSet<>();
        for (Operation operation : operations()) {
            if (!described.add(operation.key())) {
                throw new IllegalStateException("described twice: " + operation.key());
            }
            if (!routes.containsKey(operation.key()) && operation.exercise().isEmpty()) {
                throw new IllegalStateException("an entry without a route: " + operation.key());
            }
            if (operation.takes() instanceof Takes.Signed(String act, String _)
                    && !lists.getOrDefault("ActKind", List.of()).contains(act)) {
                throw new IllegalStateException("no kind of act: " + act);
            }
        }
        for (String route : routes.keySet()) {
            if (!described.contains(route)) {
                throw new IllegalStateException("a route without an entry: " + route);
            }
        }
        Set<String> used = reached(operations().stream().flatMap(one -> spokenOf(one).stream()).toList());
        for (String name : used) {
            if (!shapes.containsKey(name) && !lists.containsKey(name)) {
                throw new IllegalStateException("neither a shape nor a list: " + name);
            }
        }
        shapes.keySet().stream().filter(name -> !used.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException("a shape that nothing uses: " + name);
        });
    }

    private List<Operation> operations() {
        return parts.stream().flatMap(part -> part.operations().stream()).toList();
    }

    private static List<String> spokenOf(Operation operation) {
        List<String> names = new ArrayList<>(taken(operation));
        names.addAll(Types.names(operation.gives()));
        operation.query().forEach(member -> names.addAll(Types.names(member.type())));
        names.add(Answers.PROBLEM);
        return names;
    }

    private static List<String> taken(Operation operation) {
        return switch (operation.takes()) {
            case Takes.Nothing(), Takes.Bytes(String _) -> List.of();
            case Takes.Value(String type) -> Types.names(type);
            case Takes.Signed(String _, String type) -> Types.names(type);
        };
    }

    /// These names and all that their shapes speak of.
    private Set<String> reached(List<String> from) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (reached.add(name)) {
                Optional.ofNullable(shapes.get(name)).ifPresent(shape -> {
                    shape.members().forEach(member -> open.addAll(Types.names(member.type())));
                    open.addAll(shape.choices());
                });
            }
        }
        return reached;
    }

    private Json json() {
        return Json.object()
                .put("openapi", VERSION)
                .put("info", Json.object()
                        .put("title", "Nadhir")
                        .put("version", API_VERSION)
                        .put("description", Answers.ABOUT)
                        .put("license", Json.object()
                                .put("name", "Apache-2.0")
                                .put("identifier", "Apache-2.0")
                                .build())
                        .build())
                .put("security", session())
                .putArray("tags", parts, part -> Json.object()
                        .put("name", part.name())
                        .put("description", part.says())
                        .build())
                .put("paths", paths())
                .put("components", Json.object()
                        .put("schemas", schemas())
                        .put("responses", Answers.responses())
                        .put("securitySchemes", Answers.schemes())
                        .build())
                .build();
    }

    private static Json session() {
        return Json.array(List.of(Answers.SESSION), name ->
                Json.object().put(name, Json.strings(List.of())).build());
    }

    private Json paths() {
        SequencedMap<String, Json.Builder> paths = new LinkedHashMap<>();
        for (Part part : parts) {
            for (Operation operation : part.operations()) {
                paths.computeIfAbsent(operation.path(), _ -> Json.object())
                        .put(
                                operation.method().name().toLowerCase(Locale.ROOT),
                                OperationJson.of(
                                        part.name(), operation, Optional.ofNullable(routes.get(operation.key()))));
            }
        }
        Json.Builder json = Json.object();
        paths.forEach((path, one) -> json.put(path, one.build()));
        return json.build();
    }

    private Json schemas() {
        Set<String> closed = reached(operations().stream().flatMap(one -> taken(one).stream()).toList());
        Json.Builder json = Json.object();
        shapes.forEach((name, shape) -> json.put(name, schema(shape, closed.contains(name))));
        Set<String> used = reached(operations().stream().flatMap(one -> spokenOf(one).stream()).toList());
        lists.forEach((name, words) -> {
            if (used.contains(name)) {
                json.put(name, Json.object().put("type", "string").putStrings("enum", words).build());
            }
        });
        return json.build();
    }

    private static Json schema(Shape shape, boolean closed) {
        Json.Builder json = Json.object();
        if (!shape.says().isEmpty()) {
            json.put("description", shape.says());
        }
        if (!shape.choices().isEmpty()) {
            return json.putArray("anyOf", shape.choices(), Types::schema).build();
        }
        Json.Builder properties = Json.object();
        shape.members().forEach(member -> properties.put(member.name(), OperationJson.typed(member)));
        json.put("type", "object")
                .put("properties", properties.build())
                .putStrings("required", shape.members().stream()
                        .filter(member -> !member.optional())
                        .map(Part.Member::name)
                        .toList());
        return (closed ? json.put("additionalProperties", false) : json).build();
    }
}
