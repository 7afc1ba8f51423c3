package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.node.cli.CommandNames;

/// The house style as a test. A finding names the file, the line and what to write instead.
final class TidyTest {

    // Paths and tools of one machine: they mean nothing to whoever clones the project.
    private static final Pattern MACHINE = Pattern.compile("(?m)(?:^|[^\\w.~$}])/(?:wor" + "k|roo" + "t|hom" + "e|tm"
            + "p|Use" + "rs)/\\w" + "|(?<![\\w)])\\.libr" + "ary\\b");

    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```(?:sh|console|bash|text)?\\n(.*?)^ *```");
    private static final Pattern COMMAND = Pattern.compile("\\./nadhir((?: +[a-z][a-z-]*)+)");

    private static final Pattern TEST_NAME = Pattern.compile("`([A-Z]\\w+Test)`");

    @Test
    void everySourceKeepsTheHouseRules() {
        assertTidy(Project.files(".java").stream()
                .flatMap(file -> TidyRules.check(file.toString(), Project.read(file)).stream()));
    }

    @Test
    void everyPackageSaysWhatItIs() {
        var missing = new TreeSet<String>();
        for (Path source : Project.mainSources()) {
            Path folder = source.resolveSibling("package-info.java");
            boolean module = source.getFileName().toString().equals("module-info.java");
            if (!module && !Project.mainSources().contains(folder)) {
                missing.add(folder + ": missing; say what the package is, what it is not, its main types and traps");
            }
        }
        assertTidy(missing.stream());
    }

    @Test
    void everyPackageOutsideCoreIsNullMarkedAndCoreIsAsAModule() {
        assertTidy(Project.mainSources().stream()
                .filter(file -> (file.endsWith("package-info.java") && !file.startsWith("core"))
                        || file.endsWith("module-info.java"))
                .filter(file -> !Project.read(file).contains("@NullMarked"))
                .map(file -> file + ": put @NullMarked on it"));
    }

    @Test
    void noFileNamesAPathOfOneMachine() {
        assertTidy(Stream.of(".java", ".md", ".properties", ".xml", ".txt", ".sql", ".json", "nadhir", "run")
                .flatMap(ending -> Project.files(ending).stream())
                .flatMap(file -> machinePaths(file.toString(), Project.read(file)).stream()));
    }

    @Test
    void theCheckerUsesNoClassOfOurs() {
        assertTidy(Project.files(".java").stream()
                .filter(file -> file.startsWith("checker"))
                .filter(file -> Pattern.compile("\\borg\\.nadhir\\.(?!checker)")
                        .matcher(Project.read(file))
                        .find())
                .map(file -> file + ": names a class of the product; it is written from docs/formats.md alone"));
    }

    @Test
    void documentsNameOnlyCommandsThatExist() {
        Set<List<String>> commands = CommandNames.all();
        assertTidy(Project.files(".md").stream()
                .flatMap(file -> unknownCommands(file.toString(), Project.read(file), commands).stream()));
    }

    @Test
    void documentsNameOnlyTestsThatExist() {
        List<String> tests = Project.files("Test.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
        assertTidy(Project.files(".md").stream().flatMap(file -> TEST_NAME
                .matcher(Project.read(file))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !tests.contains(name))
                .map(name -> file + ": " + name + " does not exist; a control without a test is a hope")));
    }

    @Test
    void findsEachBreachInBadSamples() {
        check("X.java", "class FooManager {}", "name that says nothing");
        check("X.java", "final class ReportUtil {}", "name that says nothing");
        check("X.java", "record Database(int a) {}");
        check("X.java", "class A { Instant at() { return Instant.now(); } }", "take a java.time.InstantSource");
        check("X.java", "class A { String s = \"Instant.now()\"; } // Instant.now()");
        check("X.java", "class A { void a() throws Exception { Thread.sleep(1); } }", "wait on a condition");
        check("X.java", "class A { void a() { System.out.println(); } }", "only commands print");
        check("cli/X.java", "class A { void a() { System.out.println(); } }");
        check("X.java", "// TO" + "DO later\nclass A {}", "left open");
        check("X.java", "// Known " + "gap: no retry\nclass A {}", "without a number");
        check("X.java", "// Known gap: no retry (issue 12)\nclass A {}");
        check("X.java", "public final class A {}", "without a doc comment");
        check("X.java", "/// What it is.\n@Deprecated\npublic final class A {}");
        check("X.java", "/// What it is.\n@Command(\n        name = \"a\",\n        b = 1)\npublic final class A {}");
        check("X.java", "class A {" + "\n".repeat(401) + "}", "split the file");
        check("X.java", "class A { String b = \"" + "x".repeat(120) + "\"; }", "./nadhir dev format");
        check("X.java", "class A { String b =\n    \"" + "x".repeat(130) + "\"; }", "./nadhir dev format");
        check("X.java", "class A { String b =\n    \"" + "x".repeat(130) + "\";\n}");
        check("X.java", "class A {\n    int b(int c) {\n" + "        c++;\n".repeat(60) + "    }\n}", "b has 62 lines");
        check("X.java", "class A {\n    int b(int c) {\n" + "        c++;\n".repeat(50) + "    }\n}");
    }

    @Test
    void findsMachinePathsAndUnknownCommandsInBadSamples() {
        assertEquals(1, machinePaths("X.md", "see /wor" + "k/notes").size());
        assertEquals(
                0,
                machinePaths("X.md", "https://example.org/wor" + "k/notes and ~/wor" + "k/x")
                        .size());
        Set<List<String>> commands = Set.of(List.of("init"), List.of("book", "add"), List.of("book"));
        assertEquals(
                List.of("X.md: `./nadhir fly` is no command"),
                unknownCommands("X.md", "```sh\n./nadhir fly away\n./nadhir init DIR\n```\n", commands));
        assertEquals(
                List.of("X.md: `./nadhir book drop` is no command"),
                unknownCommands("X.md", "```\n./nadhir book drop\n./nadhir book add x\n```\n", commands));
    }

    private static void check(String name, String text, String... expected) {
        List<String> found = TidyRules.check("node/src/main/java/org/nadhir/node/" + name, text);
        assertEquals(expected.length, found.size(), () -> text + " gave " + found);
        for (int i = 0; i < expected.length; i++) {
            assertTrue(found.get(i).contains(expected[i]), found.get(i));
        }
    }

    private static List<String> machinePaths(String path, String text) {
        var findings = new ArrayList<String>();
        Matcher matcher = MACHINE.matcher(text);
        while (matcher.find()) {
            findings.add(path + ": `" + matcher.group().strip() + "` is a place of one machine; take it out");
        }
        return findings;
    }

    private static List<String> unknownCommands(String path, String text, Set<List<String>> known) {
        var findings = new ArrayList<String>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            Matcher command = COMMAND.matcher(fence.group(1));
            while (command.find()) {
                List<String> words = List.of(command.group(1).strip().split(" +", -1));
                List<String> first = words.subList(0, 1);
                boolean group = known.stream()
                        .anyMatch(c -> c.size() == 2 && c.getFirst().equals(words.getFirst()));
                List<String> needed = group && words.size() > 1 ? words.subList(0, 2) : first;
                if (!known.contains(needed)) {
                    findings.add(path + ": `./nadhir " + String.join(" ", needed) + "` is no command");
                }
            }
        }
        return findings;
    }

    private static void assertTidy(Stream<String> findings) {
        List<String> all = findings.toList();
        assertTrue(all.isEmpty(), () -> "untidy:\n" + String.join("\n", all));
    }
}
