package org.nadhir.reports.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Span;

/// The parts of the annotation that chains, entities, claims and contradictions are scored against.
/// Spans count code points, as in the file.
record Annotation(
        List<String> registry, Map<String, Document> documents, List<MarkedClaim> claims,
                List<Contrary> contradictions) {

    private static final int BYTES_MAX = 4 << 20;

    record Place(String doc, Span span) {}

    record Link(String role, String name, boolean anonymous, boolean optional) {}

    record MarkedChain(Span cue, Span quote, List<Link> links, boolean primaryUnstated) {}

    record Named(String id, List<String> forms) {}

    record Document(String file, List<MarkedChain> chains, List<Named> entities) {}

    record MarkedClaim(String id, List<String> docs, int roots, boolean mayNotBeIndependent, List<Place> spans) {}

    record Contrary(String id, String grade, List<Place> spans) {}

    static Annotation read(byte[] bytes) {
        Json root = switch (JsonReader.read(bytes, BYTES_MAX)) {
            case JsonReader.Result.Read(Json value) -> value;
            case JsonReader.Result.Refused refused ->
                throw new IllegalArgumentException("annotation is no JSON: " + refused);
        };
        Map<String, Document> documents = new LinkedHashMap<>();
        members(member(root, "documents")).forEach((id, json) -> documents.put(id, document(json)));
        List<MarkedClaim> claims = items(member(root, "claims")).stream().map(Annotation::claim).toList();
        List<Contrary> contraries = items(member(root, "contradictions")).stream()
                .map(json -> new Contrary(text(json, "id"), text(json, "grade"), places(json)))
                .toList();
        return new Annotation(List.copyOf(members(member(root, "entity_registry")).keySet()), documents, claims,
                contraries);
    }

    private static Document document(Json json) {
        List<Named> entities = items(member(json, "entities")).stream()
                .map(entity -> new Named(text(entity, "id"), items(member(entity, "mentions")).stream()
                        .map(mention -> text(mention, "form")).toList()))
                .toList();
        return new Document(
                text(json, "file"), items(member(json, "attribution")).stream().map(Annotation::chain).toList(),
                        entities);
    }

    private static MarkedChain chain(Json json) {
        List<Link> links = new ArrayList<>();
        for (Json link : items(member(json, "chain"))) {
            links.add(new Link(text(link, "role"), text(link, "name"), flag(link, "anonymous"),
                    flag(link, "implicit") || flag(link, "inferred")));
        }
        return new MarkedChain(span(member(json, "cue")), span(member(json, "quote")), links, flag(json,
                "primary_unstated"));
    }

    private static MarkedClaim claim(Json json) {
        return new MarkedClaim(text(json, "id"), items(member(json, "docs")).stream().map(Annotation::string).toList(),
                (int) number(json, "independent_roots"), flag(json, "may_not_be_independent"), places(json));
    }

    private static List<Place> places(Json json) {
        return items(member(json, "spans")).stream().map(span -> new Place(text(span, "doc"), span(span))).toList();
    }

    private static Span span(Json json) {
        return new Span((int) number(json, "start"), (int) number(json, "end"));
    }

    private static Map<String, Json> members(Json json) {
        return json instanceof Json.Obj object ? object.members() : Map.of();
    }

    private static List<Json> items(Json json) {
        return json instanceof Json.Arr array ? array.items() : List.of();
    }

    private static Json member(Json json, String name) {
        return members(json).getOrDefault(name, new Json.Null());
    }

    private static String text(Json json, String name) {
        return string(member(json, name));
    }

    private static String string(Json json) {
        return json instanceof Json.Str string ? string.value() : "";
    }

    private static double number(Json json, String name) {
        return member(json, name) instanceof Json.Num number ? number.value() : 0;
    }

    private static boolean flag(Json json, String name) {
        return member(json, name) instanceof Json.Bool bool && bool.value();
    }
}
