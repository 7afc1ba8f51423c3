package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `nadhir score`: how good the warnings were, without naming a case.
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Option(names = "--by", paramLabel = "analyst|source|partner")
    private String by = "";

    @Override
    public Integer call() {
        String path = switch (by) {
            case "" -> "/api/v1/score";
            case "analyst" -> "/api/v1/score/analysts";
            case "source" -> "/api/v1/score/sources";
            case "partner" -> "/api/v1/score/partners";
            default -> throw new CommandFailed(ExitCode.USAGE, Message.of("score.by", by));
        };
        return asking.ask(session -> new View(session.get(path)), (root, answer) -> {
            QualityLines lines = new QualityLines(root);
            if (by.isEmpty()) {
                lines.all(answer);
            } else {
                lines.groups(answer);
            }
        });
    }
}
