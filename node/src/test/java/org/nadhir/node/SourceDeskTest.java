package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nadhir.node.Neighbours.code;
import static org.nadhir.node.Neighbours.done;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.evidence.EvidenceCheck;
import org.nadhir.evidence.EvidenceReport;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.Neighbours.Warned;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;

/// Sources over the API of real nodes: who opens one, and what is left when one was shredded.
final class SourceDeskTest {

    private static final String REQUESTS = "/api/v1/source-requests";
    private static final String TOLD = "The shrine of the well will be attacked on 3 November 2026, says the ferryman.";

    @TempDir
    private Path folder;

    private Ground ground() {
        return new Ground(
                folder.resolve("node"),
                true,
                "layla administrator analyst approver",
                "omar administrator approver",
                "rami auditor");
    }

    private static String added(NodeClient client, String name) {
        Json identity = Json.object()
                .putArray("known", List.of(name), one -> Json.object()
                        .put("kind", "person")
                        .put("value", one)
                        .putStrings("aliases", List.of("أبو المركب"))
                        .build())
                .put("note", "met at the landing")
                .build();
        return done(client.post("/api/v1/sources", identity)).text("source");
    }

    private static Json asked(String act, String source) {
        return Json.object()
                .put("act", act)
                .put("source", source)
                .put("reason", "the threat cannot be judged without")
                .build();
    }

    private static Json nothing() {
        return Json.object().build();
    }

    @Test
    void oneAsksAnotherConfirmsAndTheAskerOpensOnce() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla");
                NodeClient omar = ground.signedIn("omar");
                NodeClient rami = ground.signedIn("rami")) {
            String source = added(layla, "Yunus Ferryman");
            String id = REQUESTS + "/" + done(layla.post(REQUESTS, asked("open", source))).text("request");

            assertEquals("source-second-person", code(layla.post(id + "/open", nothing())), "not confirmed yet");
            assertEquals("source-second-person", code(layla.post(id + "/confirm", nothing())), "her own");
            assertEquals("absent", code(rami.post(id + "/confirm", nothing())), "no auditor");
            assertEquals("confirmed", done(omar.post(id + "/confirm", nothing())).text("state"));
            assertEquals("source-not-yours", code(omar.post(id + "/open", nothing())));
            View opened = done(layla.post(id + "/open", nothing()));
            assertEquals("Yunus Ferryman", opened.at("identity").items("known").getFirst().text("value"));
            assertEquals("source-request-over", code(layla.post(id + "/open", nothing())), "once");
            assertEquals(
                    "opened",
                    done(rami.get(REQUESTS)).items("requests").getFirst().text("state"));
            assertTrue(isVerified(rami));
        }
    }

    @Test
    void whatWaitsTooLongIsOver() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla")) {
            String source = added(layla, "Yunus Ferryman");
            String late = REQUESTS + "/" + done(layla.post(REQUESTS, asked("open", source))).text("request");
            ground.pass(Duration.ofHours(25));
            try (NodeClient again = ground.signedIn("omar")) {
                assertEquals("source-request-over", code(again.post(late + "/confirm", nothing())));
            }
            try (NodeClient again = ground.signedIn("layla");
                    NodeClient second = ground.signedIn("omar")) {
                String id = REQUESTS + "/" + done(again.post(REQUESTS, asked("open", source))).text("request");
                done(second.post(id + "/confirm", nothing()));
                ground.pass(Duration.ofMinutes(10));
                done(again.get(REQUESTS));
                ground.pass(Duration.ofMinutes(10));
                done(again.get(REQUESTS));
                ground.pass(Duration.ofMinutes(14));
                done(again.get(REQUESTS));
                ground.pass(Duration.ofMinutes(14));
                done(again.get(REQUESTS));
                ground.pass(Duration.ofMinutes(14));
                assertEquals("source-request-over", code(again.post(id + "/open", nothing())));
            }
        }
    }

    @Test
    void aRefusedRequestOpensNothing() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla");
                NodeClient omar = ground.signedIn("omar")) {
            String source = added(layla, "Yunus Ferryman");
            String id = REQUESTS + "/" + done(layla.post(REQUESTS, asked("shred", source))).text("request");
            assertEquals("refused", done(omar.post(id + "/refuse", nothing())).text("state"));
            assertEquals("source-request-over", code(omar.post(id + "/confirm", nothing())));
            assertEquals("source-not-yours", code(layla.post(id + "/open", nothing())));
            Json nobody = asked("open", "7f3c2d10-1111-4222-8333-944455556666");
            assertEquals("source-absent", code(layla.post(REQUESTS, nobody)));
        }
    }

    @Test
    void aShreddedSourceIsGoneAndEveryProofStillHolds() {
        try (Neighbours both = new Neighbours(folder, field -> field.replaceAll("[ ,]+", "-"))) {
            String gone;
            String kept;
            try (NodeClient layla = both.in(both.ours, "layla")) {
                gone = added(layla, "Yunus Ferryman");
                kept = added(layla, "Salim Lampmaker");
            }
            String report = both.report(gone, TOLD);
            String plot = both.determined(report);
            Warned warned = both.warned(plot, both.drafted(plot, "Call us."));
            String other = both.determined(both.report(kept, TOLD.replace("ferryman", "lampmaker")));
            assertEquals("leaking", both.drafted(other, "Salim Lampmaker said so.").text("state"));

            String bundle = "/api/v1/releases/" + warned.release() + "/evidence";
            Bytes before = both.bytes(both.ours, "layla", bundle);
            try (NodeClient layla = both.in(both.ours, "layla");
                    NodeClient omar = both.in(both.ours, "omar")) {
                Json ofReport = Json.object()
                        .put("act", "shred")
                        .put("report", report)
                        .put("reason", "asked to be forgotten")
                        .build();
                String id = done(layla.post(REQUESTS, ofReport)).text("request");
                done(omar.post(REQUESTS + "/" + id + "/confirm", nothing()));
                assertEquals(
                        List.of("shredded"),
                        done(layla.get(REQUESTS)).items("requests").stream()
                                .map(request -> request.text("state"))
                                .toList());
                assertEquals("report-shredded", code(layla.get("/api/v1/reports/" + report + "/reading")));
                View shown = done(layla.get("/api/v1/cases/" + warned.caseId()));
                assertEquals(List.of(report), shown.texts("shredded"));
                assertFalse(shown.has("proposals"));
                assertEquals("owed", shown.at("determination").text("says"), "what was decided stands");
                assertEquals(1, done(layla.get("/api/v1/reports")).items("reports").size());
                assertTrue(isVerified(layla));
            }
            proves(both, before);
            proves(both, both.bytes(both.ours, "layla", bundle));
            assertEquals("leaking", both.drafted(other, "Salim Lampmaker said so.").text("state"));
            assertEquals("drafted", both.drafted(other, "Call us at once.").text("state"));
        }
    }

    private static void proves(Neighbours both, Bytes bundle) {
        var check = new EvidenceCheck(Ground.PRIMITIVES, BouncyCastleCheckpoints.hedged(new SecureRandom()));
        EvidenceReport report = check.check(
                bundle, both.ours.card().fingerprint(), both.theirs.card().fingerprint());
        assertTrue(report.isSound(), report.flaws()::toString);
        assertEquals(4, report.steps().size(), "all receipts");
    }

    private static boolean isVerified(NodeClient client) {
        return done(client.get("/api/v1/ledgers")).items("ledgers").stream().allMatch(one -> one.flag("verified"));
    }
}
