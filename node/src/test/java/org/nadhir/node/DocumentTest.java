package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.agreement.Role;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.node.api.Route;

/// The document of the API is whole, says the same on every node, and is what a program can rely on. That what it says
/// of bodies and answers is true, every test finds out that speaks with a node ([Overheard]).
final class DocumentTest {

    @TempDir
    private Path folder;

    private Ground ground(String name, boolean exercise) {
        return new Ground(folder.resolve(name), exercise, "layla administrator", "omar administrator analyst");
    }

    @Test
    void everyRouteIsAnOperationAndEveryOperationARoute() {
        try (Ground ground = ground("node", true)) {
            Set<String> routes = new TreeSet<>();
            ground.node().routes().forEach(route -> routes.add(route.method() + " " + route.path()));
            Set<String> described = new TreeSet<>();
            ground.overheard().described().operations().forEach(operation -> described.add(operation.key()));
            assertEquals(routes, described);
        }
    }

    @Test
    void everyOperationNamesTheRolesAndTheLimitOfItsRoute() {
        try (Ground ground = ground("node", true)) {
            Described described = ground.overheard().described();
            var expected = new TreeMap<String, String>();
            var said = new TreeMap<String, String>();
            for (Route route : ground.node().routes()) {
                String key = route.method() + " " + route.path();
                boolean open = route.access().admits(List.of());
                List<String> roles = Stream.of(Role.values())
                        .filter(role -> !open && route.access().admits(List.of(role)))
                        .map(Role::word)
                        .toList();
                JsonNode json = described.operations().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .json();
                boolean bounded = json.has("requestBody") && !json.has("x-nadhir-exercise");
                expected.put(key, roles + " " + open + " " + (bounded ? route.bodyBytesMax() : 0));
                said.put(key, strings(json.get("x-nadhir-roles")) + " " + json.path("security").isArray() + " "
                        + json.path("x-nadhir-body-bytes-max").asInt());
            }
            assertEquals(expected, said);
        }
    }

    /// Without a session, on a real node and on one of an exercise; the second one would end the run in [Described]
    /// if it answered anything else.
    @Test
    void everybodyIsAnsweredTheSameOnEveryNode() {
        List<String> answers = new ArrayList<>();
        for (boolean exercise : List.of(false, true)) {
            try (Ground ground = ground(exercise ? "exercise" : "real", exercise);
                    NodeClient nobody = ground.anybody()) {
                Reply.Done done = assertInstanceOf(Reply.Done.class, nobody.get("/api/v1/openapi.json"));
                String text = new String(CanonicalWriter.write(done.value()), UTF_8);
                assertFalse(text.contains(ground.card().party().value()));
                assertFalse(text.contains(ground.card().fingerprint().hex()));
                answers.add(text);
            }
        }
        assertEquals(answers.getFirst(), answers.getLast());
    }

    /// The structure that OpenAPI 3.1.1 asks for, as far as this document uses it: fixed fields, references that lead
    /// somewhere, ids that are used once, a parameter for each gap. Checks of ours; its own schema is not shipped here.
    @Test
    void hasTheStructureOfItsSpecification() {
        try (Ground ground = ground("node", true)) {
            JsonNode tree = ground.overheard().described().tree();
            assertTrue(tree.get("openapi").asText().matches("3\\.1\\.\\d+"));
            assertEquals(
                    Set.of("openapi", "info", "paths", "components", "security", "tags"), names(tree));
            for (String name : List.of("title", "version", "description")) {
                assertFalse(tree.get("info").get(name).asText().isBlank(), name);
            }
            Set<String> tags = new HashSet<>();
            tree.get("tags").forEach(tag -> {
                assertTrue(tags.add(tag.get("name").asText()), tag.toString());
                assertFalse(tag.get("description").asText().isBlank(), tag.toString());
            });
            Set<String> ids = new HashSet<>();
            for (Described.Operation operation : ground.overheard().described().operations()) {
                JsonNode json = operation.json();
                String key = operation.key();
                assertTrue(ids.add(json.get("operationId").asText()), key);
                assertTrue(tags.contains(strings(json.get("tags")).getFirst()), key);
                assertTrue(json.get("summary").asText().endsWith("."), key);
                assertTrue(json.get("responses").has("200"), key);
                Set<String> gaps = new TreeSet<>();
                json.path("parameters").forEach(parameter -> {
                    assertTrue(parameter.get("schema").isObject(), key);
                    if (parameter.get("in").asText().equals("path")) {
                        assertTrue(parameter.get("required").asBoolean(), key);
                        gaps.add("{" + parameter.get("name").asText() + "}");
                    }
                });
                Set<String> named = new TreeSet<>();
                Stream.of(key.split("/", -1)).filter(piece -> piece.startsWith("{")).forEach(named::add);
                assertEquals(named, gaps, key);
                assertFalse(json.has("requestBody") && operation.method().equals("GET"), key);
            }
            references(tree).forEach(reference -> {
                assertTrue(reference.startsWith("#/"), reference);
                assertFalse(tree.at(reference.substring(1)).isMissingNode(), reference);
            });
            tree.at("/components/schemas").properties().forEach(schema -> assertTrue(
                    schema.getKey().matches("[A-Za-z]+") && isSchema(schema.getValue()), schema.getKey()));
        }
    }

    /// Only the keywords of JSON Schema that the document means to use; a word that is none would bind nobody.
    private static boolean isSchema(JsonNode schema) {
        Set<String> known = Set.of(
                "type", "description", "properties", "required", "additionalProperties", "items", "enum", "pattern",
                "format", "contentEncoding", "maxLength", "minimum", "maximum", "anyOf", "$ref");
        if (schema.isBoolean()) {
            return true;
        }
        boolean parts = known.containsAll(names(schema));
        for (JsonNode property : schema.path("properties")) {
            parts &= isSchema(property);
        }
        for (JsonNode choice : schema.path("anyOf")) {
            parts &= isSchema(choice);
        }
        for (String inner : List.of("items", "additionalProperties")) {
            parts &= !schema.has(inner) || isSchema(schema.get(inner));
        }
        Set<String> required = new HashSet<>(strings(schema.path("required")));
        return parts && names(schema.path("properties")).containsAll(required);
    }

    /// What a program sends is closed; what it is answered may grow.
    @Test
    void aBodyIsClosedAndAnAnswerIsOpen() {
        try (Ground ground = ground("node", true)) {
            JsonNode schemas = ground.overheard().described().tree().at("/components/schemas");
            assertFalse(schemas.get("DraftAsked").get("additionalProperties").asBoolean(true));
            assertFalse(schemas.get("CallBack").get("additionalProperties").asBoolean(true));
            assertFalse(schemas.get("Partner").has("additionalProperties"));
            assertFalse(schemas.get("Problem").has("additionalProperties"));
        }
    }

    private static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.properties().forEach(member -> {
            if (member.getKey().equals("$ref")) {
                found.add(member.getValue().asText());
            }
        });
        node.forEach(inner -> found.addAll(references(inner)));
        return found;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
