package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// Exhibits, measures, reviews and scores over the API of a real node.
final class OutcomeDesksTest {

    @TempDir
    private Path folder;

    @Test
    void exhibitsAndMeasuresAreKeptWithTheirCaseAndShownThere() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla")) {
            String id = openCase(layla);
            Bytes photo = Bytes.of("three devices on a table".getBytes(UTF_8));
            String digest = done(layla.postBytes("/api/v1/exhibit-files", photo)).text("digest");
            assertEquals(photo.digest().hex(), digest);

            String exhibits = "/api/v1/cases/" + id + "/exhibits";
            assertEquals(1, done(layla.post(exhibits, exhibit(digest, "interior-ministry"))).number("number"));
            String absent = "ab".repeat(32);
            assertEquals("exhibit-file-absent", code(layla.post(exhibits, exhibit(absent, "interior-ministry"))));
            assertEquals("malformed", code(layla.post(exhibits, exhibit(digest, " "))), "nobody claims it");
            assertEquals("exhibit-file-empty", code(layla.postBytes("/api/v1/exhibit-files", Bytes.of(new byte[0]))));

            String measures = "/api/v1/cases/" + id + "/measures";
            done(layla.post(measures, measure("cordon", "")));
            ground.pass(Duration.ofMinutes(10));
            View ended = done(layla.post(measures, measure("cordon", "2026-11-01T08:05:00Z")));
            assertEquals(1, ended.items("measures").size(), "the end of a measure is no second one");
            assertEquals("Avoid", ended.items("measures").getFirst().text("cap"));
            assertEquals("malformed", code(layla.post(measures, measure("ambush", ""))));

            View after = done(layla.get("/api/v1/cases/" + id + "/aftermath"));
            View kept = after.items("exhibits").getFirst();
            assertTrue(kept.at("file").flag("kept"));
            assertEquals(
                    "2026-11-01T08:05:00Z",
                    after.items("measures").getFirst().at("noted").at("measure").text("until"));
        }
    }

    @Test
    void whatIsOfNoCaseAndOfNoWarningIsAbsent() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla")) {
            String nobody = new PartyId("00000000-0000-4000-8000-000000000009").value();
            assertEquals("absent", code(layla.post("/api/v1/cases/" + nobody + "/measures", measure("cordon", ""))));
            assertEquals("absent", code(layla.get("/api/v1/cases/" + nobody + "/aftermath")));
            Json use = Json.object()
                    .putArray("uses", List.of("protection"), word -> Json.object().put("use", word).build())
                    .put("note", "")
                    .build();
            assertEquals("absent", code(layla.post("/api/v1/inbox/" + nobody + "/1/use", use)));
            assertEquals("inbox-unknown", code(layla.get("/api/v1/inbox/" + nobody + "/1")));
            Json finding = Json.object()
                    .putStrings("findings", List.of("nothing-amiss"))
                    .put("note", "")
                    .build();
            assertEquals("absent", code(layla.post("/api/v1/reviews/1/close", finding)));
        }
    }

    @Test
    void aScoreOfTooFewCasesShowsNothingAndAnAdministratorNeverSeesOne() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla");
                NodeClient omar = ground.signedIn("omar")) {
            openCase(layla);
            View score = done(layla.get("/api/v1/score"));
            assertEquals(5, score.number("min"));
            assertTrue(!score.has("score") && !score.has("duties"));
            for (String by : List.of("analysts", "sources", "partners")) {
                assertEquals(0, done(layla.get("/api/v1/score/" + by)).items("groups").size());
            }
            assertEquals("absent", code(omar.get("/api/v1/score")));
            assertEquals(0, done(layla.get("/api/v1/uses")).items("released").size());
            assertEquals(0, done(layla.get("/api/v1/reviews")).items("reviews").size());
        }
    }

    private Ground ground() {
        return new Ground(
                folder.resolve("node"), true, "layla administrator analyst duty-officer", "omar administrator");
    }

    private static String openCase(NodeClient client) {
        Bytes report = Bytes.of("The shrine of the well will be attacked on 3 November 2026.".getBytes(UTF_8));
        String id = done(client.postBytes("/api/v1/reports?name=note.txt", report)).text("report");
        Json body = Json.object().put("report", id).build();
        return done(client.post("/api/v1/cases", body)).at("file").text("case");
    }

    private static Json exhibit(String digest, String claimedBy) {
        return Json.object()
                .put("kind", "photo")
                .put("ar", "")
                .put("en", "devices on a table")
                .put("claimedBy", claimedBy)
                .put("captured", "2026-11-01T07:00:00Z")
                .put("file", Json.object().put("digest", digest).build())
                .build();
    }

    private static Json measure(String kind, String until) {
        Json.Builder measure = Json.object()
                .put("kind", kind)
                .put("what", Json.object().put("ar", "").put("en", "").build())
                .put("takenBy", "police")
                .put("since", "2026-11-01T07:00:00Z");
        if (!until.isEmpty()) {
            measure.put("until", until);
        }
        return Json.object().put("measure", measure.build()).build();
    }

    private static View done(Reply reply) {
        return new View(assertInstanceOf(Reply.Done.class, reply).value());
    }

    private static String code(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply).code();
    }
}
