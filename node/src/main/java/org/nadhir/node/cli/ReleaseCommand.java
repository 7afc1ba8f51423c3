package org.nadhir.node.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir release`: what waits for its time, and where sealed warnings and receipts stand on their way; offers what
/// waits at once with `--now`.
@Command(name = "release")
final class ReleaseCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", arity = "0..1", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String id = "";

    @Option(names = "--now")
    private boolean now;

    @Override
    public Integer call() {
        return asking.ask(this::fetch, (root, answer) -> {
            ReleaseLines lines = new ReleaseLines(root);
            answer.items("timed").forEach(lines::timed);
            answer.items("deliveries").forEach(lines::delivery);
        });
    }

    private View fetch(SignedIn session) {
        if (now) {
            session.post("/api/v1/deliveries/attempt", Json.object().build());
        }
        View deliveries = new View(session.get("/api/v1/deliveries"));
        View timed = new View(session.get("/api/v1/timed-releases"));
        return new View(Json.object()
                .putArray("deliveries", asked(deliveries.items("deliveries")), View::json)
                .putArray("timed", asked(timed.items("timed")), View::json)
                .build());
    }

    private List<View> asked(List<View> all) {
        return all.stream().filter(one -> id.isEmpty() || one.text("release").equals(id)).toList();
    }
}
