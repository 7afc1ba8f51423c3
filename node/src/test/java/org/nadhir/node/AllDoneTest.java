package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs last, in the same process: in this run of tests each operation of the document was done, and held against it.
@Order(Integer.MAX_VALUE)
final class AllDoneTest {

    /// Operations that no test brings about, each with the reason.
    private static final Map<String, String> NEVER_DONE = Map.of();

    @TempDir
    private Path folder;

    @Test
    void everyOperationWasDone() {
        Assumptions.assumeTrue(
                System.getProperty("test") == null || Boolean.getBoolean("nadhir.alldone"),
                "skipped: only a run of all tests does every operation");
        Set<String> missing = new TreeSet<>();
        try (Ground ground = new Ground(folder.resolve("node"), true, "a administrator", "b administrator")) {
            ground.overheard().described().operations().forEach(operation -> missing.add(operation.key()));
        }
        missing.removeAll(Overheard.done());
        assertEquals(new TreeSet<>(NEVER_DONE.keySet()), missing, "operations that no test does");
    }
}
