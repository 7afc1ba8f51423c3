package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.nadhir.model.PartyId;
import org.nadhir.node.Neighbours.Warned;

/// A recall by the lines of the API: who may, and what both sides see.
final class RecallTest {

    @TempDir
    private Path folder;

    @Test
    void twoPersonsRecallAndBothSidesSeeIt() {
        try (Neighbours both = new Neighbours(folder, Neighbours::plainly)) {
            String report = both.report(both.source(), "The shrine will be attacked.");
            String caseId = both.determined(report);
            Warned warned = both.warned(caseId, both.drafted(caseId, "keep to the north gate"));
            String path = "/api/v1/releases/" + warned.release() + "/recall";
            Json subject = Json.object().put("release", warned.release()).put("reason", "withdrawn").build();
            Json other = Json.object().put("release", warned.release()).put("reason", "replaced").build();
            Json third = Json.object().put("release", warned.release()).put("reason", "addressed-wrongly").build();

            assertTrue(both.act(both.ours, "salma", path, Act.Kind.RECALL_PROPOSE, subject).flag("waits"));
            assertTrue(both.act(both.ours, "salma", path, Act.Kind.RECALL_PROPOSE, other).flag("waits"));
            assertEquals(2, proposals(both));
            assertEquals("waits-already", code(both, "layla", path, Act.Kind.RECALL_PROPOSE, subject));
            assertEquals("absent", code(both, "layla", path + "/confirm", Act.Kind.RECALL_CONFIRM, subject));
            assertEquals("nothing-waits", code(both, "omar", path + "/confirm", Act.Kind.RECALL_CONFIRM, third));
            assertEquals(List.of(), recalls(both));
            assertEquals(List.of("withdrawn", "replaced"), waiting(both), "who is to confirm one sees both");
            assertFalse(both.act(both.ours, "omar", path + "/confirm", Act.Kind.RECALL_CONFIRM, subject)
                    .flag("waits"));
            assertEquals(List.of(), waiting(both));
            assertEquals(0, proposals(both), "with one reason it is done, and the other waits for nothing");
            assertEquals("recall-done", code(both, "salma", path, Act.Kind.RECALL_PROPOSE, other));

            View sent = recalls(both).getFirst();
            assertTrue(sent.flag("open"), "red until a named person of the recipient took note");
            Bytes file = both.bytes(both.ours, "layla", path + "/envelope");
            try (NodeClient huda = both.in(both.theirs, "huda")) {
                Neighbours.done(huda.postBytes("/api/v1/files", file));
                List<View> inbox = Neighbours.done(huda.get("/api/v1/inbox")).items("inbox");
                assertEquals("withdrawn", inbox.getFirst().text("recalled"), "the warning");
                assertEquals("", inbox.getLast().text("recalled"), "the recall itself");
                String recall = "/api/v1/inbox/" + both.ours.card().party() + "/2";
                View opened = Neighbours.done(huda.post(recall + "/opened", Json.object().build()));
                assertEquals(warned.release(), opened.at("recall").text("release"));
                nothingRestsOnIt(huda, both.ours.card().party());
            }
        }
    }

    /// Under the number of the warning what was done with it is still told; the recall itself has no use.
    private static void nothingRestsOnIt(NodeClient huda, PartyId sender) {
        Json warning = Json.object().put("sender", sender.value()).put("sequence", 1).build();
        Json beginning = Json.object().put("warning", warning).build();
        assertEquals("inbox-warning-recalled", Neighbours.code(huda.post("/api/v1/cases", beginning)));
        assertEquals(List.of(), Neighbours.done(huda.get("/api/v1/cases")).items("cases"));
        Json use = Json.object()
                .putArray("uses", List.of("protection"), word -> Json.object().put("use", word).build())
                .put("note", "")
                .build();
        Json measure = Json.object()
                .put("measure", Json.object()
                        .put("kind", "cordon")
                        .put("what", Json.object().put("ar", "").put("en", "the gate was closed").build())
                        .put("takenBy", "police")
                        .put("since", Ground.BEGIN)
                        .build())
                .put("tell", false)
                .build();
        String inbox = "/api/v1/inbox/" + sender;
        assertEquals("inbox-recall-no-report", Neighbours.code(huda.post(inbox + "/2/use", use)));
        assertEquals("inbox-recall-no-report", Neighbours.code(huda.post(inbox + "/2/measures", measure)));
        Neighbours.done(huda.post(inbox + "/1/use", use));
        Neighbours.done(huda.post(inbox + "/1/measures", measure));
    }

    private static int proposals(Neighbours both) {
        try (NodeClient rami = both.in(both.ours, "rami")) {
            return Neighbours.done(rami.get("/api/v1/proposals")).items("proposals").size();
        }
    }

    private static List<String> waiting(Neighbours both) {
        try (NodeClient omar = both.in(both.ours, "omar")) {
            return Neighbours.done(omar.get("/api/v1/recalls")).items("waiting").stream()
                    .map(recall -> recall.text("reason"))
                    .toList();
        }
    }

    private static String code(Neighbours both, String person, String path, Act.Kind kind, Json subject) {
        Reply reply = both.ours.act(person, path, kind, subject);
        return Neighbours.code(reply);
    }

    private static List<View> recalls(Neighbours both) {
        try (NodeClient rami = both.in(both.ours, "rami")) {
            return Neighbours.done(rami.get("/api/v1/recalls")).items("recalls");
        }
    }
}
