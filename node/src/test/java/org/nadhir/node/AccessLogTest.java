package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.json.Json;
import org.nadhir.node.api.AccessLog;
import org.nadhir.node.console.Surfer;

/// The log says that somebody was let in or kept out, and not who. Other tests run beside this one in the same process,
/// so that more may stand there than is done here.
final class AccessLogTest {

    private static final Logger LOG = Logger.getLogger(AccessLog.class.getName());

    @TempDir
    private Path folder;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Ground ground;
    private Surfer rami;

    @BeforeEach
    void begin() {
        LOG.addHandler(listening);
        ground = new Ground(
                folder.resolve("node"), true, "layla administrator", "omar administrator", "rami auditor");
        rami = new Surfer(ground.node().consolePort().orElseThrow(), ground::now);
    }

    @AfterEach
    void end() {
        rami.close();
        ground.close();
        LOG.removeHandler(listening);
    }

    @Test
    void whoIsLetInAndKeptOutIsALineWithoutAName() {
        rami.enrol("rami", "a wrong passphrase of rami");
        rami.enrol("rami", "a long passphrase of rami");
        rami.get("/");
        rami.post("/admin/persons", Map.of("passphrase", "a wrong passphrase of rami"), "http://localhost:1");
        rami.post("/language", Map.of("csrf", "0".repeat(64)));
        try (NodeClient program = ground.signedIn("rami")) {
            program.post("/api/v1/cases", Json.object().build());
        }
        try (Surfer layla = new Surfer(ground.node().consolePort().orElseThrow(), ground::now)) {
            layla.enrol("layla", "a long passphrase of layla");
            layla.get("/admin");
            layla.post("/admin/persons", Map.of("passphrase", "a wrong passphrase of layla"));
        }
        Set<String> said = Set.copyOf(lines);
        for (String line : List.of(
                "event=sign-in-refused reason=passphrase",
                "event=signed-in reason=passphrase",
                "event=signed-in reason=key",
                "event=role-refused",
                "event=form-refused",
                "event=passphrase-refused")) {
            assertTrue(said.contains(line), line + " is not in " + said);
        }
        assertEquals(
                List.of(),
                said.stream()
                        .filter(line -> !line.matches("event=[a-z-]+( reason=(key|passphrase|passkey))?"))
                        .toList());
    }
}
