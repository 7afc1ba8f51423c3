package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Clearance;
import org.nadhir.tearline.ClearanceCodec;
import org.nadhir.tearline.Findings;

/// What a person tells a partner in own words, after its warning, says as little of a source as a warning would.
final class HeldWordsTest {

    @TempDir
    private Path folder;

    private Neighbours both;
    private String inbox = "";

    @BeforeEach
    void aWarningBecameACaseOfTheirs() {
        both = new Neighbours(folder, Neighbours::plain);
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

    @Test
    void aSourceOfTheirsInThemWaitsForTwoApproversAndThenTheSameWordsGo() {
        source(both.theirs, "huda", "Yunus Ferryman");
        assertEquals("words-held", code(use("Yunus Ferryman saw the guards")));
        String held = held();
        Bytes part = both.bytes(both.theirs, "ziad", "/api/v1/held/" + held + "/parts/0");
        String shown = new String(part.toArray(), UTF_8);
        assertTrue(shown.contains("Yunus Ferryman saw the guards"), shown);
        assertEquals("held", clear("ziad", held).text("state"));
        assertEquals("words-held", code(use("Yunus Ferryman saw the guards")));
        assertEquals("cleared", clear("nour", held).text("state"));
        assertEquals(
                "words-leak", code(use("Yunus Ferryman saw the guards twice")),
                "who named one of the register is told no more that day");
        assertInstanceOf(Reply.Done.class, use("Yunus Ferryman saw the guards"));
        try (NodeClient huda = both.in(both.theirs, "huda")) {
            assertEquals("absent", code(huda.get("/api/v1/held/" + held)), "who wrote them judges nothing");
        }
    }

    /// The words under which the node keeps them are those that were written, and what they are about.
    private String held() {
        try (NodeClient huda = both.in(both.theirs, "huda")) {
            String payload = done(huda.get(inbox)).text("payload");
            return Digest.of(CanonicalWriter.write(Json.object()
                            .put("about", payload)
                            .putStrings("words", List.of("Yunus Ferryman saw the guards"))
                            .put("what", "use-report")
                            .build()))
                    .hex();
        }
    }

    private View clear(String person, String held) {
        PersonSigner signer = both.theirs.person(person);
        Bytes raw = both.bytes(both.theirs, person, "/api/v1/held/" + held + "/findings");
        Findings findings = switch (Findings.read(raw)) {
            case Decoded.Good<Findings>(Findings found) -> found;
            case Decoded.Bad<Findings> bad -> throw new AssertionError(bad.where());
        };
        Clearance clearance = new Clearance(
                findings.release(), findings.digest(), signer.person(), "our own guard", both.theirs.now());
        Bytes signed = signer.sign(PayloadType.CLEARANCE, ClearanceCodec.write(clearance)).bytes();
        try (NodeClient client = both.in(both.theirs, person)) {
            return done(client.postBytes("/api/v1/held/" + held + "/clearances", signed));
        }
    }

    private static View done(Reply reply) {
        return new View(assertInstanceOf(Reply.Done.class, reply, reply::toString).value());
    }

    private static String code(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply, reply::toString).code();
    }
}
