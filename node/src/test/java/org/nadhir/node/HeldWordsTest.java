package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;

/// What a person tells a partner in own words, after its warning, says as little of a source as a warning would.
final class HeldWordsTest {

    @TempDir
    private Path folder;

    private Neighbours both;
    private String inbox = "";

    @BeforeEach
    void aWarningBecameACaseOfTheirs() {
        both = new Neighbours(folder, HeldWordsTest::field);
        String report = both.report(source(both.ours, "layla", "Layth Wellkeeper"), "The shrine will be attacked.");
        String caseId = both.determined(report);
        both.warned(caseId, both.drafted(caseId, "keep to the north gate"));
        inbox = "/api/v1/inbox/" + both.ours.card().party() + "/1";
        Json warning = Json.object()
                .put("sender", both.ours.card().party().value())
                .put("sequence", 1)
                .build();
        try (NodeClient huda = both.in(both.theirs, "huda")) {
            done(huda.post("/api/v1/cases", Json.object().put("warning", warning).build()));
        }
    }

    @AfterEach
    void close() {
        both.close();
    }

    /// What stands in a field of what the two write down.
    private static String field(String name) {
        if (name.startsWith("person ")) {
            return name.substring("person ".length());
        }
        return name.equals("report: file name") ? "note-of-a-visit" : "the gate is watched";
    }

    private String source(Ground ground, String person, String name) {
        Json identity = Json.object()
                .putArray("known", List.of(name), one -> Json.object()
                        .put("kind", "person")
                        .put("value", one)
                        .build())
                .build();
        try (NodeClient client = both.in(ground, person)) {
            return done(client.post("/api/v1/sources", identity)).text("source");
        }
    }

    private Reply use(String note) {
        Json use = Json.object()
                .putArray("uses", List.of("protection"), word -> Json.object().put("use", word).build())
                .put("note", note)
                .build();
        try (NodeClient huda = both.in(both.theirs, "huda")) {
            return huda.post(inbox + "/use", use);
        }
    }

    private Reply measure(String what, boolean told) {
        Json measure = Json.object()
                .put("kind", "cordon")
                .put("what", Json.object().put("ar", "").put("en", what).build())
                .put("takenBy", "police")
                .put("since", "2026-11-01T07:00:00Z")
                .build();
        try (NodeClient huda = both.in(both.theirs, "huda")) {
            return huda.post(
                    inbox + "/measures", Json.object().put("measure", measure).put("tell", told).build());
        }
    }

    @Test
    void wordsThatNameNobodyGo() {
        assertInstanceOf(Reply.Done.class, use("the guards were doubled"));
        assertInstanceOf(Reply.Done.class, measure("two streets were closed", true));
    }

    @Test
    void whatHidesInThemNobodyLifts() {
        assertEquals("words-leak", code(use("the gua\u202erds were doubled")));
        assertEquals("words-leak", code(measure("two stre\u200bets", true)));
        assertInstanceOf(Reply.Done.class, measure("two stre\u200bets", false), "what stays here is no leak");
    }

    private static View done(Reply reply) {
        return new View(assertInstanceOf(Reply.Done.class, reply, reply::toString).value());
    }

    private static String code(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply, reply::toString).code();
    }
}
