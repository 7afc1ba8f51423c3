package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `nadhir export`: the evidence bundle of a release, for those who ask later. It holds the warning in the clear.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String id = "";

    @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "NEW_FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return asking.ask(this::fetch, (root, answer) -> root.say(
                "export.done", file.toString(), String.valueOf(answer.number("bytes")), answer.text("digest")));
    }

    private View fetch(SignedIn session) {
        Bytes bundle = session.bytes("/api/v1/releases/" + id + "/evidence");
        Commands.writeNew(file, bundle);
        return new View(Json.object()
                .put("file", file.toString())
                .put("bytes", bundle.length())
                .put("digest", bundle.digest().hex())
                .build());
    }
}
