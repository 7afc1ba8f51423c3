package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.node.console.Surfer;
import org.nadhir.node.console.Surfer.Page;
import org.nadhir.policy.Signoff;

/// The way of a warning over the pages of the console, by persons without scripts: each button leaves what it says.
final class CaseConsoleTest {

    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");

    @TempDir
    private Path folder;

    private Neighbours both;
    private Surfer layla;
    private Surfer omar;

    @BeforeEach
    void begin() {
        both = Neighbours.exchanging(folder, Neighbours::plain);
        layla = surfer("layla");
        omar = surfer("omar");
    }

    @AfterEach
    void end() {
        layla.close();
        omar.close();
        both.close();
    }

    private Surfer surfer(String name) {
        Surfer surfer = new Surfer(both.ours.node().consolePort().orElseThrow(), both.ours::now);
        assertEquals(303, surfer.enrol(name, passphrase(name)).status());
        return surfer;
    }

    private static String passphrase(String name) {
        return "a long passphrase of " + name;
    }

    private String theirs() {
        return both.theirs.card().party().value();
    }

    private long leaves() {
        try (NodeClient client = both.in(both.ours, "layla")) {
            return Neighbours.done(client.get("/api/v1/ledgers")).items("ledgers").getFirst().number("leaves");
        }
    }

    /// Presses a button, and finds itself on a page that says so.
    private Page pressed(Surfer who, String path, Map<String, String> fields) {
        long before = leaves();
        Page pressed = who.post(path, fields);
        assertEquals(303, pressed.status(), pressed.words());
        assertTrue(leaves() > before, path + " leaves a leaf");
        Page shown = who.follow(pressed);
        assertEquals(200, shown.status(), shown.text());
        assertTrue(shown.text().contains("class=\"done\""), shown.text());
        return shown;
    }

