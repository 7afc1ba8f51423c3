package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.node.Project;
import org.nadhir.node.Schemas;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// The guard by hand: what goes in, what comes out, and what never does.
final class GuardCommandTest {

    private static final String NAME = "Zubayr Qandil";
    private static final String PROTECTED = """
            {"id":"p1","kind":"person","value":"Zubayr Qandil"}
            {"id":"p2","kind":"codeword","value":"Ostrich Feather","aliases":["ريشة النعامة"]}
            """;

    @TempDir
    private Path folder;

    private record Answer(int status, String out, String err) {

        View only() {
            return lines().getFirst();
        }

        List<View> lines() {
            return out.lines().map(GuardCommandTest::view).toList();
        }
    }

    private static View view(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return new View(((JsonReader.Result.Read) JsonReader.read(bytes, 1 << 20)).value());
    }

    private static Answer run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = CommandLineRoot.run(
                arguments, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(status, out.toString(), err.toString());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Answer guard(String lines, Path... texts) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("guard", "--protected", file("protected.jsonl", lines).toString(), "--json"));
        Arrays.stream(texts).map(Path::toString).forEach(words::add);
        return run(words.toArray(String[]::new));
    }

    @Test
    void aCleanTextEndsWithZeroAndABlockedOneWithOne() throws IOException {
        Path clean = file("clean.txt", "Search every vehicle at the gate.");
        Path leaking = file("leaking.txt", "We heard it from Zubayr Qandil himself.");
        Answer good = guard(PROTECTED, clean);
        assertEquals(0, good.status());
        assertEquals("{\"blocked\":false,\"file\":\"" + clean + "\",\"findings\":[]}\n", good.out());
        Answer both = guard(PROTECTED, leaking, clean, leaking);
        assertEquals(1, both.status());
        assertEquals(
                List.of(leaking.toString(), clean.toString(), leaking.toString()),
                both.lines().stream().map(line -> line.text("file")).toList(),
                "one line for each file, in the order given");
        assertEquals(
                List.of(true, false, true),
                both.lines().stream().map(line -> line.flag("blocked")).toList());
        assertTrue(both.out().lines().allMatch(line -> Schemas.flaws("guard-answer.schema.json", line).isEmpty()));
    }

    @Test
    void aFindingSaysWhereAndWhichAndNeverWhat() throws IOException {
        Path text = file("leaking.txt", "ليلٌ 🌙: Zubayr Qandil, ريشة النعامة");
        Answer answer = guard(PROTECTED, text);
        List<View> findings = answer.only().items("findings");
        assertTrue(findings.stream().anyMatch(one -> one.text("id").equals("p1") && one.number("start") == 8
                && one.number("end") == 8 + NAME.length() && one.text("weight").equals("certain")), answer::out);
        assertTrue(findings.stream().anyMatch(one -> one.text("id").equals("p2")), answer::out);
        for (String language : List.of("en", "ar")) {
            Answer said = run("guard", "--lang", language, "--protected",
                    folder.resolve("protected.jsonl").toString(), text.toString());
            assertEquals(1, said.status());
            assertTrue(said.out().contains("p1") && said.out().contains("8–21"), said::out);
            assertFalse((said.out() + answer.out()).matches("(?s).*(Qandil|Ostrich|النعامة).*"), said::out);
        }
    }

    @Test
    void countsCodePointsAsDecodersHandThemOut() {
        String text = "It was Zubayr Qandil.";
        for (Map.Entry<Integer, byte[]> start : Map.of(
                        7, text.getBytes(StandardCharsets.UTF_8),
                        8, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                .entrySet()) {
            assertEquals(List.of(start.getKey()), starts(start.getValue()));
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(List.of(7), starts(("\uFEFF" + text).getBytes(charset)), charset.name());
        }
        assertEquals(List.of(9), starts(("a\r\n\t" + text.substring(2)).getBytes(StandardCharsets.UTF_8)), "layout");
    }

    /// Where a search that knows one word finds it in the file.
    private static List<Integer> starts(byte[] file) {
        LeakGuard.Search search = finished -> {
            String text = new String(finished.toArray(), StandardCharsets.UTF_8);
            int at = text.codePointCount(0, text.indexOf("Zubayr"));
            return List.of(new Leak(Leak.Kind.TRACE, "exact", Leak.Weight.CERTAIN, "", at, at + 6, "p1"));
        };
        return GuardedText.of(Bytes.of(file)).findings(search).stream().map(Leak::start).toList();
    }

    @Test
    void bytesThatAreNoTextBlockAndHideNothing() throws IOException {
        byte[] text = "ab?? Zubayr Qandil ?".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '?' ? (byte) 0xFF : text[i];
        }
        Answer answer = guard(PROTECTED, file("text", text));
        assertEquals(1, answer.status());
        List<View> unread = answer.only().items("findings").stream()
                .filter(one -> one.text("layer").equals("undecodable"))
                .toList();
        assertEquals(List.of(2L, 19L), unread.stream().map(one -> one.number("start")).toList());
        assertEquals(List.of(4L, 20L), unread.stream().map(one -> one.number("end")).toList());
        assertTrue(unread.stream().allMatch(one -> one.text("kind").equals("hidden")));
        assertTrue(answer.only().items("findings").stream().anyMatch(one -> one.text("id").equals("p1")));
        assertEquals(1, guard(PROTECTED, file("cut", new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a', 0})).status());
    }

    @Test
    void readsStandardInputOnce() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(NAME.getBytes(StandardCharsets.UTF_8)));
            Answer answer = guard(PROTECTED, Path.of("-"));
            assertEquals(1, answer.status());
            assertEquals("-", answer.only().text("file"));
        } finally {
            System.setIn(before);
        }
        assertEquals(2, guard(PROTECTED, Path.of("-"), Path.of("-")).status());
    }

    @Test
    void aTextThatCannotBeReadKeepsNoOtherFromBeingSearched() throws IOException {
        Path leaking = file("leaking.txt", NAME);
        Answer answer = guard(PROTECTED, folder.resolve("missing.txt"), folder, leaking);
        assertEquals(2, answer.status());
        assertEquals(List.of(leaking.toString()), answer.lines().stream().map(line -> line.text("file")).toList());
        assertEquals(2, answer.err().lines().count(), answer::err);
        assertTrue(answer.err().contains("folder"), answer::err);
    }

    @Test
    void aFileThatProtectsNothingIsRemarkedOn() throws IOException {
        Answer answer = guard("\n", file("a.txt", NAME));
        assertEquals(0, answer.status());
        assertEquals(1, answer.err().lines().count(), answer::err);
    }

    @Test
    void anUnknownKindIsAnsweredWithThoseThatThereAre() throws IOException {
        Answer answer = guard("{\"id\":\"a\",\"kind\":\"email\",\"value\":\"q\"}", file("a.txt", "a"));
        assertEquals(2, answer.status());
        assertTrue(answer.err().contains("e-mail, number, date"), answer::err);
    }

    @Test
    void whatCannotBeReadIsWrongUse() throws IOException {
        assertEquals(2, guard(PROTECTED, folder.resolve("missing.txt")).status());
        assertEquals(2, run("guard", "--json", file("a.txt", "a").toString()).status(), "no protected file");
        assertEquals(2, run("guard", "--protected", file("p.jsonl", PROTECTED).toString()).status(), "no text");
        byte[] large = new byte[GuardedText.BYTES_MAX + 1];
        Arrays.fill(large, (byte) 'a');
        assertEquals(2, guard(PROTECTED, file("large.txt", large)).status());
    }

    /// Line, what is wrong with it as the command says it, or empty where it is taken.
    private static final List<List<String>> LINES = List.of(
            List.of("{\"id\":\"a\",\"kind\":\"person\",\"value\":\"Qandil\"}", ""),
            List.of("{\"id\":\"a\",\"kind\":\"trait\",\"value\":\"Qandil\",\"aliases\":[]}", ""),
            List.of("{\"id\":\"a\",\"kind\":\"e-mail\",\"value\":\"q@qandil.example\",\"aliases\":null}", ""),
            List.of("{\"id\":\"a\",\"kind\":\"place\",\"value\":\"Qandil\",\"aliases\":[\"x\"],\"since\":{\"y\":1}}",
                    ""),
            List.of("{\"id\":\"a\",\"kind\":\"Person\",\"value\":\"Qandil\"}", "kind"),
            List.of("{\"id\":\"a\",\"kind\":\"weapon\",\"value\":\"Qandil\"}", "kind"),
            List.of("{\"id\":\"a\",\"kind\":7,\"value\":\"Qandil\"}", "kind"),
            List.of("{\"kind\":\"person\",\"value\":\"Qandil\"}", "id"),
            List.of("{\"id\":\" \",\"kind\":\"person\",\"value\":\"Qandil\"}", "id"),
            List.of("{\"id\":\"" + "q".repeat(201) + "\",\"kind\":\"person\",\"value\":\"Qandil\"}", "id"),
            List.of("{\"id\":\"a\",\"kind\":\"person\"}", "value"),
            List.of("{\"id\":\"a\",\"kind\":\"person\",\"value\":\"\"}", "value"),
            List.of("{\"id\":\"a\",\"kind\":\"person\",\"value\":[\"Qandil\"]}", "value"),
            List.of("{\"id\":\"a\",\"kind\":\"person\",\"value\":\"Qandil\",\"aliases\":\"Qandil\"}", "aliases"),
            List.of("{\"id\":\"a\",\"kind\":\"person\",\"value\":\"Qandil\",\"aliases\":[\"\"]}", "aliases"),
            List.of("{\"id\":\"a\",\"kind\":\"person\",\"value\":\"Qandil\",\"aliases\":[1]}", "aliases"),
            List.of("[\"Qandil\"]", "$"));

    @Test
    void theReaderAndTheSchemaTakeTheSameLinesAndAFaultNamesTheLineAndNoValue() throws IOException {
        Path text = file("text.txt", "nothing");
        for (List<String> line : LINES) {
            boolean taken = line.getLast().isEmpty();
            assertEquals(taken, Schemas.flaws("guard-protected.schema.json", line.getFirst()).isEmpty(),
                    line::getFirst);
            Answer answer = guard("\n{\"id\":\"z\",\"kind\":\"person\",\"value\":\"Other\"}\r\n" + line.getFirst(),
                    text);
            assertEquals(taken ? 0 : 2, answer.status(), line::getFirst);
            if (!taken) {
                assertTrue(answer.err().contains("line 3, " + line.getLast()), answer::err);
                assertEquals(1, answer.err().lines().count(), answer::err);
                assertFalse(answer.err().contains("Qandil") || answer.err().contains("weapon"), answer::err);
            }
        }
        for (String broken : List.of(
                "{\"id\":\"a\",\"id\":\"b\",\"kind\":\"person\",\"value\":\"Qandil\"}", "{\"id\":\"Qandil", "Qandil")) {
            Answer answer = guard(broken, text);
            assertEquals(2, answer.status(), broken);
            assertTrue(answer.err().contains("line 1, byte ") && !answer.err().contains("Qandil"), answer::err);
        }
    }

    @Test
    void aLineIsBoundedAndARawReportHasTheBoundOfReports() throws IOException {
        Path text = file("text.txt", "nothing");
        String report = "word ".repeat(20_000);
        assertEquals(0, guard(line("a", "text", report), text).status());
        assertEquals(2, guard(line("a", "phrase", report), text).status());
        assertEquals(0, guard("\uFEFF" + line("a", "person", NAME), text).status(), "with a byte order mark");
    }

    @Test
    void whoSharesACityIsCountedByIds() {
        List<Trace> traces = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "c")) {
            traces.add(Trace.of(id, Trace.Kind.PLACE, id.equals("b") ? "ظهر المَنارة" : "ظهر  المنارة"));
        }
        traces.add(new Trace("c", Trace.Kind.DATE, "12 March", List.of("2031-03-12")));
        traces.add(Trace.of("d", Trace.Kind.DATE, "2031-03-12"));
        traces.add(Trace.of("e", Trace.Kind.PERSON, "ظهر المنارة"));
        ProtectedCrowd crowd = ProtectedCrowd.of(traces);
        assertEquals(3, crowd.sharing(List.of(traces.getFirst())));
        assertEquals(2, crowd.sharing(List.of(traces.get(4))));
        assertEquals(1, crowd.sharing(List.of(traces.getFirst(), traces.get(5))));
        assertEquals(0, crowd.sharing(List.of()));
        ProtectedCrowd apart = ProtectedCrowd.of(List.of(
                Trace.of("1", Trace.Kind.PLACE, "Zahr"),
                Trace.of("2", Trace.Kind.PLACE, "zahr"),
                Trace.of("3", Trace.Kind.DATE, "2031-03-12")));
        assertEquals(
                1,
                apart.sharing(List.of(
                        Trace.of("1", Trace.Kind.PLACE, "Zahr"), Trace.of("3", Trace.Kind.DATE, "2031-03-12"))),
                "a line for each id does not say what belongs together");
        assertEquals(0, crowd.sharing(List.of(Trace.of("x", Trace.Kind.PLACE, "elsewhere"))));
    }

    @Test
    void theShippedExampleIsAnsweredAsTheDocumentSays() {
        Path examples = Project.root().resolve("docs").resolve("guard");
        String protectedFile = examples.resolve("protected.jsonl").toString();
        Project.read(Path.of("docs", "guard", "protected.jsonl"))
                .lines()
                .forEach(line -> assertEquals(List.of(), Schemas.flaws("guard-protected.schema.json", line)));
        assertEquals(0, run("guard", "--protected", protectedFile, examples.resolve("clean.txt").toString()).status());
        Answer leaking = run("guard", "--protected", protectedFile, "--json",
                examples.resolve("leaking.txt").toString());
        assertEquals(1, leaking.status());
        assertEquals(
                List.of("s1-name", "s1-report"),
                leaking.only().items("findings").stream().map(one -> one.text("id")).distinct().toList());
    }

    @Test
    void findsWhatTheGuardBeforeEveryReleaseFinds() throws IOException {
        String text = "Zubayr Qandil und Qandil, Zubayr; OSTRICH FEATHER";
        List<Leak> before = new SourceLeakGuard()
                .search(
                        Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                        SourceTraces.of(List.of(
                                Trace.of("p1", Trace.Kind.PERSON, NAME),
                                new Trace("p2", Trace.Kind.CODEWORD, "Ostrich Feather", List.of("ريشة النعامة")))));
        View answer = guard(PROTECTED, file("text.txt", text)).only();
        assertEquals(
                before.stream().map(Leak::layer).toList(),
                answer.items("findings").stream().map(one -> one.text("layer")).toList());
    }

    private static String line(String id, String kind, String value) {
        return CanonicalWriter.text(Json.object()
                .put("id", id)
                .put("kind", kind)
                .put("value", value)
                .build());
    }
}
