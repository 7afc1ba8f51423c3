package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.node.console.ConsoleTable;
import org.nadhir.node.console.Surfer;

/// Runs last, for what is isolated waits for all others, and in the same process: in this run of tests each operation
/// of the document was done, and held against it, and each form of the console was sent.
@Isolated
final class AllDoneTest {

    /// Operations that no test brings about, each with the reason.
    private static final Map<String, String> NEVER_DONE = Map.of();

    /// What only a script sends: passkeys, and files as they are.
    private static final Pattern BY_SCRIPTS = Pattern.compile("/passkeys.*|/carried.*|/reports/file");

    @TempDir
    private Path folder;

    private static void onlyAfterAllTests() {
        Assumptions.assumeTrue(
                System.getProperty("test") == null || Boolean.getBoolean("nadhir.alldone"),
                "skipped: only a run of all tests does everything");
    }

    @Test
    void everyOperationWasDone() {
        onlyAfterAllTests();
        Set<String> missing = new TreeSet<>();
        try (Ground ground = new Ground(folder.resolve("node"), true, "a administrator", "b administrator")) {
            ground.overheard().described().operations().forEach(operation -> missing.add(operation.key()));
        }
        missing.removeAll(Overheard.done());
        assertEquals(new TreeSet<>(NEVER_DONE.keySet()), missing, "operations that no test does");
    }

    /// Each form of the console was filled in and taken, by a person without scripts or in a browser.
    @Test
    void everyButtonWasPressed() {
        onlyAfterAllTests();
        List<String> forms;
        try (Ground ground = new Ground(folder.resolve("node"), true, "a administrator", "b administrator")) {
            forms = ConsoleTable.paths(ground.folder(), true);
        }
        Set<String> missing = new TreeSet<>(forms);
        for (String path : Surfer.pressed()) {
            forms.stream()
                    .filter(form -> path.matches(form.replaceAll("\\{[^}]+}", "[^/]+")))
                    .max(Comparator.comparingInt(AllDoneTest::literal))
                    .ifPresent(missing::remove);
        }
        if (Browsing.missing().isPresent()) {
            missing.removeIf(form -> BY_SCRIPTS.matcher(form).matches());
        }
        assertEquals(Set.of(), missing, "forms that no test sends");
    }

    /// Of two forms that fit, the one with more of the path in words is meant.
    private static int literal(String form) {
        return form.replaceAll("\\{[^}]+}", "").length();
    }
}
