package org.nadhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every test that the threat table of SECURITY.md cites exists, tests something, and is not switched off; a row
/// without one names the issue that brings it.
class ThreatTableTest {

    private static final Pattern CITED = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)`");
    private static final Pattern TESTS = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b");
    private static final Pattern PARENT = Pattern.compile("class \\w+ (?:extends|implements) (\\w+)");
    private static final List<String> MODULES =
            List.of("core", "reports", "picture", "client", "node", "checker", "bench");

    private static Path root() {
        return Path.of(System.getProperty("nadhir.project", ".."));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : MODULES) {
            Path tests = root().resolve(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file : files.filter(any -> any.toString().endsWith(".java")).toList()) {
                        String name = file.getFileName().toString().replace(".java", "");
                        sources.merge(name, Files.readString(file), String::concat);
                    }
                }
            }
        }
        return sources;
    }

    private static List<String> rows() throws IOException {
        String page = Files.readString(root().resolve("SECURITY.md"));
        String table = page.substring(page.indexOf("| threat | control |"));
        return table.lines().takeWhile(line -> line.startsWith("|")).skip(2).toList();
    }

    @Test
    void everyCitedTestExistsAndRuns() throws IOException {
        assumeTrue(Files.exists(root().resolve("SECURITY.md")), "no SECURITY.md beside the module");
        Map<String, String> sources = sources();
        List<String> wrong = new ArrayList<>();
        int cited = 0;
        for (String row : rows()) {
            String last = row.substring(row.lastIndexOf('|', row.length() - 2));
            List<String> names = CITED.matcher(last).results().map(found -> found.group(1)).toList();
            cited += names.size();
            if (names.isEmpty() && !last.contains("issue")) {
                wrong.add("cites no test and no issue: " + row);
            }
            names.stream()
                    .filter(name -> !runs(sources, name))
                    .forEach(name -> wrong.add(name + " is missing, empty or switched off: " + row));
        }
        assertEquals(List.of(), wrong);
        assertTrue(cited > 60, "the table was not read");
    }

    /// Its own tests or those of the contract that it inherits.
    private static boolean runs(Map<String, String> sources, String name) {
        String source = sources.get(name);
        if (source == null || source.contains("@Disabled")) {
            return false;
        }
        Matcher parent = PARENT.matcher(source);
        return TESTS.matcher(source).find() || (parent.find() && runs(sources, parent.group(1)));
    }

    @Test
    void aTestThatIsSwitchedOffCountsAsMissing() {
        Map<String, String> sources = Map.of(
                "GoodTest", "class GoodTest { @Test void a() {} }",
                "OffTest", "@Disabled class OffTest { @Test void a() {} }",
                "EmptyTest", "class EmptyTest {}",
                "HeirTest", "class HeirTest extends GoodTest {}");
        assertTrue(runs(sources, "GoodTest"));
        assertTrue(runs(sources, "HeirTest"));
        assertEquals(
                List.of(), Stream.of("OffTest", "EmptyTest", "NoTest").filter(name -> runs(sources, name)).toList());
    }
}
