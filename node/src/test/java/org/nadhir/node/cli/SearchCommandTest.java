package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `search` by hand, over files.
final class SearchCommandTest {

    @TempDir
    private Path folder;

    private record Answer(int status, String out, String err) {}

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
    void takesFilesAmongTheWordsAndBehindAnOption() throws IOException {
        String one = file("one.txt", "Samer Qudsi said that the market was closed.");
        String two = file("two.txt", "قال سامر قدسي إن السوق أغلقت.");
        String first = run("--lang", "en", "search", "samer", "qudsi", one, two).out();
        assertEquals(first, run("--lang", "en", "search", "samer qudsi", "--file", one, "--file", two).out());
        assertTrue(first.startsWith("in one.txt"), first);
        assertTrue(first.contains("sounds like it — in two.txt"), first);
    }

    @Test
    void readTakesFilesBehindAnOptionToo() throws IOException {
        String one = file("one.txt", "The market was closed on 3 May 2031.");
        assertEquals(run("read", one, "--json").out(), run("read", "--file", one, "--json").out());
        assertEquals(ExitCode.USAGE.number(), run("read", "--json").status());
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        String one = file("one.txt", "The market was closed.");
        assertTrue(run("--lang", "en", "search", "market").err().contains("nothing to be searched"));
        assertTrue(run("--lang", "en", "search", one).err().contains("nothing to look for"));
        Answer many = run("--lang", "en", "search", "a b c d e f g h i j k l m n o p q", one);
        assertEquals(ExitCode.USAGE.number(), many.status());
        assertTrue(many.err().contains("16"), many.err());
    }
}
