package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// `tagger` by hand, and what its model does for `read` and `corroborate`. All names are invented.
final class TaggerCommandTest {

    private static final String MARKED = """
            قال O
            السيد O
            %s B-PERS
            %s I-PERS
            أمس O
            في O
            %s B-LOC
            . O
            """;

    private static final String UNMARKED = "قال مسؤول أمريكي لصحيفة محلية إن التعاون مع غيره مستمر .";

    private static final String REPORT = """
            قال السيد باسل الطيروني أمس في كفرحور.

            قال مسؤول أمريكي لصحيفة "واشنطن بوست" إن التعاون مع بغداد مستمر.
            """;

    @TempDir
    private Path folder;

    private record Answer(int status, String out, String err) {

        View json() {
            byte[] bytes = out.getBytes(StandardCharsets.UTF_8);
            return new View(((JsonReader.Result.Read) JsonReader.read(bytes, 1 << 22)).value());
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

    private String marked(String name) throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> first = List.of("سهيل", "رنا", "مازن", "هالة");
        List<String> last = List.of("الندري", "البرقشي", "المرجاوي");
        List<String> town = List.of("عيندارا", "تلمرجان", "برشونة", "كفرنهر", "وادينور");
        for (int i = 0; i < 30; i++) {
            text.append(UNMARKED.replace(" ", " O\n")).append(" O\n");
            text.append(MARKED.formatted(first.get(i % 4), last.get(i % 3), town.get(i % 5)));
        }
        return file(name, text.toString());
    }

    private String model(String name) throws IOException {
        String model = folder.resolve(name).toString();
        Answer answer = run("tagger", "train", marked(name + ".txt"), "--out", model, "--data", "ours", "--licence",
                "Apache-2.0", "--date", "2031-05-21", "--seed", "7", "--json");
        assertEquals(0, answer.status(), answer.err());
        return model;
    }

    @Test
    void saysWhatAModelWasTrainedOnAndHowWellItFindsNamesItDidNotLearnFrom() throws IOException {
        String held = file("held.txt", MARKED.formatted("ديما", "القنطري", "ديربرقش"));
        String out = folder.resolve("a.model").toString();
        Answer answer = run("--lang", "en", "tagger", "train", marked("a.txt"), "--out", out, "--held-out", held);
        assertEquals(0, answer.status(), answer.err());
        assertTrue(answer.out().contains("trained on: a.txt; licence as stated: not stated"), answer.out());
        assertTrue(answer.out().contains("sentences: 60, tokens: 570, names: 60; seed 1"), answer.out());
        assertTrue(answer.out().contains("person: precision 1.0000, recall 1.0000"), answer.out());
        View score = run("tagger", "score", out, held, "--json").json();
        assertEquals("1.0000", score.at("scores").at("place").text("f1"));
        assertTrue(run("--lang", "ar", "tagger", "score", out, held).out().contains("مكان"));
    }

    @Test
    void theSameFilesAndSeedGiveTheSameBytesAndNoFileIsWrittenOver() throws IOException {
        String one = model("one.model");
        String other = model("other.model");
        assertArrayEquals(Files.readAllBytes(Path.of(one)), Files.readAllBytes(Path.of(other)));
        Answer again = run("--lang", "en", "tagger", "train", marked("a.txt"), "--out", one);
        assertEquals(ExitCode.USAGE.number(), again.status());
        assertTrue(again.err().contains("one.model"), again.err());
    }

    @Test
    void proposesNamesMarkedAsSuggestionsAndNothingElseChanges() throws IOException {
        String model = model("a.model");
        String report = file("r.txt", REPORT);
        String words = run("--lang", "en", "read", report, "--tagger", model).out();
        assertTrue(words.contains("suggested by the tagger, on no list: باسل الطيروني (person)"), words);
        assertTrue(run("--lang", "ar", "read", report, "--tagger", model).out().contains("اقتراح من الواسم"));

        View with = sheet(report, "--tagger", model);
        View without = sheet(report);
        List<View> suggested = with.items("mentions").stream()
                .filter(mention -> mention.text("rule").equals("tagger"))
                .toList();
        assertEquals(List.of("باسل الطيروني person", "كفرحور place"), suggested.stream()
                .map(one -> one.text("text") + " " + one.text("type"))
                .toList());
        assertTrue(suggested.stream().allMatch(one -> one.flag("suggestion") && !one.has("entity")));
        assertEquals(without.items("mentions").size() + 2, with.items("mentions").size());
        for (String part : List.of("chains", "times", "main_text")) {
            assertEquals(without.at(part).json(), with.at(part).json(), part);
        }
    }

    private static View sheet(String... words) {
        List<String> all = new ArrayList<>(List.of("read", "--json"));
        all.addAll(List.of(words));
        byte[] out = run(all.toArray(String[]::new)).out().getBytes(StandardCharsets.UTF_8);
        Json list = ((JsonReader.Result.Read) JsonReader.read(out, 1 << 22)).value();
        return new View(((Json.Arr) list).items().getFirst());
    }

    @Test
    void corroborationIsTheSameWithATaggerAndWithoutOne() throws IOException {
        String model = model("a.model");
        String one = file("one.txt", REPORT);
        String two = file("two.txt", REPORT);
        View with = run("corroborate", one, two, "--tagger", model, "--json").json();
        View without = run("corroborate", one, two, "--json").json();
        assertFalse(without.has("suggestions"));
        assertEquals(List.of("one.txt", "one.txt", "two.txt", "two.txt"),
                with.items("suggestions").stream().map(suggestion -> suggestion.text("file")).toList());
        for (String part : List.of("clusters", "claims", "contradictions")) {
            assertEquals(without.at(part).json(), with.at(part).json(), part);
        }
    }

    @Test
    void saysWhatIsWrongWithAFileAndWritesNothing() throws IOException {
        String out = folder.resolve("no.model").toString();
        Answer odd = run("--lang", "en", "tagger", "train", file("odd.txt", "قال O\n O\n"), "--out", out);
        assertEquals(ExitCode.USAGE.number(), odd.status());
        assertTrue(odd.err().contains("line 2 is left out: no token stands before the tag"), odd.err());
        assertTrue(odd.err().contains("no name is marked"), odd.err());
        assertFalse(Files.exists(Path.of(out)));
        Answer other = run("--lang", "en", "read", file("r.txt", REPORT), "--tagger", file("x.model", "x"));
        assertEquals(ExitCode.USAGE.number(), other.status());
        assertTrue(other.err().contains("is no model of a tagger"), other.err());
        Answer seed = run("--lang", "en", "tagger", "train", marked("a.txt"), "--out", out, "--seed", "-1");
        assertEquals(ExitCode.USAGE.number(), seed.status());
        assertTrue(seed.err().contains("a seed is a whole number"), seed.err());
    }
}
