package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.exchange.Outcome;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir outcome`: what became of the threat, with the warning's part in it as each side claims it (R3).
@Command(name = "outcome")
final class OutcomeCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "SENDER/SEQUENCE", descriptionKey = "WARNING")
    private String warning = "";

    @Option(names = "--kind", paramLabel = "WORD", required = true)
    private String kind = "";

    @Option(names = "--part", paramLabel = "PART=WHO")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "outcome.note")
    private String note = "";

    @Option(names = "--reply", paramLabel = "FILE", descriptionKey = "reply")
    private @Nullable Path reply;

    @Override
    public Integer call() {
        Outcome outcome = outcome();
        return asking.ask(session -> report(session, outcome), (root, answer) -> {
            root.say("outcome.done", warning, "word." + kind, answer.text("step"));
            Inbox.sayWhen(root, answer);
        });
    }

    private View report(SignedIn session, Outcome outcome) {
        Inbox inbox = Inbox.parse(warning, session.names());
        View answer = inbox.say(session, Optional.of(outcome));
        if (reply != null) {
            inbox.reply(session, "R3", reply);
        }
        return answer;
    }

    private Outcome outcome() {
        Outcome.Kind known = Outcome.Kind.ofLabel(kind)
                .orElseThrow(() -> new CommandFailed(ExitCode.USAGE, Message.of("outcome.kind", kind)));
        try {
            return new Outcome(known, parts.stream().map(OutcomeCommand::part).toList(), note);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("outcome.part"), e);
        }
    }

    private static Outcome.Part part(String given) {
        int equals = given.indexOf('=');
        if (equals < 1) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("outcome.part"));
        }
        return new Outcome.Part(given.substring(0, equals), given.substring(equals + 1));
    }
}
