package org.nadhir.node.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nadhir exercise DIR --clock INSTANT`: sets the clock of an exercise node.
@Command(name = "exercise")
final class ExerciseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Option(names = "--clock", paramLabel = "INSTANT", required = true)
    private Instant clock = Instant.EPOCH;

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        try (SignedIn session = node.signIn(root)) {
            Json subject = Json.object().put("clock", clock).build();
            session.act("/api/v1/clock", Act.Kind.CLOCK_SET, subject);
        }
        root.say("exercise.done", clock.toString());
        return ExitCode.OK.number();
    }
}
