package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.Neighbours.Warned;
import org.nadhir.node.cap.Audience;
import org.nadhir.node.cap.CapOfRelease;
import org.nadhir.node.cap.Written;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;

/// From what either side of a release writes an alert: the very bytes that were sealed, and only while they stand.
final class CapExportTest {

    @TempDir
    private Path folder;

    @Test
    void bothSidesHaveTheSameReleaseAndNothingOfTheReportStandsInTheAlert() {
        try (Neighbours both = new Neighbours(folder, Neighbours::plainly)) {
            String report = both.report(both.source(), "The quiet gardener says that the shrine will be attacked.");
            String caseId = both.determined(report);
            View draft = both.drafted(caseId, "keep to the north gate");
            String inbox = "/api/v1/inbox/" + both.ours.card().party() + "/1";
            try (NodeClient huda = both.in(both.theirs, "huda")) {
                assertFalse(huda.getBytes(inbox + "/release") instanceof NodeClient.Fetched.Done, "nothing came yet");
            }
            Warned warned = both.warned(caseId, draft);
            Bytes sent = both.bytes(both.ours, "layla", "/api/v1/drafts/" + warned.release() + "/bytes");
            assertEquals(sent, both.bytes(both.theirs, "huda", inbox + "/release"));

            String file = new String(written(sent).bytes().toArray(), UTF_8);
            assertTrue(file.contains("keep to the north gate"), file);
            for (String kept : List.of("gardener", "Layth", caseId, report, warned.release(), "note-of-a-visit")) {
                assertFalse(file.contains(kept), kept);
            }
            for (String moment : file.split("(?=20[0-9]{2}-[0-9]{2}-[0-9]{2}T)", -1)) {
                if (moment.matches("(?s)20[0-9]{2}-[0-9]{2}-[0-9]{2}T.*")) {
                    assertTrue(moment.matches("(?s)[0-9-]{10}T[0-9]{2}:(?:00|15|30|45):00-00:00.*"), moment);
                }
            }
        }
    }

    @Test
    void whatWasRecalledIsNotHandedOutForAnAlertAnyMore() {
        try (Neighbours both = new Neighbours(folder, Neighbours::plainly)) {
            String caseId = both.determined(both.report(both.source(), "The shrine will be attacked."));
            Warned warned = both.warned(caseId, both.drafted(caseId, "keep to the north gate"));
            String path = "/api/v1/releases/" + warned.release() + "/recall";
            Json subject = Json.object().put("release", warned.release()).put("reason", "withdrawn").build();
            both.act(both.ours, "salma", path, Act.Kind.RECALL_PROPOSE, subject);
            both.act(both.ours, "omar", path + "/confirm", Act.Kind.RECALL_CONFIRM, subject);
            Instant dated;
            try (NodeClient omar = both.in(both.ours, "omar")) {
                View recall = Neighbours.done(omar.get("/api/v1/recalls")).items("recalls").getFirst();
                dated = Instant.parse(recall.text("dated"));
            }
            Bytes file = both.bytes(both.ours, "layla", path + "/envelope");
            String inbox = "/api/v1/inbox/" + both.ours.card().party();
            try (NodeClient huda = both.in(both.theirs, "huda")) {
                Neighbours.done(huda.postBytes("/api/v1/files", file));
                Neighbours.done(huda.post(inbox + "/2/opened", Json.object().build()));
                View shown = Neighbours.done(huda.get(inbox + "/2"));
                assertEquals(dated, Instant.parse(shown.at("recall").text("at")), "both sides name one moment");
                for (String number : List.of("/1", "/2", "/3")) {
                    assertFalse(
                            huda.getBytes(inbox + number + "/release") instanceof NodeClient.Fetched.Done, number);
                }
            }
        }
    }

    private static Written.Alert written(Bytes release) {
        Tearline tearline =
                ((Decoded.Good<Tearline>) TearlineReader.read(release)).value();
        return assertInstanceOf(
                Written.Alert.class,
                CapOfRelease.write(tearline, new Audience.ByMarking(), Optional.empty(), new Random(3)));
    }
}
