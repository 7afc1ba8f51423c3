package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir determine`: is a warning owed, by when, to whom?
@Command(name = "determine")
final class DetermineCommand implements Callable<Integer> {

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
        return asking.ask(this::determined,
                (root, answer) -> {
                    new CaseLines(root).determined(answer);
                    CaseAlikeCommand.own(root, answer.at("alike"));
                });
    }

    /// With the determination stands who else faces the same threat: whoever warns one must answer for the others.
    private View determined(SignedIn session) {
        Json body = Json.object()
                .put("profile", profile)
                .put("addressee", session.names().party(addressee).value())
                .put("stands", stands)
                .build();
        String path = "/api/v1/cases/" + id;
        Json.Builder all = Json.object().put("alike", session.get(path + "/alike"));
        if (session.post(path + "/determination", body) instanceof Json.Obj said) {
            said.members().forEach(all::put);
        }
        return new View(all.build());
    }
}
