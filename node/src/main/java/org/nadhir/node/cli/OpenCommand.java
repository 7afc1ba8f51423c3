package org.nadhir.node.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir open`: takes in a carried file, or opens a warning that lies in the inbox. Without a name it lists the
/// inbox.
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {

    private static final int ENVELOPE_BYTES_MAX = 1 << 20;

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE|SENDER/SEQUENCE", descriptionKey = "open.WHAT")
    private String what = "";

    @Option(names = "--reply", paramLabel = "FILE", descriptionKey = "reply")
    private @Nullable Path reply;

    @Option(names = "--step", paramLabel = "R1|R2|R3", defaultValue = "R1", descriptionKey = "open.step")
    private String step = "";

    @Override
    public Integer call() {
        if (what.isEmpty()) {
            return asking.ask(session -> new View(session.get("/api/v1/inbox")), OpenCommand::list);
        }
        return Files.isRegularFile(Path.of(what))
                ? asking.ask(this::take, OpenCommand::taken)
                : asking.ask(this::open, OpenCommand::opened);
    }

    private View take(SignedIn session) {
        Bytes file = InputFile.read(Path.of(what), ENVELOPE_BYTES_MAX + 1);
        List<String> before = names(session);
        View answer = new View(session.post("/api/v1/files", file));
        if (reply != null && answer.has("envelope")) {
            Commands.writeNew(reply, Bytes.ofBase64(answer.text("envelope")));
        }
        List<String> arrived = names(session).stream().filter(name -> !before.contains(name)).toList();
        return new View(Json.object()
                .put("reply", answer.text("reply"))
                .putStrings("arrived", arrived)
                .build());
    }

    private View open(SignedIn session) {
        Inbox warning = Inbox.parse(what, session.names());
        View opened = warning.open(session);
        if (reply != null) {
            warning.reply(session, step, reply);
        }
        return opened;
    }

    private static List<String> names(SignedIn session) {
        return new View(session.get("/api/v1/inbox"))
                .items("inbox").stream().map(OpenCommand::name).toList();
    }

    private static String name(View received) {
        return received.text("sender") + "/" + received.number("sequence");
    }

    private static void list(CommandLineRoot root, View answer) {
        for (View received : answer.items("inbox")) {
            root.say("inbox.line", name(received), received.text("received"), received.text("step"));
            recalled(root, received);
        }
    }

    /// Before anything else of a warning that its sender took back.
    private static void recalled(CommandLineRoot root, View received) {
        if (received.has("recalled")) {
            root.say("inbox.recalled", name(received), "word.recall-" + received.text("recalled"));
        }
    }

    private static void taken(CommandLineRoot root, View answer) {
        if (answer.text("reply").equals("refusal")) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("open.refusal"));
        }
        root.say("open." + answer.text("reply"), root.joined(answer.texts("arrived")));
    }

    private static void opened(CommandLineRoot root, View answer) {
        root.say("open.opened", name(answer));
        Inbox.sayWhen(root, answer);
        if (answer.has("recall")) {
            View recall = answer.at("recall");
            root.say("open.recall", recall.text("release"), "word.recall-" + recall.text("reason"));
            return;
        }
        recalled(root, answer);
        new ReleaseLines(root).tearline(answer.at("warning"));
    }
}
