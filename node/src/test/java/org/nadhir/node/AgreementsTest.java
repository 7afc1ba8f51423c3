package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// Agreements between two real nodes: who must sign, who may lower, who may raise.
final class AgreementsTest {

    private static final String PATH = "/api/v1/agreements";

    @TempDir
    private Path folder;

    @Test
    void takesTwoOfEachPartyToSignAndToRaiseAndOneToLower() {
        try (Ground ours = new Ground(folder.resolve("a"), true, "layla administrator", "omar administrator");
                Ground theirs = new Ground(folder.resolve("b"), true, "huda administrator", "ziad administrator")) {
            meet(ours, theirs, "layla", "omar");
            meet(theirs, ours, "huda", "ziad");

            View proposed = done(ours.act("layla", PATH + "/propose", Act.Kind.AGREEMENT_PROPOSE, draft(theirs)));
            assertEquals("waits", proposed.text("stage"));
            assertEquals(List.of("agreement-sign"), waiting(ours));
            assertEquals("second-person", code(sign(ours, "layla", proposed)));
            View signed = done(sign(ours, "omar", proposed));
            assertEquals("signed", signed.text("stage"));
            assertEquals(List.of(), waiting(ours));
            assertEquals("waits", done(sign(theirs, "huda", signed)).text("stage"));
            assertEquals("second-person", code(sign(theirs, "huda", signed)));
            View complete = done(sign(theirs, "ziad", signed));
            assertEquals("complete", complete.text("stage"));
            done(ours.act("layla", PATH + "/accept", Act.Kind.AGREEMENT_ACCEPT, file(complete)));

            String id = proposed.text("agreement");
            assertEquals("suspended", tier(ours, "layla", id));
            Json reached = word(id).put("says", "reached").put("milestone", "met").build();
            assertTrue(done(raise(ours, "layla", reached)).flag("waits"));
            assertEquals(List.of("agreement-raise"), waiting(ours));
            assertEquals("second-person", code(raise(ours, "layla", reached)));
            assertFalse(done(raise(ours, "omar", reached)).flag("waits"));
            assertEquals(List.of(), waiting(ours));

            Json suspended = word(id).put("says", "suspended").build();
            assertEquals("agreement-word-kind", code(raise(ours, "omar", suspended)));
            assertEquals("agreement-word-kind", code(lower(ours, "omar", reached)));
            assertFalse(done(lower(ours, "omar", suspended)).flag("waits"));
            Json unknown = word(id).put("says", "reached").put("milestone", "unmet").build();
            assertEquals("agreement-word-unfit", code(raise(ours, "layla", unknown)));
        }
    }

    @Test
    void theFirstOfTwoSignaturesGrowsOld() {
        try (Ground ours = new Ground(folder.resolve("a"), true, "layla administrator", "omar administrator");
                Ground theirs = new Ground(folder.resolve("b"), true, "huda administrator", "ziad administrator")) {
            meet(ours, theirs, "layla", "omar");
            View proposed = done(ours.act("layla", PATH + "/propose", Act.Kind.AGREEMENT_PROPOSE, draft(theirs)));
            ours.pass(Duration.ofDays(8));
            assertEquals(List.of(), waiting(ours));
            assertEquals("waits", done(sign(ours, "omar", proposed)).text("stage"));
        }
    }

    private static List<String> waiting(Ground ground) {
        try (NodeClient client = ground.signedIn("layla")) {
            return done(client.get("/api/v1/proposals")).items("proposals").stream()
                    .map(proposal -> proposal.text("needs"))
                    .toList();
        }
    }

    private static void meet(Ground one, Ground other, String first, String second) {
        Bytes card = other.folder().cardStatement();
        done(one.act(
                first, "/api/v1/partners", Act.Kind.PARTNER_ADD, Json.object().put("card", card.base64()).build()));
        String party = other.card().party().value();
        Json compared = Json.object()
                .put("party", party)
                .put("fingerprint", other.card().fingerprint().hex())
                .put("card", card.digest().hex())
                .build();
        done(one.act(second, "/api/v1/partners/" + party + "/confirm", Act.Kind.PARTNER_CONFIRM, compared));
    }

    private static Json draft(Ground other) {
        Json milestone = Json.object()
                .put("id", "met")
                .put("ar", "التقى المكتبان.")
                .put("en", "The desks met.")
                .put("opens", "warning")
                .build();
        Json terms = Json.object()
                .putStrings("sharings", List.of("release"))
                .put("retention_days", 30)
                .putStrings("assurances", List.of())
                .putArray("milestones", List.of(milestone), one -> one)
                .putStrings("compartments", List.of())
                .build();
        return Json.object()
                .putStrings("with", List.of(other.card().party().value()))
                .put("kind", "exchange")
                .putStrings("subjects", List.of("attack-on-site"))
                .putStrings("regions", List.of("everywhere"))
                .put("ceiling", "TLP:AMBER")
                .put("onward", "consent")
                .put("tier", "warning")
                .put("from", Ground.BEGIN)
                .put("until", Ground.BEGIN.plus(Duration.ofDays(100)))
                .put("terms", terms)
                .build();
    }

    private static Json.Builder word(String agreement) {
        return Json.object().put("agreement", agreement).put("revision", 1);
    }

    private static Reply raise(Ground ground, String person, Json word) {
        return ground.act(person, PATH + "/raise", Act.Kind.AGREEMENT_RAISE, word);
    }

    private static Reply lower(Ground ground, String person, Json word) {
        return ground.act(person, PATH + "/lower", Act.Kind.AGREEMENT_LOWER, word);
    }

    private static Reply sign(Ground ground, String person, View paper) {
        return ground.act(person, PATH + "/sign", Act.Kind.AGREEMENT_SIGN, file(paper));
    }

    private static Json file(View paper) {
        return Json.object().put("file", paper.text("file")).build();
    }

    private static String tier(Ground ground, String person, String agreement) {
        try (NodeClient client = ground.signedIn(person)) {
            return done(client.get(PATH + "/" + agreement)).at("agreement").text("tier");
        }
    }

    private static View done(Reply reply) {
        return new View(assertInstanceOf(Reply.Done.class, reply, reply.toString()).value());
    }

    private static String code(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply, reply.toString()).code();
    }
}
