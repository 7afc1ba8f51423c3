package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `nadhir receipts`: how far warnings came, as their recipients signed it.
@Command(name = "receipts")
final class ReceiptsCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", arity = "0..1", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String id = "";

    @Override
    public Integer call() {
        return asking.ask(this::fetch, (root, answer) ->
                answer.items("releases").forEach(release -> new ReleaseLines(root).receipts(release)));
    }

    private View fetch(SignedIn session) {
        List<String> releases = id.isEmpty()
                ? new View(session.get("/api/v1/releases"))
                        .items("releases").stream().map(release -> release.text("release")).toList()
                : List.of(id);
        List<Json> all = new ArrayList<>();
        releases.forEach(release -> all.add(session.get("/api/v1/releases/" + release + "/receipts")));
        return new View(Json.object().putArray("releases", all, json -> json).build());
    }
}
