package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.nadhir.model.Bytes;
import org.nadhir.node.console.Surfer;
import org.nadhir.node.console.Surfer.Page;

/// What partners ask of each other, over the pages of both consoles: whether a warning may be passed on, and whether a
/// threat to a place is known.
final class AskedConsoleTest {

    @TempDir
    private Path folder;

    private Neighbours both;

    @BeforeEach
    void begin() {
        both = Neighbours.exchanging(folder, Neighbours::plain);
    }

    @AfterEach
    void end() {
        both.close();
    }

    private static Surfer at(Ground ground, String person) {
        Surfer surfer = new Surfer(ground.node().consolePort().orElseThrow(), ground::now);
        assertEquals(303, surfer.enrol(person, "a long passphrase of " + person).status());
        return surfer;
    }

    private static Page pressed(Surfer who, String path, Map<String, String> fields) {
        Page pressed = who.post(path, fields);
        assertEquals(303, pressed.status(), pressed.words());
        Page shown = who.follow(pressed);
        assertTrue(shown.text().contains("class=\"done\""), shown.text());
        return shown;
    }

    private static String found(String pattern, Page page) {
        Matcher found = Pattern.compile(pattern).matcher(page.text());
        assertTrue(found.find(), page.text());
        return found.group(1);
    }

    private String in(Duration time) {
        return both.ours.now().plus(time).toString().substring(0, 16);
    }

    /// Every statement that the one gave goes to the other as a sealed file.
    private void carry(Ground from, String person, Ground to, String receiver) {
        try (NodeClient one = both.in(from, person);
                NodeClient other = both.in(to, receiver)) {
            for (View given : Neighbours.done(one.get("/api/v1/statements")).items("statements")) {
                if (given.text("way").equals("given")) {
                    Bytes file = both.bytes(from, person, "/api/v1/statements/" + given.text("partner") + "/"
                            + given.text("digest") + "/envelope");
                    Neighbours.done(other.postBytes("/api/v1/files", file));
                }
            }
        }
    }

    private static Map<String, String> assessment() {
        Map<String, String> fields = new LinkedHashMap<>();
        List.of("credible", "specific", "impending", "harm")
                .forEach(question -> fields.put("says-" + question, "yes"));
        fields.putAll(Map.of(
                "victim", Neighbours.SITE, "harm", "killing", "when", "2026-11-03", "likelihood", "likely",
                "confidence", "moderate"));
        return fields;
    }

    private Map<String, String> wording(String recipient) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.putAll(Map.of(
                "recipient", recipient, "subject", "attack-on-site", "method", "firearms", "precedence", "immediate",
                "from", "2026-11-02T00:00", "until", "2026-11-04T00:00", "advice", "patrol"));
        fields.putAll(Map.of("call-ar", "غرفة المناوبة", "call-en", "the duty desk", "reach", "+000 100"));
        return fields;
    }

    @Test
    void aWarningIsPassedOnOnlyAfterItsOriginatorWasAsked() {
        String owed = both.determined(both.report(both.source(), "The shrine of the well will be attacked."));
        both.warned(owed, both.drafted(owed, "the gate is watched"));
        String us = both.ours.card().party().value();
        try (Surfer huda = at(both.theirs, "huda");
                Surfer ziad = at(both.theirs, "ziad")) {
            huda.get("/inbox");
            Page opened = pressed(huda, "/cases", Map.of("sender", us, "sequence", "1"));
            String id = found("/cases/([0-9a-f-]{36})/assessment", opened);
            pressed(huda, "/cases/" + id + "/assessment", assessment());
            ziad.get("/cases/" + id);
            pressed(ziad, "/cases/" + id + "/determination",
                    Map.of("profile", "house", "addressee", us, "stands", "protector"));
            huda.get("/cases/" + id + "/draft");
            Map<String, String> asking = wording(us);
            asking.putAll(Map.of("ask", "yes", "deadline", in(Duration.ofDays(2))));
            Page asked = pressed(huda, "/cases/" + id + "/draft", asking);
            assertTrue(asked.words().contains("We asked for consent"), asked.words());
        }
        carry(both.theirs, "huda", both.ours, "layla");
        try (Surfer salma = at(both.ours, "salma");
                Surfer omar = at(both.ours, "omar")) {
            String path = found("(/asked/consents/[0-9a-f]{64})", salma.get("/asked"));
            assertTrue(salma.get(path).words().contains("Run visible patrols"), salma.get(path).words());
            Page wrong = salma.post(path + "/answer", Map.of("says", "no", "passphrase", "another one"));
            assertEquals(422, wrong.status(), wrong.words());
            salma.get(path);
            Page one = pressed(salma, path + "/answer",
                    Map.of("says", "no", "passphrase", "a long passphrase of salma"));
            assertTrue(one.words().contains("a second person must say the same"), one.words());
            omar.get(path);
            Page both = pressed(omar, path + "/answer",
                    Map.of("says", "no", "passphrase", "a long passphrase of omar"));
            assertTrue(both.words().contains("refused"), both.words());
        }
    }

    @Test
    void aPartnerIsAskedAndWhatWasFoundStaysInside() {
        try (Surfer layla = at(both.ours, "layla");
                Surfer huda = at(both.theirs, "huda")) {
            layla.get("/asked");
            Page asked = pressed(layla, "/asked/inquiries", Map.of(
                    "partner", both.theirs.card().party().value(),
                    "place", Neighbours.SITE,
                    "subject", "attack-on-site",
                    "since", "2026-10-01",
                    "deadline", in(Duration.ofDays(1))));
            assertTrue(asked.words().contains("waits for the answer"), asked.words());
            carry(both.ours, "layla", both.theirs, "huda");
            String path = found("action=\"(/asked/inquiries/[0-9a-f]{64}/looked)\"", huda.get("/asked"));
            Page looked = pressed(huda, path, Map.of("found", "nothing"));
            assertTrue(looked.words().contains("nothing was found"), looked.words());
        }
    }
}
