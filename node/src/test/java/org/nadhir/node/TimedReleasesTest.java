package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.policy.Signoff;
import org.nadhir.tearline.TearlineBuilder;

/// What is not owed leaves when its time has come, whoever is at the desk, and tells nobody when people worked.
final class TimedReleasesTest {

    /// The first three questions are answered with yes: no warning is owed.
    private static final int NOT_OWED = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Neighbours both;

    @BeforeEach
    void twoNodesMeet() {
        both = Neighbours.exchanging(folder, Neighbours::plain);
    }

    @AfterEach
    void close() {
        both.close();
    }

    @Test
    void whatIsNotOwedLeavesAtItsTimeWithNobodyAtTheDesk() {
        View late = draft("Salim Ropemaker", "keep to the south gate");
        View stopped = draft("Idris Lampwright", "ask for Yunus Ferryman");
        View early = draft("Layth Wellkeeper", "keep to the north gate");
        Instant stops = signed(stopped);
        Instant leaves = signed(early);
        source("Yunus Ferryman");
        pass(leaves.minusSeconds(1));
        assertTrue(waiting().contains(early.text("release")), "not a second before");
        pass(leaves);
        until(() -> isReleased(early));
        assertEquals(leaves.toString(), sentAt(early), "at its time and by itself");

        pass(stops);
        until(() -> timed().stream().anyMatch(one -> !one.items("stopped").isEmpty()));
        assertFalse(isReleased(stopped), "the guard knows of somebody more than when it was signed");
        assertEquals(List.of(stopped.text("release")), stoppedDuties(), "the duty officer sees it");

        both.ours.pass(Duration.ofHours(5).plusSeconds(77));
        Instant next = signed(late);
        assertTrue(TearlineBuilder.isOnGrid(next) && next.isAfter(both.ours.now()), "signed late: on the grid");
        assertTrue(next.isBefore(both.ours.now().plus(TearlineBuilder.GRID)), "and soon");
        pass(next);
        until(() -> isReleased(late));
        assertEquals(next.toString(), sentAt(late));
    }

    private void pass(Instant moment) {
        if (moment.isAfter(both.ours.now())) {
            both.ours.pass(Duration.between(both.ours.now(), moment));
        }
    }

    private String source(String name) {
        Json identity = Json.object()
                .putArray("known", List.of(name), one -> Json.object()
                        .put("kind", "person")
                        .put("value", one)
                        .build())
                .build();
        try (NodeClient layla = both.in(both.ours, "layla")) {
            return Neighbours.done(layla.post("/api/v1/sources", identity)).text("source");
        }
    }

    private View draft(String name, String note) {
        String report = both.report(source(name), "The shrine will be attacked.");
        View draft = both.drafted(both.determined(report, NOT_OWED), note);
        assertEquals("drafted", draft.text("state"), draft.json()::toString);
        return draft;
    }

    /// Author and approver sign.
    ///
    /// @return when it leaves, as they are told
    private Instant signed(View draft) {
        assertEquals("waits", both.sign("layla", draft, Signoff.Part.AUTHOR).text("state"));
        View answer = both.sign("omar", draft, Signoff.Part.APPROVER);
        assertEquals("timed", answer.text("state"));
        return Instant.parse(answer.text("leaves"));
    }

    private View asked(String path) {
        try (NodeClient salma = both.in(both.ours, "salma")) {
            return Neighbours.done(salma.get(path));
        }
    }

    private List<View> timed() {
        return asked("/api/v1/timed-releases").items("timed");
    }

    private List<String> waiting() {
        return timed().stream().map(one -> one.text("release")).toList();
    }

    private List<String> stoppedDuties() {
        return asked("/api/v1/duties").items("stopped").stream().map(one -> one.text("release")).toList();
    }

    private boolean isReleased(View draft) {
        return asked("/api/v1/releases").item("releases", "release", draft.text("release")).isPresent();
    }

    private String sentAt(View draft) {
        return asked("/api/v1/releases")
                .item("releases", "release", draft.text("release"))
                .orElseThrow()
                .text("at");
    }

    /// The node looks once a second.
    private static void until(Supplier<Boolean> holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.get()) {
            assertTrue(System.nanoTime() < end, "it never came");
        }
    }
}
