package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Reply;
import org.nadhir.json.Json;
import org.nadhir.node.console.ConsoleTable;
import org.nadhir.node.console.Surfer;
import org.nadhir.node.console.Surfer.Page;

/// The console's whole table, walked: who is let where, and that nothing is changed by whoever may not.
final class ConsoleTableTest {

    private static final List<String> ROLES =
            List.of("analyst", "approver", "duty-officer", "auditor", "administrator");
    private static final List<String> SEARCHES = List.of("/register/names");
    private static final String UUID = "11111111-2222-4333-8444-555555555555";

    @TempDir
    private static Path folder;

    private static Ground ground;
    private static final Map<String, Surfer> SURFERS = new TreeMap<>();

    @BeforeAll
    static void begin() {
        List<String> founders = new ArrayList<>(List.of("first administrator", "second administrator"));
        ROLES.forEach(role -> founders.add("p-" + role + " " + role));
        ground = new Ground(folder.resolve("node"), true, founders.toArray(String[]::new));
        for (String role : ROLES) {
            Surfer surfer = new Surfer(ground.node().consolePort().orElseThrow(), ground::now);
            assertEquals(303, surfer.enrol("p-" + role, "a long passphrase of p-" + role).status());
            surfer.get("/sign-in");
            SURFERS.put(role, surfer);
        }
    }

    @AfterAll
    static void end() {
        SURFERS.values().forEach(Surfer::close);
        ground.close();
    }

    private static Surfer as(String role) {
        return Optional.ofNullable(SURFERS.get(role)).orElseThrow();
    }

    private static List<String> paths(boolean changing) {
        return ConsoleTable.paths(ground.folder(), changing);
    }

    /// A path whose gaps are filled with what nobody has.
    private static String filled(String path) {
        return path.replaceAll("\\{(?:sequence|number|n|from|page)}", "7")
                .replaceAll("\\{step}", "R1")
                .replaceAll("\\{[a-zA-Z]+}", UUID);
    }

    private static String where() {
        Reply reply = ground.signedIn("p-auditor").get("/api/v1/ledgers");
        return reply instanceof Reply.Done(Json ledgers) ? ledgers.toString() : reply.toString();
    }

    /// The table as it stands in the file; a new page gets its line there, by hand.
    @Test
    void whoSeesWhichPageStandsInATable() throws IOException {
        var seen = new StringBuilder();
        for (String path : paths(false)) {
            if (!path.contains("{")) {
                List<String> admitted = ROLES.stream()
                        .filter(role -> as(role).get(path).status() == 200)
                        .toList();
                seen.append(path).append(" | ").append(String.join(" ", admitted)).append('\n');
            }
        }
        try (InputStream in = ConsoleTableTest.class.getResourceAsStream("console-roles.txt")) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(table.lines().filter(line -> !line.startsWith("#")).sorted().toList(),
                    seen.toString().lines().sorted().toList());
        }
    }

    @Test
    void noPageFailsForAnybodyWhoAsksForWhatIsNotThere() {
        for (String path : paths(false)) {
            for (String role : ROLES) {
                int status = as(role).get(filled(path)).status();
                assertTrue(status < 500, role + " at " + path + ": " + status);
            }
        }
    }

    @Test
    void anEmptyFormIsAnsweredWithWordsAndChangesNothing() {
        String before = where();
        for (String path : paths(true)) {
            for (String role : ROLES) {
                Page page = as(role).post(filled(path), Map.of());
                // A search is asked as a form, so that its words stand in no address; it changes nothing.
                boolean asks = SEARCHES.contains(path) && page.status() == 200;
                assertTrue(asks || (page.status() >= 300 && page.status() < 500),
                        role + " at " + path + ": " + page.status());
            }
            assertEquals(before, where(), path);
        }
    }
}
