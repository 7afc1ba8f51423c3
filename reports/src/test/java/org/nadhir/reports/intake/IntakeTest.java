package org.nadhir.reports.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.Language;
import org.nadhir.reports.intake.Intake.Result;

final class IntakeTest {

    private static final String SENTENCE = "أعلنت البلدية أنها أنهت أعمال الصيانة في الجسر القديم اليوم.";

    private static Result accept(String text, String name) {
        return Intake.accept(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static Result.Accepted accepted(String text, String name) {
        return assertInstanceOf(Result.Accepted.class, accept(text, name));
    }

    private static void assertRejected(String key, Result result) {
        Result.Rejected rejected = assertInstanceOf(Result.Rejected.class, result);
        assertEquals(key, rejected.reason().key());
        assertFalse(rejected.reason().arguments().isEmpty(), "the message names the file");
    }

    @Test
    void takesATextFileAsItStands() {
        String text = "\nفتح الجسر القديم بعد الصيانة\r\n\n" + SENTENCE + "\n";
        Result.Accepted accepted = accepted(text, "bridge.txt");
        assertEquals(text, accepted.text());
        assertEquals("فتح الجسر القديم بعد الصيانة", accepted.title());
        assertEquals(Language.ARABIC, accepted.language());
    }

    @Test
    void takesOffAByteOrderMark() {
        assertEquals("The bridge is open.", accepted("\uFEFFThe bridge is open.", "a.TXT").text());
    }

    @ParameterizedTest
    @CsvSource({"a.docx, intake.broken-docx", "a.doc, intake.unsupported", "a.json, intake.broken-json",
        "noending, intake.unsupported"})
    void refusesWhatItCannotRead(String name, String key) {
        assertRejected(key, accept("some words", name));
    }

    @Test
    void refusesEmptyLargeAndOtherEncodings() {
        assertRejected("intake.empty", Intake.accept(new byte[0], "a.txt"));
        assertRejected("intake.empty", accept(" \n\t", "a.txt"));
        assertRejected("intake.empty", accept("\uFEFF", "a.txt"));
        assertRejected("intake.too-large", Intake.accept(new byte[Intake.BYTES_MAX + 1], "a.txt"));
        assertRejected("intake.not-utf8", Intake.accept("جسر".getBytes(Charset.forName("windows-1256")), "a.txt"));
        assertRejected("intake.not-utf8", Intake.accept("bridge".getBytes(StandardCharsets.UTF_16), "a.txt"));
        assertRejected("intake.not-text", accept("bridge\0", "a.txt"));
        assertRejected("intake.no-text", accept("<html><script>x()</script></html>", "a.html"));
    }

    @Test
    void findsTheArticleInAPage() {
        String paragraph =
                "The council said, after two weeks of work, that the old bridge over the river is open again.";
        String html =
                """
                <html><head><title>Old bridge opens again | Riverside Press</title>
                <meta property="og:site_name" content="Riverside Press">
                <meta property="article:published_time" content="2030-05-03T08:00:00Z"></head>
                <body><nav><a href="/">Home</a></nav>
                <div class="sidebar"><p>Ten bridges, all of them old, to see, if you can.</p></div>
                <article><h1>Old bridge opens again</h1>
                <figure><img src="x.jpg"><figcaption>The bridge on Friday</figcaption></figure>
                <p>%s</p><h2>Repairs</h2><p>%s Again.</p>
                <ul><li><a href="/1">Another story of a bridge</a></li><li><a href="/2">More on bridges</a></li></ul>
                </article><footer>All rights reserved</footer></body></html>
                """
                        .formatted(paragraph, paragraph);
        Result.Accepted page = accepted(html, "page.html");
        assertEquals(
                "Old bridge opens again\n\nPhoto: The bridge on Friday\n\n" + paragraph + "\n\nRepairs\n\n"
                        + paragraph + " Again.",
                page.text());
        assertEquals("Old bridge opens again", page.title());
        assertEquals("Riverside Press", page.publisher());
        assertEquals("2030-05-03", page.published());
        assertEquals(Language.ENGLISH, page.language());
    }

    @Test
    void takesTheTextsOfAStixBundle() {
        String json =
                """
                {"type":"bundle","id":"bundle--1","objects":[
                {"type":"identity","id":"identity--1","name":"Riverside CERT"},
                {"type":"indicator","id":"indicator--1","name":"not a text","pattern":"x"},
                {"type":"report","id":"report--1","created_by_ref":"identity--1","name":"Bridge threatened",
                 "published":"2030-05-03T08:00:00.000Z","description":"The bridge may be closed.","object_refs":[]},
                {"type":"note","id":"note--1","abstract":"Later","content":"It was closed.","object_refs":[]}]}
                """;
        Result.Accepted bundle = accepted(json, "bundle.json");
        assertEquals("Bridge threatened\n\nThe bridge may be closed.\n\nLater\n\nIt was closed.", bundle.text());
        assertEquals("Riverside CERT", bundle.publisher());
        assertEquals("2030-05-03", bundle.published());
        assertRejected("intake.not-stix", accept("{\"type\":\"report\"}", "a.json"));
        assertRejected("intake.no-text", accept("{\"type\":\"bundle\",\"objects\":[]}", "a.json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            أعلنت البلدية أن الجسر مفتوح من جديد         | ARABIC
            شهرداری اعلام کرد که این پل را باز کرده است   | UNDETERMINED
            The council said that the bridge is open     | ENGLISH
            Le conseil a dit que le pont est ouvert pour les voitures | UNDETERMINED
            Мост снова открыт                            | UNDETERMINED
            12345                                        | UNDETERMINED
            """)
    void tellsTheLanguage(String text, Language language) {
        assertEquals(language, Languages.of(text));
    }

    @Test
    void answersEveryRowOfBytes() {
        Random random = new Random(11);
        String[] names = {"a.txt", "a.html", "a.json", "a.xml", "a.eml", "a.docx", "a.pdf"};
        String[] parts = {"<div>", "</p>", "<p class=ads>", "{\"a\":", "[", "text, and more", "<a>", "<!--", "\u00a0"};
        for (int i = 0; i < 1500; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k > 0; k--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertTrue(accept(text.toString(), names[random.nextInt(names.length)]) != null);
        }
    }

    @Test
    void readsADeeplyNestedPageInTime() {
        String html = "<div class=ads>".repeat(60_000)
                + "the bridge, it is said, is open again today"
                + "</div>".repeat(60_000);
        assertTrue(accept(html, "deep.html") != null);
    }

    @Test
    void losesNoTextOfAPageThatIsDeeperThanTheTreeMayBe() {
        String html = "<article>" + "<div>".repeat(5_000)
                + "The bridge, it is said, is open again today, and so is the harbour."
                + "</div>".repeat(5_000) + "</article>";
        assertEquals(
                "The bridge, it is said, is open again today, and so is the harbour.",
                accepted(html, "deep.html").text());
    }

    @Test
    void leavesOutTwoHundredThousandHiddenSiblingsAtOnce() {
        String html = "<article>" + "<p hidden>no</p>".repeat(200_000)
                + "<p>The bridge, it is said, is open again today, and so is the harbour.</p></article>";
        assertEquals(
                "The bridge, it is said, is open again today, and so is the harbour.",
                accepted(html, "many.html").text());
    }
}
