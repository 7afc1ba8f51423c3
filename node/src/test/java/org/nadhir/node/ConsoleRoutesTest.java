package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.node.console.ConsoleTable;
import org.nadhir.node.console.Surfer;

/// Every route of the console's table, whatever is added to it: what holds for all of them.
final class ConsoleRoutesTest {

    /// Forms that ask and change nothing: what was typed stays out of the address.
    private static final Set<String> ASKING = Set.of("/register/names", "/agreements/look");

    /// What everybody may do with their own: after it they are signed out.
    private static final String OWN = "/sessions/end";

    @TempDir
    private Path folder;

    private Ground ground;
    private Surfer layla;
    private List<String> changing;
    private List<String> showing;

    @BeforeEach
    void begin() {
        ground = new Ground(
                folder.resolve("node"), true,
                "layla administrator duty-officer analyst approver", "omar administrator", "rami auditor");
        layla = surfer("layla");
        changing = paths(true);
        showing = paths(false);
    }

    @AfterEach
    void end() {
        layla.close();
        ground.close();
    }

    private List<String> paths(boolean ofPosts) {
        return ConsoleTable.paths(ground.folder(), ofPosts).stream()
                .map(path -> path.replaceAll("\\{[^}]+}", "1"))
                .toList();
    }

    private Surfer surfer(String name) {
        var surfer = new Surfer(ground.node().consolePort().orElseThrow(), ground::now);
        surfer.follow(surfer.enrol(name, "a long passphrase of " + name));
        return surfer;
    }

    @Test
    void nothingChangesWithoutTheTokenOfTheSession() {
        assertTrue(changing.size() > 20, "the table is empty");
        try (Surfer omar = surfer("omar")) {
            String others = omar.get("/").text().replaceAll("(?s).*name=\"csrf\" value=\"([0-9a-f]{64})\".*", "$1");
            assertEquals(64, others.length());
            for (String path : changing) {
                for (String token : List.of("", "0".repeat(64), others)) {
                    Surfer.Page page = layla.post(path, Map.of("csrf", token));
                    assertEquals(422, page.status(), path);
                    assertTrue(page.words().contains("this form is too old"), path);
                }
            }
        }
    }

    @Test
    void nothingChangesForAPageOfAnotherOrigin() {
        for (String path : changing) {
            for (String origin : List.of("http://evil.example", "null", "https://localhost", "http://localhost:1")) {
                assertEquals(403, layla.post(path, Map.of(), origin).status(), path + " from " + origin);
            }
        }
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoorByEveryRoute() {
        try (var nobody = new Surfer(ground.node().consolePort().orElseThrow(), ground::now)) {
            for (String path : showing) {
                assertEquals("/sign-in", nobody.get(path).header("location").orElse(path), path);
            }
            for (String path : changing) {
                assertEquals("/sign-in", nobody.post(path, Map.of()).header("location").orElse(path), path);
            }
        }
    }

    /// Auditors see and change nothing; an administrator without another role sees no content.
    @Test
    void whoMayNotIsRefusedByEveryRouteThatChanges() {
        Map<String, Integer> done = new HashMap<>();
        try (Surfer rami = surfer("rami")) {
            for (String path : changing.stream().filter(path -> !path.equals(OWN)).toList()) {
                int status = rami.post(path, Map.of("passphrase", "a long passphrase of rami")).status();
                if (status < 400 && !ASKING.contains(path)) {
                    done.put(path, status);
                }
            }
        }
        assertEquals(Map.of(), done, "an auditor did this");
    }
}
