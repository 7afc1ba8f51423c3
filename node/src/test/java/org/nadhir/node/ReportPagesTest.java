package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.node.console.Surfer;
import org.nadhir.node.console.Surfer.Page;

/// Reports and echoes in the console, by persons without scripts.
final class ReportPagesTest {

    @TempDir
    private Path folder;

    private Ground ground;

    @BeforeEach
    void begin() {
        ground = new Ground(
                folder.resolve("node"), true, "a administrator", "b administrator", "amal analyst", "basim approver");
    }

    @AfterEach
    void end() {
        ground.close();
    }

    private Surfer signedIn(String name) {
        Surfer surfer = new Surfer(ground.node().consolePort().orElseThrow(), ground::now);
        assertEquals(303, surfer.enrol(name, "a long passphrase of " + name).status());
        return surfer;
    }

    @Test
    void aPastedReportIsShownAsReceivedWithWhatWasFoundInIt() {
        try (Surfer amal = signedIn("amal")) {
            assertTrue(amal.get("/reports").words().contains("No report has been taken in yet."));
            Page taken = amal.follow(amal.post("/reports", Map.of(
                    "name", "note <b>.txt",
                    "text", "On 12 June 2015 the shrine was <i>threatened</i>.",
                    "class", "note",
                    "marking", "TLP:RED",
                    "reference", "2015-06-13",
                    "source", "")));

            assertEquals(200, taken.status(), taken.text());
            assertTrue(taken.words().contains("Taken in and read."), taken.text());
            assertTrue(taken.text().contains("class=\"found date"), taken.text());
            assertTrue(taken.words().contains("read as 2015-06-12"), taken.text());
            assertFalse(taken.text().contains("<i>threatened"), taken.text());
            assertTrue(amal.get("/reports").text().contains("TLP:RED"));
            assertTrue(amal.get("/echoes").words().contains("What 1 report says"));
            amal.inArabic();
            assertTrue(amal.get("/echoes").words().contains("ما يقوله تقرير واحد"));
        }
    }

    @Test
    void aReadingIsCorrectedByHandAndItIsSaidWhoDidAndWhy() {
        try (Surfer amal = signedIn("amal")) {
            amal.get("/reports");
            Page read = amal.follow(amal.post("/reports", Map.of(
                    "text", "On 12 June 2015 the shrine was threatened.", "class", "note")));
            Matcher place = Pattern.compile("action=\"([^\"]+/corrections)\".*?name=\"start\" value=\"(\\d+)\">"
                            + "<input type=\"hidden\" name=\"end\" value=\"(\\d+)\"", Pattern.DOTALL)
                    .matcher(read.text());
            assertTrue(place.find(), read.text());
            String path = place.group(1);
            Page empty = amal.post(
                    path, Map.of("start", place.group(2), "end", place.group(3), "is", "", "reason", ""));
            assertEquals(400, empty.status(), empty.words());
            amal.get("/reports");
            Page beyond = amal.post(path, Map.of("start", "0", "end", "9000", "is", "2015-06-13", "reason", "x"));
            assertEquals(422, beyond.status(), beyond.words());
            amal.get("/reports");
            Page corrected = amal.follow(amal.post(path, Map.of(
                    "start", place.group(2), "end", place.group(3), "is", "2015-06-13",
                    "reason", "the writer counts from sunset")));
            assertTrue(corrected.words().contains("Corrected: 2015-06-13"), corrected.words());
            assertTrue(corrected.words().contains("the writer counts from sunset amal"), corrected.words());
            assertTrue(corrected.words().contains("read as 2015-06-12"), "the reading stays");
            Page echoes = amal.get("/echoes");
            assertTrue(echoes.words().contains("12 June 2015 Corrected: 2015-06-13"), echoes.words());
            assertTrue(echoes.words().contains("still count what the machine read"), echoes.words());
        }
    }

    @Test
    void whoIsNoAnalystSeesNeither() {
        try (Surfer basim = signedIn("basim")) {
            assertFalse(basim.get("/").text().contains("href=\"/reports\""));
            assertTrue(basim.get("/reports").status() >= 400);
            assertTrue(basim.get("/echoes").status() >= 400);
            assertTrue(basim.post("/reports", Map.of("text", "x")).status() >= 400);
        }
    }
}
