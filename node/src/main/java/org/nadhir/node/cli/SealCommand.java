package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `nadhir seal`: the sealed envelope of a release as a file, to be carried by hand. The very bytes of the network.
@Command(name = "seal")
final class SealCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String id = "";

    @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "NEW_FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return asking.ask(this::fetch, (root, answer) -> root.say(
                "seal.done", file.toString(), String.valueOf(answer.number("bytes")), answer.text("digest")));
    }

    private View fetch(SignedIn session) {
        Bytes envelope = session.bytes("/api/v1/releases/" + id + "/envelope");
        Commands.writeNew(file, envelope);
        return new View(Json.object()
                .put("file", file.toString())
                .put("bytes", envelope.length())
                .put("digest", envelope.digest().hex())
                .build());
    }
}
