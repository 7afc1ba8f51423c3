package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nadhir.node.Neighbours.code;
import static org.nadhir.node.Neighbours.done;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// Search over the API of a real node: who may, what of a report is shown, and what the ledger knows of it.
final class SearchTest {

    private static final String SEARCH = "/api/v1/search";

    @TempDir
    private Path folder;

    private Ground ground() {
        return new Ground(
                folder.resolve("node"),
                true,
                "layla administrator analyst approver",
                "omar administrator approver",
                "salma duty-officer");
    }

    private static String added(NodeClient client, String name, String words) {
        return done(client.postBytes("/api/v1/reports?name=" + name, Bytes.of(words.getBytes(UTF_8)))).text("report");
    }

    private static Json asked(String words) {
        return Json.object().put("words", words).build();
    }

    private static long leaves(NodeClient client) {
        return done(client.get("/api/v1/ledgers")).items("ledgers").getFirst().number("leaves");
    }

    private static List<String> found(View answer) {
        return answer.items("hits").stream()
                .filter(hit -> hit.text("kind").equals("report"))
                .map(hit -> hit.text("id"))
                .toList();
    }

    @Test
    void anAnalystFindsReportsByTheirIdsAndNobodyElseDoes() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla");
                NodeClient salma = ground.signedIn("salma");
                NodeClient omar = ground.signedIn("omar")) {
            String english = added(layla, "harbour.txt", "The Sheikh Nurin Shrine will be attacked, a clerk said.");
            String arabic = added(layla, "market.txt", "قال شاهد إن مقام الشيخ نورين أُغلق.");
            added(layla, "weather.txt", "Rain is expected in the mountains.");
            assertEquals(
                    List.of(english, arabic).stream().sorted().toList(),
                    found(done(layla.post(SEARCH, asked("Sheikh Nurin")))).stream().sorted().toList());
            assertEquals("absent", code(salma.post(SEARCH, asked("Sheikh Nurin"))));
            assertEquals("absent", code(omar.post(SEARCH, asked("Sheikh Nurin"))));
            assertEquals(List.of(), done(layla.post(SEARCH, asked("lighthouse"))).items("hits"));
            assertEquals(List.of(), done(layla.post(SEARCH, asked("rain"))).items("notSearched"));
        }
    }

    @Test
    void aSearchIsALeafAndEachReportOfWhichWordsAreShownIsOneMore() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla");
                NodeClient salma = ground.signedIn("salma")) {
            added(layla, "one.txt", "A boat was seen at the pier. The boat was grey.");
            added(layla, "two.txt", "A boat left in the night.");
            added(layla, "three.txt", "Rain is expected in the mountains.");
            long before = leaves(layla);
            done(layla.post(SEARCH, asked("lighthouse")));
            assertEquals(before + 1, leaves(layla), "nothing was shown");
            done(layla.post(SEARCH, asked("boat")));
            assertEquals(before + 1 + 1 + 2, leaves(layla), "two reports");
            code(salma.post(SEARCH, asked("boat")));
            assertEquals(before + 4, leaves(layla), "who may not search has read nothing");
            assertTrue(done(layla.get("/api/v1/ledgers")).items("ledgers").getFirst().flag("verified"));
        }
    }

    @Test
    void aFewWordsAreShownOfALongLine() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla")) {
            String rest = "and the guards went home early ".repeat(30);
            added(layla, "long.txt", rest + "before the lighthouse burned " + rest + "to sleep.");
            View hit = done(layla.post(SEARCH, asked("lighthouse"))).items("hits").getFirst();
            assertTrue(hit.text("words").contains("the lighthouse burned"), hit.text("words"));
            assertTrue(hit.text("words").length() <= 160, hit.text("words"));
            assertTrue(hit.at("line").number("end") > 1_000, "where its line is, is said");
        }
    }

    @Test
    void tooManyWordsAreRefusedWithNoLeaf() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla")) {
            added(layla, "one.txt", "A boat was seen at the pier.");
            long before = leaves(layla);
            StringBuilder words = new StringBuilder("boat");
            for (int i = 0; i < 16; i++) {
                words.append(" word").append(i);
            }
            assertEquals("search-words", code(layla.post(SEARCH, asked(words.toString()))));
            assertEquals(before, leaves(layla));
        }
    }

    @Test
    void whatWasShreddedIsFoundNoMore() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla");
                NodeClient omar = ground.signedIn("omar")) {
            String gone = added(layla, "one.txt", "A boat was seen at the pier.");
            String kept = added(layla, "two.txt", "A boat left in the night.");
            assertEquals(2, found(done(layla.post(SEARCH, asked("boat")))).size());
            Json shred = Json.object()
                    .put("act", "shred")
                    .put("report", gone)
                    .put("reason", "asked to be forgotten")
                    .build();
            String request = done(layla.post("/api/v1/source-requests", shred)).text("request");
            done(omar.post("/api/v1/source-requests/" + request + "/confirm", Json.object().build()));
            assertEquals(List.of(kept), found(done(layla.post(SEARCH, asked("boat")))));
            assertFalse(done(layla.post(SEARCH, asked("pier"))).items("hits").stream()
                    .anyMatch(hit -> hit.has("words")));
        }
    }
}
