package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/asvs.md` has a line for each requirement of its two levels, cites tests that exist, and counts what is open.
final class AsvsTest {

    /// Requirements of levels 1 and 2 in ASVS 5.0.0: 70 and 183.
    private static final int REQUIREMENTS = 253;

    private static final Pattern LINE =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\|([^|]*)\\|");
    private static final Pattern CITED = Pattern.compile("`(\\w+Test)`");

    private record Line(String number, String state, String how, String tests) {}

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(Project.root().resolve("docs/asvs.md")).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Line(line.group(1), line.group(2), line.group(3), line.group(4)))
                .toList();
    }

    @Test
    void eachRequirementHasOneLine() throws IOException {
        assertEquals(REQUIREMENTS, lines().size());
        assertEquals(REQUIREMENTS, lines().stream().map(Line::number).distinct().count());
        Set<String> states = Set.of("met", "does not apply", "**open**", "the operator's");
        assertEquals(List.of(), lines().stream().filter(line -> !states.contains(line.state())).toList());
    }

    @Test
    void whatIsOpenIsCounted() throws IOException {
        long open = lines().stream().filter(line -> line.state().equals("**open**")).count();
        String page = Files.readString(Project.root().resolve("docs/asvs.md"));
        assertTrue(page.contains("**" + open + " are open**"), open + " are open");
    }

    @Test
    void everyTestThatIsCitedExists() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(Project.root())) {
            there = files.filter(path -> path.toString().contains("src/test"))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        Collection<String> missing = new TreeSet<>();
        for (Line line : lines()) {
            CITED.matcher(line.tests()).results().map(cited -> cited.group(1)).forEach(missing::add);
        }
        missing.removeAll(there);
        assertEquals(Set.of(), missing);
    }
}
