package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Question;

/// A release that the policy denies: what is kept and shown of it holds nothing of the source, and towards the one who
/// was not to be told nothing happens at all.
final class DeniedTest {

    private static final String NAME = "Zayd ibn Khalid al-Canary";
    private static final String CODEWORD = "swallow-7f3a91";
    private static final String FILE = "from-the-gardener.txt";
    private static final String PHRASE = "the gardener counted eleven lorries behind the dairy";

    @TempDir
    private Path folder;

    @Test
    void theAuditOfADeniedReleaseHoldsNothingOfTheSource() {
        try (Ground ours = ground("a", "layla administrator analyst", "omar administrator approver", "sami auditor");
                Ground theirs = ground("b", "huda administrator", "ziad administrator");
                NodeClient layla = ours.signedIn("layla");
                NodeClient sami = ours.signedIn("sami")) {
            meet(ours, theirs);
            String source = done(layla.post("/api/v1/sources", identity())).text("source");
            View report = done(layla.postBytes(
                    "/api/v1/reports?name=" + FILE + "&source=" + source,
                    Bytes.of(("The shrine of the well will be attacked on 3 November 2026; " + PHRASE + ".")
                            .getBytes(UTF_8))));
            String id = done(layla.post(
                            "/api/v1/cases", Json.object().put("report", report.text("report")).build()))
                    .at("file")
                    .text("case");
            String path = "/api/v1/cases/" + id;
            done(layla.post(path + "/assessment", assessment()));
            done(layla.post(path + "/determination", determination(theirs)));
            long ledgers = done(sami.get("/api/v1/ledgers")).items("ledgers").size();

            View ruling = done(layla.post(path + "/rulings", question(theirs)));
            assertEquals("refusal", ruling.text("says"), "there is no agreement with that party");

            List<String> shown = new ArrayList<>();
            for (View view : List.of(
                    ruling,
                    done(layla.get(path + "/rulings")),
                    done(sami.get("/api/v1/questions")),
                    done(sami.get("/api/v1/duties")),
                    done(sami.get("/api/v1/releases")))) {
                shown.add(new String(CanonicalWriter.write(view.json()), UTF_8));
            }
            assertTrue(shown.getFirst().contains(theirs.card().party().value()), "the ruling is looked at");
            for (String secret : List.of(NAME, CODEWORD, FILE, PHRASE, source)) {
                shown.forEach(text -> assertFalse(text.contains(secret), () -> secret + " in " + text));
            }
            assertEquals(0, done(sami.get("/api/v1/deliveries")).items("deliveries").size(), "nothing waits to go out");
            assertEquals(0, done(sami.get("/api/v1/releases")).items("releases").size());
            assertEquals(
                    ledgers,
                    done(sami.get("/api/v1/ledgers")).items("ledgers").size(),
                    "no ledger with that party is begun by a refusal");
        }
    }

    private Ground ground(String name, String... founders) {
        return new Ground(folder.resolve(name), true, founders);
    }

    private static void meet(Ground one, Ground other) {
        Json card = Json.object().put("card", other.folder().cardStatement().base64()).build();
        done(one.act("layla", "/api/v1/partners", Act.Kind.PARTNER_ADD, card));
        String party = other.card().party().value();
        Json compared = Json.object()
                .put("party", party)
                .put("fingerprint", other.card().fingerprint().hex())
                .put("card", other.folder().cardStatement().digest().hex())
                .build();
        done(one.act("omar", "/api/v1/partners/" + party + "/confirm", Act.Kind.PARTNER_CONFIRM, compared));
    }

    private static Json identity() {
        return Json.object()
                .putArray("known", List.of("person " + NAME, "codeword " + CODEWORD), words -> Json.object()
                        .put("kind", words.substring(0, words.indexOf(' ')))
                        .put("value", words.substring(words.indexOf(' ') + 1))
                        .build())
                .build();
    }

    private static Json assessment() {
        return Json.object()
                .putArray("answers", List.of(Question.values()), question -> Json.object()
                        .put("question", question.word())
                        .put("says", "yes")
                        .put("note", "as the case says")
                        .build())
                .put("victim", "sheikh-nurin")
                .put("harm", "killing")
                .put("when", "2026-11-03")
                .put("likelihood", "likely")
                .put("confidence", "moderate")
                .build();
    }

    private static Json determination(Ground theirs) {
        return Json.object()
                .put("profile", "house")
                .put("addressee", theirs.card().party().value())
                .build();
    }

    private static Json question(Ground theirs) {
        return Json.object()
                .put("recipient", theirs.card().party().value())
                .put("subject", "attack-on-site")
                .build();
    }


    private static View done(Reply reply) {
        return new View(assertInstanceOf(Reply.Done.class, reply, reply.toString()).value());
    }
}
