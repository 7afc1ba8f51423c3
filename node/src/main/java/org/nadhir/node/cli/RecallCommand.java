package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir recall`: takes a release back. One person types it, then an approver types the same. Without a release it
/// lists the recalls: those that wait for an approver, and those that nobody there has acknowledged in words that are
/// seen.
@Command(name = "recall")
final class RecallCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", arity = "0..1", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String id = "";

    @Option(names = "--reason", paramLabel = "WORD", descriptionKey = "recall.reason")
    private String reason = "";

    @Option(names = "--file", paramLabel = "NEW_FILE", descriptionKey = "recall.file")
    private @Nullable Path file;

    @Override
    public Integer call() {
        if (id.isEmpty()) {
            return asking.ask(session -> new View(session.get("/api/v1/recalls")), RecallCommand::list);
        }
        if (file != null) {
            Path to = file;
            return asking.ask(session -> fetch(session, to), (root, answer) -> root.say(
                    "seal.done", to.toString(), String.valueOf(answer.number("bytes")), answer.text("digest")));
        }
        return asking.ask(this::recall, (root, answer) ->
                root.say(answer.flag("waits") ? "recall.waits" : "recall.done", id));
    }

    private View recall(SignedIn session) {
        if (reason.isEmpty()) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("recall.why"));
        }
        Json subject = Json.object().put("release", id).put("reason", reason).build();
        remarkOther(session);
        var two = new TwoPersons(
                "/api/v1/releases/" + id + "/recall", Act.Kind.RECALL_PROPOSE, Act.Kind.RECALL_CONFIRM);
        return new View(Json.object().put("waits", two.act(session, subject)).build());
    }

    /// Two reasons for one release wait apart: who types another than the first person confirms nothing.
    private void remarkOther(SignedIn session) {
        List<String> waiting = new View(session.get("/api/v1/recalls"))
                .items("waiting").stream()
                .filter(recall -> recall.text("release").equals(id))
                .map(recall -> recall.text("reason"))
                .toList();
        if (!waiting.isEmpty() && !waiting.contains(reason)) {
            session.root().remark("recall.other-reason", id, waiting.getFirst());
        }
    }

    private View fetch(SignedIn session, Path to) {
        var envelope = session.bytes("/api/v1/releases/" + id + "/recall/envelope");
        Commands.writeNew(to, envelope);
        return new View(Json.object()
                .put("bytes", envelope.length())
                .put("digest", envelope.digest().hex())
                .build());
    }

    private static void list(CommandLineRoot root, View answer) {
        if (answer.items("recalls").isEmpty() && answer.items("waiting").isEmpty()) {
            root.say("recall.none");
        }
        for (View recall : answer.items("waiting")) {
            root.say(
                    "recall.waiting",
                    recall.text("release"),
                    recall.text("recipient"),
                    "word.recall-" + recall.text("reason"),
                    recall.text("reason"));
        }
        for (View recall : answer.items("recalls")) {
            root.say(
                    recall.flag("open") ? "recall.open" : "recall.closed",
                    recall.text("release"),
                    recall.text("recipient"),
                    "word.recall-" + recall.text("reason"),
                    String.join(", ", recall.texts("receipts")));
        }
    }
}
