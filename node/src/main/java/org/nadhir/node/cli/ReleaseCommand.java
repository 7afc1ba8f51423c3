package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir release`: where sealed warnings and receipts stand on their way; offers what waits at once with `--now`.
@Command(name = "release")
final class ReleaseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", arity = "0..1", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String id = "";

    @Option(names = "--now")
    private boolean now;

    @Override
    public Integer call() {
        return asking.ask(spec, this::fetch, (root, answer) ->
                answer.items("deliveries").forEach(delivery -> new ReleaseLines(root).delivery(delivery)));
    }

    private View fetch(SignedIn session) {
        if (now) {
            session.post("/api/v1/deliveries/attempt", Json.object().build());
        }
        View all = new View(session.get("/api/v1/deliveries"));
        return new View(Json.object()
                .putArray(
                        "deliveries",
                        all.items("deliveries").stream()
                                .filter(delivery -> id.isEmpty() || delivery.text("release").equals(id))
                                .toList(),
                        View::json)
                .build());
    }
}
