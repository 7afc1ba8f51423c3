package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// The program of docs/api.md runs, and stands there as it runs.
final class ProgramExampleTest {

    @TempDir
    private Path folder;

    @Test
    void theProgramOfTheManualSeesTheCases() {
        try (Ground ground = new Ground(folder.resolve("node"), true, "layla analyst administrator", "a administrator");
                NodeClient layla = ground.signedIn("layla")) {
            Bytes report = Bytes.of("The gate of the mill is watched.".getBytes(UTF_8));
            Json taken = ((Reply.Done) layla.postBytes("/api/v1/reports?class=note", report)).value();
            Json opened = ((Reply.Done) layla.post("/api/v1/cases", Json.object()
                            .put("report", new View(taken).text("report"))
                            .build()))
                    .value();
            List<String> seen = ProgramExample.cases(
                    ground.folder().path(),
                    URI.create("https://127.0.0.1:" + ground.overheard().port()),
                    ground.person("layla").person(),
                    Ground.passphrase("layla"),
                    ground.now());
            assertEquals(List.of(new View(opened).at("file").text("case")), seen);
        }
    }

    @Test
    void theManualShowsTheProgramThatRuns() {
        String source = Project.read(Path.of("node/src/test/java/org/nadhir/node/ProgramExample.java"));
        String shown = source.substring(
                        source.indexOf("// docs/api.md begins\n") + "// docs/api.md begins\n".length(),
                        source.indexOf("    // docs/api.md ends"))
                .lines()
                .map(line -> line.replaceFirst("^ {4}", ""))
                .collect(Collectors.joining("\n"));
        assertTrue(Project.read(Path.of("docs", "api.md")).contains("```java\n" + shown + "\n```"), shown);
    }
}