    private static Map<String, String> assessment() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String question : List.of("credible", "specific", "impending", "harm")) {
            fields.put("says-" + question, "yes");
        }
        fields.putAll(Map.of(
                "victim", Neighbours.SITE, "harm", "killing", "when", "2026-11-03", "likelihood", "likely",
                "confidence", "moderate"));
        return fields;
    }

    private Map<String, String> wording(String note) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.putAll(Map.of(
                "recipient", theirs(), "subject", "attack-on-site", "method", "firearms", "precedence", "immediate",
                "from", "2026-11-02T00:00", "until", "2026-11-04T00:00", "advice", "patrol"));
        fields.putAll(Map.of(
                "call-ar", "غرفة المناوبة", "call-en", "the duty desk", "reach", "+000 100",
                "note-ar", "البوابة مراقبة", "note-en", note));
        return fields;
    }

    private static String digest(Page page) {
        Matcher found = DIGEST.matcher(page.text());
        assertTrue(found.find(), page.text());
        return found.group(1);
    }

    private String opened() {
        String report = both.report(both.source(), "The shrine of the well will be attacked on 3 November 2026.");
        layla.get("/cases");
        Page opened = pressed(layla, "/cases", Map.of("report", report));
        Matcher id = Pattern.compile("/cases/([0-9a-f-]{36})/assessment").matcher(opened.text());
        assertTrue(id.find(), opened.text());
        return id.group(1);
    }

    private String owed() {
        String id = opened();
        pressed(layla, "/cases/" + id + "/assessment", assessment());
        Page owed = pressed(layla, "/cases/" + id + "/determination",
                Map.of("profile", "house", "addressee", theirs(), "stands", "protector"));
        assertTrue(owed.words().contains("A warning is owed"), owed.words());
        return id;
    }

    @Test
    void aWarningIsWordedLookedAtSignedByTwoAndReleased() {
        String id = owed();
        pressed(layla, "/cases/" + id + "/rulings", Map.of("recipient", theirs(), "subject", "attack-on-site"));
        assertEquals(200, layla.get("/cases/" + id + "/draft").status());
        Page draft = pressed(layla, "/cases/" + id + "/draft", wording("the gate is watched"));
        assertTrue(draft.words().contains("the gate is watched"), draft.words());
        assertTrue(draft.words().contains("Nothing is hidden in these words"), draft.words());
        Matcher path = Pattern.compile("/drafts/[0-9a-f-]{36}").matcher(draft.text());
        assertTrue(path.find(), draft.text());
        String one = path.group();

        Page wrong = layla.post(one + "/approval", Map.of("digest", digest(draft), "passphrase", "something else"));
        assertEquals(422, wrong.status(), wrong.text());
        layla.get(one);
        Page other = layla.post(
                one + "/approval", Map.of("digest", "0".repeat(64), "passphrase", passphrase("layla")));
        assertTrue(other.words().contains("these are other bytes"), other.words());
        layla.get(one);
        Map<String, String> sign = Map.of("digest", digest(draft), "passphrase", passphrase("layla"));
        pressed(layla, one + "/approval", sign);
        pressed(layla, one + "/undo", Map.of());
        pressed(layla, one + "/approval", sign);
        Page seen = omar.get(one);
        Page released = pressed(
                omar, one + "/approval", Map.of("digest", digest(seen), "passphrase", passphrase("omar")));
        assertTrue(released.words().contains("silent so far"), released.words());
        Page echoes = layla.get("/echoes?case=" + id);
        assertEquals(200, echoes.status(), echoes.text());
        assertTrue(echoes.words().contains("Echoes of this case"), echoes.words());
        Page list = omar.get("/cases");
        assertEquals(200, list.status());
        assertTrue(omar.inArabic().get("/cases/" + id).text().contains("dir=\"rtl\""));
    }

    @Test
    void whoDoesNotAnswerStandsOnTheBoardUntilSomebodyCallsThem() {
        String id = both.determined(both.report(both.source(), "The shrine of the well will be attacked."));
        View draft = both.drafted(id, "the gate is watched");
        both.sign("layla", draft, Signoff.Part.AUTHOR);
        both.sign("omar", draft, Signoff.Part.APPROVER);
        both.ours.pass(Duration.ofDays(1));
        try (Surfer salma = surfer("salma")) {
            Page board = salma.get("/");
            assertTrue(board.words().contains("Call them by another way."), board.words());
            assertTrue(board.text().contains("/releases/" + draft.text("release")), board.text());
        }
        try (NodeClient client = both.in(both.ours, "layla")) {
            View silent = Neighbours.done(client.get("/api/v1/duties")).items("silent").getFirst();
            assertEquals(draft.text("release"), silent.text("name"));
        }
    }

    @Test
    void whatALeakGuardFindsIsSaidBeforeAnythingIsKept() {
        String id = owed();
        layla.get("/cases/" + id + "/draft");
        Map<String, String> fields = wording("the gate is watched");
        fields.put("check", "yes");
        Page clean = layla.post("/cases/" + id + "/draft", fields);
        assertEquals(200, clean.status(), clean.text());
        assertTrue(clean.words().contains("Nothing of a source was found"), clean.words());
        assertTrue(clean.text().contains("value=\"the duty desk\""), "what was typed stays in the form");
    }

    @Test
    void aReleaseShowsItsReceiptsAndIsTakenBackByTwo() {
        String id = both.determined(both.report(both.source(), "The shrine of the well will be attacked."));
        String release = both.warned(id, both.drafted(id, "the gate is watched")).release();
        Page shown = layla.get("/releases/" + release);
        assertEquals(200, shown.status(), shown.text());
        assertFalse(shown.words().contains("silent so far"), shown.words());
        assertEquals(303, layla.get("/drafts/" + release).status());
        Page tried = layla.follow(layla.post("/releases/" + release + "/attempt", Map.of()));
        assertTrue(tried.text().contains("class=\"done\""), tried.words());
        String path = "/releases/" + release + "/recall";
        Page proposed = pressed(layla, path, Map.of("reason", "withdrawn", "passphrase", passphrase("layla")));
        assertTrue(proposed.words().contains("An approver, another person, confirms it."), proposed.words());
        assertFalse(proposed.words().contains("Confirm the recall"), proposed.words());
        Page waiting = omar.get("/proposals");
        assertTrue(waiting.text().contains("href=\"/releases/" + release + "\""), waiting.text());
        omar.get("/releases/" + release);
        Page back = pressed(omar, path, Map.of("reason", "withdrawn", "passphrase", passphrase("omar")));
        assertTrue(back.words().contains("Taken back:"), back.words());
        assertEquals(200, layla.get("/releases/" + release + "/envelope").status());
        pressed(layla, "/cases/" + id + "/event", Map.of("event", "2026-11-01T08:00"));
    }

    @Test
    void aDutyIsWaivedByTwoAndTheWaiverEnded() {
        String id = owed();
        String path = "/cases/" + id + "/waivers";
        String review = both.ours.now().plus(Duration.ofHours(5)).toString().substring(0, 16);
        pressed(layla, path, Map.of(
                "ground", "no-way", "facts", "no line is up", "review", review, "passphrase", passphrase("layla")));
        omar.get("/cases/" + id);
        Page waived = pressed(omar, path + "/1/approve", Map.of("passphrase", passphrase("omar")));
        assertTrue(waived.words().contains("The duty is waived"), waived.words());
        assertTrue(waived.words().contains("There is no reasonable way to warn."), waived.words());
        Page again = pressed(layla, path + "/1/end", Map.of("reason", "the line is up again"));
        assertTrue(again.words().contains("A warning is owed"), again.words());
    }

    @Test
    void everyChangingRouteOfACaseRefusesAFormOfAnotherOrigin() {
        String id = owed();
        for (String act : List.of("assessment", "determination", "rulings", "alike", "match", "event", "close",
                "measures", "waivers", "draft", "notice")) {
            Page refused = layla.post("/cases/" + id + "/" + act, Map.of(), "http://evil.example");
            assertEquals(403, refused.status(), act);
        }
    }
}
