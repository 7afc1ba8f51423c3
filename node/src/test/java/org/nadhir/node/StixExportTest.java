package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.Neighbours.Warned;
import org.nadhir.node.stix.StixOfRelease;
import org.nadhir.node.vault.Known;
import org.nadhir.tearline.Trace;

/// What of a source and its report stands in the STIX of a release: canaries in every field, and only those come out
/// that were worded for the recipient.
final class StixExportTest {

    private static final String TEXT = "The shrine of the well will be attacked on 3 November 2026. ";

    private final Canaries canaries = new Canaries();

    @TempDir
    private Path folder;

    private String source(Neighbours both) {
        Json identity = Json.object()
                .putArray("known", Known.KINDS, kind -> Json.object()
                        .put("kind", kind.word())
                        .put("value", canaries.of("source: " + kind.word()))
                        .putStrings(
                                "aliases",
                                kind == Trace.Kind.PERSON ? List.of(canaries.of("source: alias")) : List.of())
                        .build())
                .put("note", canaries.of("source: note"))
                .build();
        try (NodeClient layla = both.in(both.ours, "layla")) {
            return Neighbours.done(layla.post("/api/v1/sources", identity)).text("source");
        }
    }

    @Test
    void onlyWhatWasWordedForTheRecipientComesOut() {
        try (Neighbours both = new Neighbours(folder, canaries::of)) {
            String report = both.report(source(both), TEXT + canaries.of("report: text"));
            String caseId = both.determined(report);
            Warned warned = both.warned(
                    caseId, both.drafted(caseId, canaries.of("release's note, English")));
            Bytes sealed = both.bytes(both.ours, "layla", "/api/v1/drafts/" + warned.release() + "/bytes");
            Bytes received = both.bytes(
                    both.theirs, "huda", "/api/v1/inbox/" + both.ours.card().party() + "/1/release");
            Bytes file = StixOfRelease.write(sealed).bytes();
            assertEquals(file, StixOfRelease.write(received).bytes(), "both sides write the same");
            assertEquals(
                    new TreeSet<>(List.of(
                            "release's note, Arabic", "release's note, English",
                            "whom to call, Arabic", "whom to call, English")),
                    canaries.in(List.of(file.toArray())));
            String text = new String(file.toArray(), UTF_8);
            for (String id : List.of(
                    caseId, report, warned.release(),
                    both.ours.card().party().value(), both.theirs.card().party().value())) {
                assertFalse(text.contains(id), id);
            }
        }
    }
}
