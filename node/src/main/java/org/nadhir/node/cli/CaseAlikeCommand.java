package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir case alike`: who else faces the same threat; with `--entity` the answer about one of them.
@Command(name = "alike")
final class CaseAlikeCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
    private String id = "";

    @Option(names = "--entity", paramLabel = "SITE")
    private @Nullable String entity;

    @Option(names = "--same-duty")
    private boolean sameDuty;

    @Option(names = "--why", paramLabel = "TEXT")
    private String why = "";

    @Override
    public Integer call() {
        return asking.ask(this::fetch, CaseAlikeCommand::lines);
    }

    private View fetch(SignedIn session) {
        String path = "/api/v1/cases/" + id + "/alike";
        if (entity == null) {
            return new View(session.get(path));
        }
        return new View(session.post(path, Json.object()
                .put("entity", session.names().site(entity))
                .put("answer", sameDuty ? "same-duty" : "other")
                .put("why", why)
                .build()));
    }

    private static void lines(CommandLineRoot root, View answer) {
        own(root, answer);
        answer.items("hints").forEach(alike -> root.sayIds(
                "alike.hint", alike.text("entity"), SiteCommand.name(root, alike), "word." + alike.text("why")));
    }

    /// Those of our own register.
    static void own(CommandLineRoot root, View answer) {
        answer.items("alike").forEach(alike -> root.sayIds(
                alike.has("answered") ? "alike." + alike.at("answered").text("answer") : "alike.open",
                alike.text("entity"),
                SiteCommand.name(root, alike),
                "word." + alike.text("why"),
                alike.at("answered").text("why")));
    }
}
