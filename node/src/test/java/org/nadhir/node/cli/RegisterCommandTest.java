package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// A register made, checked and read with, and names over time, by hand. Names are invented where no lineage is meant.
final class RegisterCommandTest {

    private static final String LIST = """
            id,type,name_ar,name_en,aliases,source,founded
            ember,ARMED_GROUP,جبهة الجمر,Ember Front,داعش|JF|Jamr Front,a note of ours,2029
            odd,FRIEND,,Odd One,,a note of ours,
            """;

    @TempDir
    private Path folder;

    private record Answer(int status, String out, String err) {

        View view() {
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

    private static View mention(Answer answer) {
        byte[] bytes = answer.out().getBytes(StandardCharsets.UTF_8);
        Json list = ((JsonReader.Result.Read) JsonReader.read(bytes, 1 << 22)).value();
        return new View(((Json.Arr) list).items().getFirst()).items("mentions").getFirst();
    }

    @Test
    void aListBecomesARegisterThatReadTakes() throws IOException {
        String register = folder.resolve("own.tsv").toString();
        Answer made = run("register", "import", file("list.csv", LIST), "--out", register, "--json");
        assertEquals(0, made.status(), made.err());
        assertEquals("csv", made.view().text("format"));
        assertEquals(List.of(2L, 1L, 1L), List.of(
                made.view().number("entries"), made.view().number("taken"), made.view().number("left")));
        assertEquals(
                List.of("not-a-name", "type", "short", "shipped"),
                made.view().items("losses").stream().map(loss -> loss.text("code")).sorted(
                        Comparator.comparing(List.of("not-a-name", "type", "short", "shipped")::indexOf))
                        .toList());

        assertEquals(0, run("register", "check", register).status());
        String report = file("a.txt", "أعلنت جبهة الجمر ذلك يوم الجمعة.");
        assertEquals("ember", mention(run("read", report, "--json", "--register", register)).text("entity"));
        Answer shown = run("read", report, "--register", register);
        assertTrue(shown.out().contains("Ember Front"), shown.out());
        assertTrue(shown.err().contains("register check"), "it says that something was left out: " + shown.err());
    }

    @Test
    void checkEndsWithOneWhereALineIsLeftOutAndWithTwoWhereThereIsNoFile() throws IOException {
        String bad = file("bad.tsv", "no register\n");
        assertEquals(ExitCode.FELL_SHORT.number(), run("register", "check", bad).status());
        assertEquals(ExitCode.USAGE.number(),
                run("register", "check", folder.resolve("none.tsv").toString()).status());
        assertEquals(ExitCode.USAGE.number(), run("register", "import", bad, "--out",
                folder.resolve("x.tsv").toString(), "--from", "xls").status());
        assertEquals(ExitCode.USAGE.number(), run("register", "import", bad, "--out",
                folder.resolve("x.tsv").toString()).status(), "a table without a head is none");
    }

    @Test
    void readShowsThatANameWasNotInUseThenInBothLanguages() throws IOException {
        String report = file("a.txt", "قال مسؤول في جبهة النصرة إن المدينة آمنة.");
        View use = mention(run("read", report, "--json", "--reference", "2020-05-01")).at("name_use");
        assertEquals("no_longer", use.text("then"));
        assertEquals("2016-07-28", use.text("until"));
        assertEquals(List.of("fath-sham", "hts"), use.items("later").stream().map(one -> one.text("entity")).toList());
        String english = run("read", report, "--reference", "2020-05-01").out();
        assertTrue(english.contains("no longer in use on 2020-05-01") && english.contains("later known as"), english);
        String arabic = run("read", report, "--reference", "2020-05-01", "--lang", "ar").out();
        assertTrue(arabic.contains("لم يعد اسم") && arabic.contains("مستعملًا")
                && arabic.contains("هيئة تحرير الشام"), arabic);
        assertTrue(!run("read", report, "--reference", "2014-05-01").out().contains("in use on"));
    }
}
