package org.nadhir.node.openapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nadhir.json.Json;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Route;

/// Answers the document to whoever reaches the port: it is the same on every node of this version.
public final class DocumentResource {

    private static final String PATH = "/api/v1/openapi.json";
    /// In the order in which the document shows them.
    private static final List<String> PARTS = List.of(
            "session", "persons", "partners", "agreements", "sites", "lists", "reports", "sources", "cases", "rulings",
            "consents", "bulks", "notices", "inbox", "outcomes", "proofs", "taxii");

    private DocumentResource() {}

    /// The route that answers the document of these routes and of itself.
    ///
    /// @throws IllegalStateException where the descriptions do not fit the routes: an error in the program
    public static Route route(List<Route> routes) {
        List<Route> all = new ArrayList<>(routes);
        all.add(Route.get(PATH, Access.everybody(), _ -> Answer.done()));
        Json document = Document.of(parts(), all);
        return Route.get(PATH, Access.everybody(), _ -> Answer.of(document));
    }

    private static List<Part> parts() {
        return PARTS.stream().map(name -> PartReader.read(name, lines(name + ".api"))).toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(DocumentResource.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
