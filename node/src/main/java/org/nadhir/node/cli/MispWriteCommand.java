package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.node.misp.MispOfRelease;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `misp write`: a release as an event of MISP, made on the person's own machine from the very bytes that were sealed.
@Command(name = "write")
final class MispWriteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "RELEASE|SENDER/SEQUENCE", descriptionKey = "misp.WHAT")
    private String what = "";

    @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "NEW_FILE")
    private Path file = Path.of("");

    private final RandomGenerator random = new SecureRandom();

    @Override
    public Integer call() {
        return asking.ask(
                session -> answer(what.indexOf('/') < 0 ? ofRelease(session) : ofInbox(session)),
                MispWriteCommand::show);
    }

    /// On the side that released it.
    private Tearline ofRelease(SignedIn session) {
        boolean released = new View(session.get("/api/v1/releases"))
                .items("releases").stream().anyMatch(one -> one.text("release").equals(what));
        if (!released) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("misp.write-not-released", what));
        }
        Optional<View> recall = new View(session.get("/api/v1/recalls"))
                .items("recalls").stream().filter(one -> one.text("release").equals(what)).findFirst();
        if (recall.isPresent()) {
            throw wasRecalled(recall.get().text("reason"));
        }
        return tearline(session.bytes("/api/v1/drafts/" + what + "/bytes"));
    }

    /// On the side that was warned.
    private Tearline ofInbox(SignedIn session) {
        Inbox named = Inbox.parse(what, session.names());
        View shown = new View(session.get(named.path()));
        if (shown.has("recall")) {
            throw wasRecalled(shown.at("recall").text("reason"));
        }
        if (shown.has("recalled")) {
            throw wasRecalled(shown.text("recalled"));
        }
        return tearline(session.bytes(named.path() + "/release"));
    }

    private CommandFailed wasRecalled(String reason) {
        return new CommandFailed(
                ExitCode.FELL_SHORT, Message.of("misp.write-recalled", what, Message.word("recall-" + reason)));
    }

    private static Tearline tearline(Bytes release) {
        return switch (TearlineReader.read(release)) {
            case Decoded.Good<Tearline>(Tearline tearline) -> tearline;
            case Decoded.Bad<Tearline>(var _, String where) ->
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.member", where));
        };
    }

    private View answer(Tearline tearline) {
        MispOfRelease.refusal(tearline).ifPresent(reason -> {
            throw new CommandFailed(ExitCode.FELL_SHORT, reason);
        });
        MispOfRelease.Written written = MispOfRelease.write(tearline, random);
        CommandLineRoot root = CommandLineRoot.of(spec);
        Commands.writeNew(file, written.bytes());
        return new View(Json.object()
                .put("file", file.toString())
                .put("uuid", written.uuid())
                .put("bytes", written.bytes().length())
                .put("digest", written.bytes().digest().hex())
                .putArray("losses", written.losses(), loss -> Json.object()
                        .put("path", loss.what())
                        .put("code", loss.why().word())
                        .put("why", root.worded(loss.message()))
                        .build())
                .build());
    }

    private static void show(CommandLineRoot root, View answer) {
        root.say("misp.written", answer.text("file"), answer.text("uuid"));
        answer.items("losses").forEach(loss -> root.print("  " + loss.text("why")));
    }
}
