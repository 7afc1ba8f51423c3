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

/// `nadhir determine`: is a warning owed, by when, to whom?
@Command(name = "determine")
final class DetermineCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
    private String id = "";

    @Option(names = "--profile", paramLabel = "ID")
    private String profile = "house";

    @Option(names = "--addressee", paramLabel = "PARTY", required = true)
    private String addressee = "";

    @Option(names = "--stands", paramLabel = "protector|victim")
    private String stands = "protector";

    @Override
    public Integer call() {
        Json body = Json.object()
                .put("profile", profile)
                .put("addressee", addressee)
                .put("stands", stands)
                .build();
        return asking.ask(
                spec,
                session -> new View(session.post("/api/v1/cases/" + id + "/determination", body)),
                (root, answer) -> new CaseLines(root).determined(answer));
    }
}
