package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Language;

/// Whom a warning is about, by the name that a duty officer knows, over the API of real nodes.
final class VictimsTest {

    @TempDir
    private Path folder;

    @Test
    void aSiteThatWasEnteredByHandIsWarnedOfByItsNameAndItsTown() {
        try (Neighbours pair = new Neighbours(folder, field -> field.replace(' ', '-'))) {
            String site = entered(pair);
            protectedBy(pair, site);
            String id = pair.opened(report(pair));

            View assessed = Neighbours.done(pair.assessed(id, "the gate MARKET"));
            assertEquals(site, assessed.at("victim").text("entity"));
            pair.determined(pair.ours, id);
            View draft = pair.drafted(id, "Keep the gate shut.");
            assertEquals("drafted", draft.text("state"), draft.json().toString());
            String warning = draft.at("tearline").in("warning", Language.ENGLISH)
                    + draft.at("tearline").in("headline", Language.ENGLISH);
            assertTrue(warning.contains("Gate Market") && warning.contains("Rim Quarter"), warning);
            assertFalse(draft.json().toString().contains(site.substring(1)), "its id is ours alone");
        }
    }

    @Test
    void aNameThatIsUnknownOrNoNameAloneIsRefusedWithTheNearestOnes() {
        try (Neighbours pair = new Neighbours(folder, field -> field.replace(' ', '-'))) {
            String site = entered(pair);
            String id = pair.opened(report(pair));
            for (String known : List.of("Gate Market", "سوق الباب", "gate ma", site, "sheikh-nurin")) {
                Neighbours.done(pair.assessed(id, known));
            }
            Reply.Refused slip = assertInstanceOf(Reply.Refused.class, pair.assessed(id, "Gate Marcket"));
            assertEquals("victim-near", slip.code());
            assertTrue(slip.message().en().contains("Gate Market – سوق الباب"), slip.message().en());
            assertTrue(slip.remedy().ar().contains("nadhir site add"), slip.remedy().ar());
            assertEquals("victim-unknown", Neighbours.code(pair.assessed(id, "zzzz qqqq")));
            assertEquals("victim-unknown", Neighbours.code(pair.assessed(id, "~unheard-of")), "no word is a victim");
        }
    }

    @Test
    void aWordOfNoClosedListIsRefusedWithTheList() {
        try (Ground ground = new Ground(
                folder.resolve("node"), true, "a administrator", "b administrator", "c analyst")) {
            Reply.Refused refused = assertInstanceOf(
                    Reply.Refused.class,
                    ground.act("c", "/api/v1/sites", Act.Kind.SITE_ADD, Json.object().put("kind", "ship").build()));
            assertEquals("malformed", refused.code());
            assertEquals(
                    "What was given for “kind” is none of: site, person, group, class.", refused.message().en());
        }
    }

    private static String entered(Neighbours pair) {
        View site = pair.act(pair.ours, "layla", "/api/v1/sites", Act.Kind.SITE_ADD, Json.object()
                .put("kind", "site")
                .put("name", text("سوق الباب", "Gate Market"))
                .put("place", text("حي ريم", "Rim Quarter"))
                .put("country", "XX")
                .put("class", "market")
                .putStrings("within", List.of())
                .build());
        return site.at("entry").text("site");
    }

    private static Json text(String arabic, String english) {
        return Json.object().put("ar", arabic).put("en", english).build();
    }

    private static void protectedBy(Neighbours pair, String site) {
        String party = pair.theirs.card().party().value();
        Json protects = Json.object().put("party", party).put("site", site).build();
        String path = "/api/v1/partners/" + party + "/protects";
        pair.act(pair.ours, "layla", path, Act.Kind.PROTECTION_NOTE, protects);
        pair.act(pair.ours, "omar", path + "/confirm", Act.Kind.PROTECTION_CONFIRM, protects);
    }

    private static String report(Neighbours pair) {
        try (NodeClient layla = pair.in(pair.ours, "layla")) {
            Bytes words = Bytes.of("Armed men will come to the bazaar on 3 November 2026.".getBytes(UTF_8));
            return Neighbours.done(layla.postBytes("/api/v1/reports?name=tip-of-monday.txt", words)).text("report");
        }
    }
}
