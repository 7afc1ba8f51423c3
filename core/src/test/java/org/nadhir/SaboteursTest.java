package org.nadhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The planted bugs in `saboteurs/` still fit the sources, and each names a test that exists. That each of them is
/// caught is what `saboteurs/run` shows; it takes minutes and is no part of the build.
class SaboteursTest {

    private static final int PLANTED_MIN = 60;

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("saboteurs"))
                ? here
                : here.resolveSibling("").normalize();
    }

    private static List<Path> patches() throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve("saboteurs"))) {
            return files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .toList();
        }
    }

    private static String head(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith("# " + key + ": "))
                .findFirst()
                .orElse("# " + key + ": ")
                .substring(key.length() + 4);
    }

    @Test
    void asManyBugsAsTheThreatsAskForArePlanted() throws IOException {
        assertTrue(patches().size() >= PLANTED_MIN, "planted: " + patches().size());
    }

    @Test
    void eachSaboteurSaysItsBugAndNamesATestThatExists() throws IOException {
        for (Path patch : patches()) {
            List<String> lines = Files.readAllLines(patch);
            assertTrue(!head(lines, "bug").isBlank(), patch + " says `# bug: `");
            String[] test = head(lines, "test").split("#", 2);
            assertEquals(2, test.length, patch + " says `# test: package.Class#method`");
            assertTrue(
                    sources(test[0]).stream().anyMatch(text -> text.contains("void " + test[1] + "(")),
                    patch + " names a test that does not exist: " + String.join("#", test));
        }
    }

    /// The test class in whichever module it lies.
    private static List<String> sources(String type) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String module : List.of("core", "reports", "picture", "client", "node")) {
            Path file = root().resolve(module).resolve("src/test/java").resolve(type.replace('.', '/') + ".java");
            if (Files.isRegularFile(file)) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void eachSaboteurStillApplies() throws IOException {
        for (Path patch : patches()) {
            List<String> source = List.of();
            List<String> before = new ArrayList<>();
            List<String> lines = new ArrayList<>(Files.readAllLines(patch));
            lines.add("@@ end");
            for (String line : lines) {
                if (line.startsWith("+++ b/") || line.startsWith("@@ ")) {
                    assertTrue(
                            holds(source, before),
                            patch + " does not apply; was sought:\n" + String.join("\n", before));
                    before.clear();
                }
                if (line.startsWith("+++ b/")) {
                    source = Files.readAllLines(root().resolve(line.substring(6)));
                } else if (!line.startsWith("--- ") && (line.startsWith(" ") || line.startsWith("-"))) {
                    before.add(line.substring(1));
                }
            }
        }
    }

    private static boolean holds(List<String> source, List<String> before) {
        return before.isEmpty() || Collections.indexOfSubList(source, before) >= 0;
    }
}
