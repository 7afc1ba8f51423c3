package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir ack`: a duty officer takes note of a warning and signs for it by name (R2).
@Command(name = "ack")
final class AckCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "SENDER/SEQUENCE", descriptionKey = "WARNING")
    private String warning = "";

    @Option(names = "--reply", paramLabel = "FILE", descriptionKey = "reply")
    private @Nullable Path reply;

    @Override
    public Integer call() {
        return asking.ask(this::acknowledge, (root, answer) -> {
            root.say("ack.done", warning, answer.text("step"));
            Inbox.sayWhen(root, answer);
        });
    }

    private View acknowledge(SignedIn session) {
        Inbox inbox = Inbox.parse(warning, session.names());
        View answer = inbox.say(session, Optional.empty());
        if (reply != null) {
            inbox.reply(session, "R2", reply);
        }
        return answer;
    }
}
