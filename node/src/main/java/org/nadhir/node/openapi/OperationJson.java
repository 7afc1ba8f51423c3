package org.nadhir.node.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Route;
import org.nadhir.node.openapi.Part.Member;
import org.nadhir.node.openapi.Part.Operation;
import org.nadhir.node.openapi.Part.Takes;

/// One operation of the document: `operationId`, who may call it, its parameters, body and answers.
final class OperationJson {

    private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");
    private static final String JSON = "application/json";
    private static final String BINARY = "application/octet-stream";

    private OperationJson() {}

    /// The operation.
    ///
    /// @param route empty where only a node of an exercise has it
    static Json of(String tag, Operation operation, Optional<Route> route) {
        Access access = route.map(Route::access)
                .orElseGet(() -> Access.roles(operation.exercise().orElseThrow()));
        Json.Builder json = Json.object()
                .put("operationId", id(operation))
                .putStrings("tags", List.of(tag))
                .put("summary", operation.says())
                .put("x-nadhir-roles", roles(access));
        if (operation.exercise().isPresent()) {
            json.put("x-nadhir-exercise", true);
        }
        if (access instanceof Access.Everybody) {
            json.put("security", new Json.Arr(List.of()));
        }
        List<Json> parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            json.put("parameters", new Json.Arr(parameters));
        }
        body(operation.takes()).ifPresent(body -> json.put("requestBody", body));
        if (operation.takes() instanceof Takes.Signed(String act, String _)) {
            json.put("x-nadhir-act", act);
        }
        // The same on every node: nothing follows from whether this one is of an exercise.
        route.filter(_ -> operation.exercise().isEmpty() && !(operation.takes() instanceof Takes.Nothing))
                .ifPresent(one -> json.put("x-nadhir-body-bytes-max", one.bodyBytesMax()));
        return json.put("responses", Answers.of(gives(operation.gives()), access)).build();
    }

    /// `POST /api/v1/cases/{id}/match` is `postCasesIdMatch`.
    private static String id(Operation operation) {
        StringBuilder id = new StringBuilder(operation.method().name().toLowerCase(Locale.ROOT));
        for (String piece : operation.path().substring("/api/v1/".length()).split("[^A-Za-z0-9]+", -1)) {
            if (!piece.isEmpty()) {
                id.append(Character.toUpperCase(piece.charAt(0))).append(piece, 1, piece.length());
            }
        }
        return id.toString();
    }

    private static Json roles(Access access) {
        return switch (access) {
            case Access.Everybody() -> Json.strings(List.of());
            case Access.Persons(var roles) ->
                Json.strings(roles.stream().sorted().map(Role::word).toList());
        };
    }

    private static List<Json> parameters(Operation operation) {
        List<Json> parameters = new ArrayList<>();
        Matcher gaps = GAP.matcher(operation.path());
        while (gaps.find()) {
            parameters.add(Json.object()
                    .put("name", gaps.group(1))
                    .put("in", "path")
                    .put("required", true)
                    .put("schema", Json.object()
                            .put("type", "string")
                            .put("pattern", "^" + Route.GAP_VALUE + "$")
                            .build())
                    .build());
        }
        for (Member member : operation.query()) {
            Json.Builder json = Json.object()
                    .put("name", member.name())
                    .put("in", "query")
                    .put("required", !member.optional())
                    .put("schema", Types.schema(member.type()));
            parameters.add((member.says().isEmpty() ? json : json.put("description", member.says())).build());
        }
        return parameters;
    }

    private static Optional<Json> body(Takes takes) {
        return switch (takes) {
            case Takes.Nothing() -> Optional.empty();
            case Takes.Bytes(String says) -> Optional.of(Json.object()
                    .put("required", true)
                    .put("description", says)
                    .put("content", content(BINARY, Json.object().build()))
                    .build());
            case Takes.Value(String type) -> Optional.of(json(Types.schema(type)));
            case Takes.Signed(String act, String type) -> Optional.of(json(Json.object()
                    .put("type", "object")
                    .put("description", "The subject, and the act " + act + " that the caller signed for it.")
                    .put("properties", Json.object()
                            .put("subject", Types.schema(type))
                            .put("act", Types.schema("base64"))
                            .build())
                    .putStrings("required", List.of("subject", "act"))
                    .put("additionalProperties", false)
                    .build()));
        };
    }

    private static Json json(Json schema) {
        return Json.object().put("required", true).put("content", content(JSON, schema)).build();
    }

    private static Json gives(String type) {
        return type.equals(Part.BYTES)
                ? content(BINARY, Json.object().build())
                : content(JSON, Types.schema(type));
    }

    private static Json content(String media, Json schema) {
        return Json.object()
                .put(media, Json.object().put("schema", schema).build())
                .build();
    }

    /// A member's type with what is said of it.
    static Json typed(Member member) {
        Json schema = Types.schema(member.type());
        if (member.says().isEmpty() || !(schema instanceof Json.Obj object)) {
            return schema;
        }
        Json.Builder json = Json.object();
        object.members().forEach((name, value) -> {
            if (!name.equals("description")) {
                json.put(name, value);
            }
        });
        return json.put("description", member.says()).build();
    }
}
