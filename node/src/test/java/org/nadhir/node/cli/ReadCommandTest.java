package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// `read` and `corroborate` by hand: the shape of what they print, and that every span is verbatim.
final class ReadCommandTest {

    private static final String ARABIC = """
            إحباط هجوم على ميناء البصرة 😀

            قال مسؤول أمريكي لصحيفة "واشنطن بوست" إن التعاون مع بغداد لا يعكس تغيرًا في السياسة، وذلك يوم الجمعة الماضي.

            وكان الهجوم قد وقع في 11 ديسمبر/كانون الثاني 2024.
            """;

    @TempDir
    private Path folder;

    private record Answer(int status, String out, String err) {

        List<View> list() {
            return ((Json.Arr) json()).items().stream().map(View::new).toList();
        }

        Json json() {
            byte[] bytes = out.getBytes(StandardCharsets.UTF_8);
            return ((JsonReader.Result.Read) JsonReader.read(bytes, 1 << 22)).value();
        }
    }

    private static Answer run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = CommandLineRoot.run(words, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(status, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsAListWithAnObjectForEachFile() throws IOException {
        Answer answer = run("read", file("a.txt", ARABIC), "--reference", "2024-12-20", "--json");
        View sheet = answer.list().getFirst();
        assertEquals(0, answer.status());
        assertEquals("a.txt", sheet.text("file"));
        assertEquals("ar", sheet.text("language"));
        assertEquals("given", sheet.at("published").text("basis"));
        assertEquals(List.of("2024-12-13", ""), sheet.items("times").stream().map(time -> time.text("value")).toList());
        assertEquals(List.of("2024-12-11", "2024-01-11"), sheet.items("times").getLast().texts("conflict"));
        View chain = sheet.items("chains").getFirst();
        assertEquals("The Washington Post", chain.items("chain").getFirst().text("name"));
        assertTrue(chain.items("chain").getLast().flag("anonymous"));
        assertEquals("denied", chain.at("claim").text("polarity"));
    }

    @Test
    void countsCodePointsAndShowsTheWordsAsReceived() throws IOException {
        View sheet = run("read", file("a.txt", ARABIC), "--json").list().getFirst();
        int[] points = ARABIC.codePoints().toArray();
        for (String list : List.of("times", "mentions")) {
            assertFalse(sheet.items(list).isEmpty(), list);
            for (View found : sheet.items(list)) {
                int start = (int) found.number("start");
                assertEquals(found.text("text"), new String(points, start, (int) found.number("end") - start));
            }
        }
    }

    @Test
    void readsTheRestWhereAFileIsRefused() throws IOException {
        Answer answer = run("read", file("empty.txt", ""), file("a.txt", ARABIC), "--json");
        assertEquals(ExitCode.FELL_SHORT.number(), answer.status());
        assertFalse(answer.list().getFirst().text("refused").isBlank());
        assertEquals("a.txt", answer.list().getLast().text("file"));
    }

    @Test
    void refusesOneReferenceForSeveralFiles() throws IOException {
        String one = file("a.txt", ARABIC);
        assertEquals(ExitCode.USAGE.number(), run("read", one, one, "--reference", "2024-12-20").status());
    }

    @Test
    void refusesAReferenceThatNoCalendarHas() throws IOException {
        String one = file("a.txt", ARABIC);
        assertEquals(ExitCode.USAGE.number(), run("read", one, "--reference", "2031-13-01").status());
        assertEquals(ExitCode.USAGE.number(), run("read", one, "--reference", "2031-02-29").status());
    }

    @Test
    void holdsReportsAgainstEachOtherInAnyOrder() throws IOException {
        String one = file("a.txt", ARABIC);
        String two = file("b.txt", ARABIC.replace("الماضي", "الفائت"));
        String other = file("c.txt", "افتتح الوزير مدرسة جديدة في المدينة صباح اليوم.\n");
        View forth = new View(run("corroborate", one, two, other, "--json").json());
        View back = new View(run("corroborate", other, two, one, "--json").json());
        assertEquals(2, forth.items("clusters").size());
        assertEquals(List.of("a.txt", "b.txt"), forth.items("clusters").getFirst().texts("files"));
        assertEquals(
                forth.items("clusters").getFirst().text("id"),
                back.items("clusters").getLast().text("id"));
        View claim = forth.item("claims", "act", "cooperated").orElseThrow();
        assertEquals(2, claim.texts("files").size());
        assertEquals(1, claim.number("independent_origins"));
        assertFalse(claim.texts("why").isEmpty());
        assertTrue(forth.items("contradictions").stream().anyMatch(each -> each.text("kind").equals("month_names")));
    }

    @Test
    void drawsWhoHasItFromWhomWithoutScriptOrLink() throws IOException {
        Path graph = folder.resolve("graph.svg");
        run("corroborate", file("<b>&.txt", ARABIC), "--graph", graph.toString());
        String svg = Files.readString(graph);
        assertTrue(svg.contains("&lt;b&gt;&amp;.txt"), svg);
        assertFalse(svg.contains("<script") || svg.contains("href"), svg);
    }

    @Test
    void drawsOverNoFileThatExists() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "years of work");
        run("corroborate", file("a.txt", ARABIC), "--graph", notes.toString());
        assertEquals("years of work", Files.readString(notes));
    }

    @Test
    void saysAsTextWhichDatesNamesAndClaimsThereAre() throws IOException {
        String out = run("--lang", "en", "read", file("a.txt", ARABIC), "--reference", "2024-12-20").out();
        assertTrue(out.contains("a.txt: Arabic, published by"), out);
        assertTrue(out.contains("= 2024-12-13"), out);
        assertTrue(out.contains("is in conflict (two month names that disagree): 2024-12-11 / 2024-01-11"), out);
        assertTrue(out.contains("name: The Washington Post (outlet), once"), out);
        assertTrue(out.contains("— denied, reported; on whose word: The Washington Post ← unnamed official"), out);
        assertTrue(out.contains("0 lines of the site left out, 2 dates"), out);
    }

    @Test
    void saysItInArabicWithoutAWordOfEnglishOfItsOwn() throws IOException {
        String out = run("--lang", "ar", "read", file("t.txt", ARABIC), "--reference", "2024-12-20").out();
        String own = out.replaceAll("\u2068t\\.txt\u2069", "").replace("--json", "");
        assertFalse(own.matches("(?s).*[A-Za-z].*"), own);
        assertTrue(own.contains("تاريخان"), own);
        assertTrue(own.contains("لم يُحذف سطر من الموقع"), own);
        assertTrue(own.contains("اسما شهر لا يتفقان"), own);
    }
}
