package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.model.Bytes;

/// The document of the API as a node answers it, and what is held against it. Here it is read more strictly than it is
/// meant: a member of an answer that the document does not name is a flaw, so that none is forgotten.
final class Described {

    /// A member that no body has.
    static final String UNKNOWN = "nobody-knows-this";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String MEDIA_JSON = "application/json";
    private static final Pattern REFERENCE = Pattern.compile("\"#/(?:components/schemas|\\$defs)/([^\"]+)\"");
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");
    /// Of all nodes of a run, because the document is the same on each of them.
    private static final AtomicReference<Described> ONLY = new AtomicReference<>();

    private final Bytes document;
    private final JsonNode tree;
    private final JsonNode definitions;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    /// One operation.
    ///
    /// @param key method and address, as the table of routes has them
    record Operation(String key, String method, Pattern path, JsonNode json) {

        Optional<JsonNode> body() {
            return Optional.of(json.at("/requestBody/content/application~1json/schema"))
                    .filter(schema -> !schema.isMissingNode());
        }

        boolean takesBytes() {
            return json.at("/requestBody/content").has("application/octet-stream");
        }
    }

    private Described(Bytes document) {
        this.document = document;
        this.tree = tree(document.toArray());
        ObjectNode schemasOfAll = tree.at("/components/schemas").deepCopy();
        this.definitions = tree(schemasOfAll.toString().replace("#/components/schemas/", "#/$defs/").getBytes(
                UTF_8));
        close(definitions);
        tree.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation ->
                operations.add(new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        operation.getKey().toUpperCase(Locale.ROOT),
                        Pattern.compile(GAP.matcher(path.getKey()).replaceAll("[^/]+")),
                        operation.getValue()))));
        operations.sort(Comparator.comparing(one -> GAP.matcher(one.key()).results().count()));
    }

    /// The document of these bytes.
    ///
    /// @throws IllegalStateException where another node of this run answered another one
    static Described of(Bytes document) {
        Described known = ONLY.updateAndGet(before -> before == null ? new Described(document) : before);
        if (!known.document.equals(document)) {
            throw new IllegalStateException("two nodes of one version answer different documents");
        }
        return known;
    }

    JsonNode tree() {
        return tree;
    }

    List<Operation> operations() {
        return operations;
    }

    /// The operation that answers this; empty where the document has none.
    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(one -> one.method().equals(method) && one.path().matcher(path).matches())
                .findFirst();
    }

    /// What does not fit the document in one request and its answer.
    List<String> flaws(Operation operation, Bytes asked, int status, String type, Bytes answered) {
        List<String> flaws = new ArrayList<>();
        JsonNode answer = operation.json().path("responses").path(String.valueOf(status));
        if (answer.isMissingNode()) {
            flaws.add(operation.key() + " answers " + status + ", which the document does not name");
            return flaws;
        }
        JsonNode resolved = answer.has("$ref")
                ? tree.at(answer.get("$ref").asText().substring(1))
                : answer;
        JsonNode content = resolved.path("content").path(type);
        if (content.isMissingNode()) {
            flaws.add(operation.key() + " answers " + status + " as " + type);
            return flaws;
        }
        if (type.equals(MEDIA_JSON)) {
            String name = operation.key() + " " + status;
            flaws.addAll(held(name, content.get("schema"), tree(answered.toArray())));
        }
        if (status == 200) {
            operation.body().ifPresent(schema ->
                    flaws.addAll(held(operation.key() + " body", schema, tree(asked.toArray()))));
        }
        return flaws;
    }

    private List<String> held(String name, JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(name, _ -> compiled(schema)).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .map(message -> name + ": " + message)
                .toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf").add(tree(schema.toString().replace("#/components/schemas/", "#/$defs/").getBytes(
                UTF_8)));
        ObjectNode used = root.putObject("$defs");
        use(schema.toString(), used);
        return SCHEMAS.getSchema(root);
    }

    /// With what is referred to, and what that refers to: all of them in each schema would fill the memory of a run.
    private void use(String text, ObjectNode used) {
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            String name = reference.group(1);
            if (!used.has(name)) {
                used.set(name, definitions.get(name));
                use(definitions.get(name).toString(), used);
            }
        }
    }

    /// The same body in ways that the document refuses: a member too much, and each that must be there left out, in
    /// the body and in the subject of an act.
    List<Bytes> harmed(Operation operation, Bytes asked) {
        Optional<JsonNode> schema = operation.body();
        if (schema.isEmpty() || asked.length() == 0 || !(tree(asked.toArray()) instanceof ObjectNode body)) {
            return List.of();
        }
        List<Bytes> harmed = new ArrayList<>();
        harm(body, body, resolved(schema.get()), harmed);
        if (operation.json().has("x-nadhir-act") && body.get("subject") instanceof ObjectNode subject) {
            harm(body, subject, resolved(schema.get().at("/properties/subject")), harmed);
        }
        return harmed;
    }

    private static void harm(ObjectNode body, ObjectNode at, JsonNode schema, List<Bytes> harmed) {
        at.put(UNKNOWN, 1);
        harmed.add(bytes(body));
        at.remove(UNKNOWN);
        for (JsonNode required : schema.path("required")) {
            JsonNode before = at.remove(required.asText());
            harmed.add(bytes(body));
            if (before != null) {
                at.set(required.asText(), before);
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? tree.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Described::close);
    }

    private static Bytes bytes(JsonNode json) {
        try {
            return Bytes.of(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
