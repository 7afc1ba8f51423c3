package org.nadhir.node.cli;

import java.time.Instant;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `nadhir exercise DIR --clock INSTANT`: sets the clock of an exercise node.
@Command(name = "exercise")
final class ExerciseCommand extends TalkingCommand {

    @Option(names = "--clock", paramLabel = "INSTANT", required = true)
    private Instant clock = Instant.EPOCH;

    @Override
    void talk(CommandLineRoot root, SignedIn session) {
        Json subject = Json.object().put("clock", clock).build();
        session.act("/api/v1/clock", Act.Kind.CLOCK_SET, subject);
        root.say("exercise.done", clock.toString());
    }
}
