package org.nadhir.bench.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.vault.Known;

/// Sources and reports with a token in every field. Used by one thread.
final class Informants {

    private static final List<String> ENDINGS = List.of("txt", "html", "json");

    private final Tokens tokens;

    Informants(Tokens tokens) {
        this.tokens = tokens;
    }

    /// A file as it comes in.
    ///
    /// @param ending `txt`, `html` or `json`
    record File(String name, String ending, Bytes bytes) {}

    /// All that the vault takes of a source: every kind, with aliases, and the note.
    Json source() {
        return Json.object()
                .putArray("known", Known.KINDS, kind -> Json.object()
                        .put("kind", kind.word())
                        .put("value", tokens.in(kind.word()))
                        .putStrings("aliases", List.of(tokens.in(kind.word() + " alias")))
                        .build())
                .put("note", "Met by " + tokens.in("note") + " in spring.")
                .build();
    }

    /// The n-th report: a text, a web page with the names of author and publisher, or a STIX bundle with theirs.
    File report(int n) {
        String ending = ENDINGS.get(n % 5 == 1 ? 1 : n % 5 == 3 ? 2 : 0);
        String content = switch (ending) {
            case "html" -> page();
            case "json" -> bundle();
            default -> text();
        };
        return new File(tokens.in("file name") + "." + ending, ending, Bytes.of(content.getBytes(UTF_8)));
    }

    private String text() {
        return """
                From: %s

                My neighbour %s told me that the %s would meet again by the river before the feast.
                Do not call %s.
                """.formatted(tokens.in("author"), tokens.in("report"), tokens.in("report"), tokens.in("report"));
    }

    private String page() {
        return """
                <html><head><title>A talk by the river %s</title>
                <meta name="author" content="%s"><meta name="publisher" content="%s">
                <meta property="og:site_name" content="%s">
                <!-- %s --></head>
                <body><article><h1>A talk by the river</h1><p class="byline">By %s</p>
                <p>My neighbour %s told me that they would meet again by the river before the feast of the town,
                        and that
                nobody should come near the old house until then.</p></article></body></html>
                """.formatted(
                        tokens.in("title"), tokens.in("author"), tokens.in("publisher"), tokens.in("publisher"),
                        tokens.in("comment"), tokens.in("author"), tokens.in("report"));
    }

    private String bundle() {
        String publisher = "identity--6f2c9a44-1f0f-4a53-9d5e-0f6e8a3b7c11";
        Json identity = Json.object()
                .put("type", "identity")
                .put("spec_version", "2.1")
                .put("id", publisher)
                .put("name", tokens.in("publisher"))
                .put("contact_information", tokens.in("contact"))
                .build();
        Json report = Json.object()
                .put("type", "report")
                .put("spec_version", "2.1")
                .put("id", "report--84e4d88f-44ea-4bcd-bbf3-b2c1c320bcb3")
                .put("created_by_ref", publisher)
                .put("name", "A talk by the river " + tokens.in("title"))
                .put("description", "My neighbour " + tokens.in("report") + " told me that they meet by the river.")
                .put("published", "2031-02-01T00:00:00Z")
                .put("x_handler", tokens.in("custom property"))
                .build();
        return new String(
                CanonicalWriter.write(Json.object()
                        .put("type", "bundle")
                        .put("id", "bundle--5d0092c5-5f74-4287-9642-33f4c354e56d")
                        .putArray("objects", Stream.of(identity, report).toList(), one -> one)
                        .build()),
                UTF_8);
    }
}
