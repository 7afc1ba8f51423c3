package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.node.cap.Audience;
import org.nadhir.node.cap.CapOfRecall;
import org.nadhir.node.cap.CapOfRelease;
import org.nadhir.node.cap.CapReference;
import org.nadhir.node.cap.Written;
import org.nadhir.reports.cap.CapAlert;
import org.nadhir.reports.cap.CapReader;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir cap write`: a release as an alert of CAP 1.2, made on the person's own machine from the very bytes that were
/// sealed, or from a recall.
@Command(name = "write")
final class CapWriteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "RELEASE|SENDER/SEQUENCE", descriptionKey = "cap.WHAT")
    private String what = "";

    @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "NEW_FILE")
    private Path file = Path.of("");

    @Option(names = "--address", paramLabel = "ADDRESS")
    private List<String> addresses = new ArrayList<>();

    @Option(names = "--public")
    private boolean everyone;

    @Option(names = "--replaces", paramLabel = "FILE")
    private @Nullable Path replaces;

    private final RandomGenerator random = new SecureRandom();

    @Override
    public Integer call() {
        Audience audience = audience();
        Optional<CapAlert> earlier = Optional.ofNullable(replaces).map(CapWriteCommand::earlier);
        return asking.ask(session -> answer(written(session, audience, earlier)), CapWriteCommand::show);
    }

    private Audience audience() {
        if (everyone && !addresses.isEmpty()) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cap.write-both"));
        }
        if (addresses.isEmpty()) {
            return everyone ? new Audience.Everyone() : new Audience.ByMarking();
        }
        try {
            return new Audience.Addressed(addresses);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cap.write-addresses"), e);
        }
    }

    private static CapAlert earlier(Path file) {
        byte[] bytes = InputFile.read(file, CapReader.BYTES_MAX + 1).toArray();
        if (CapReader.read(bytes, file.toString()) instanceof CapReader.Result.Read read
                && read.isSound()
                && CapReference.of(read.alert()).isPresent()) {
            return read.alert();
        }
        throw new CommandFailed(ExitCode.USAGE, Message.of("cap.write-earlier", file.toString()));
    }

    private Written written(SignedIn session, Audience audience, Optional<CapAlert> earlier) {
        return what.indexOf('/') < 0
                ? ofRelease(session, audience, earlier)
                : ofInbox(session, audience, earlier);
    }

    /// On the side that released it.
    private Written ofRelease(SignedIn session, Audience audience, Optional<CapAlert> earlier) {
        boolean released = new View(session.get("/api/v1/releases"))
                .items("releases").stream().anyMatch(one -> one.text("release").equals(what));
        if (!released) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("cap.write-not-released", what));
        }
        Tearline tearline = tearline(session.bytes("/api/v1/drafts/" + what + "/bytes"));
        Optional<View> recall = new View(session.get("/api/v1/recalls"))
                .items("recalls").stream().filter(one -> one.text("release").equals(what)).findFirst();
        if (recall.isEmpty()) {
            return CapOfRelease.write(tearline, audience, earlier.flatMap(CapReference::of), random);
        }
        String reason = recall.get().text("reason");
        return earlier.map(alert -> recalled(tearline.sender(), recall.get().json(), "dated", reason, alert))
                .orElseThrow(() -> wasRecalled(reason));
    }

    /// On the side that was warned.
    private Written ofInbox(SignedIn session, Audience audience, Optional<CapAlert> earlier) {
        Inbox named = Inbox.parse(what, session.names());
        View shown = new View(session.get(named.path()));
        if (shown.has("recall")) {
            View recall = shown.at("recall");
            String reason = recall.text("reason");
            PartyId sender = new PartyId(named.sender());
            return earlier.map(alert -> recalled(sender, recall.json(), "at", reason, alert))
                    .orElseThrow(() -> wasRecalled(reason));
        }
        if (shown.has("recalled")) {
            throw wasRecalled(shown.text("recalled"));
        }
        Tearline tearline = tearline(session.bytes(named.path() + "/release"));
        return CapOfRelease.write(tearline, audience, earlier.flatMap(CapReference::of), random);
    }

    private CommandFailed wasRecalled(String reason) {
        return new CommandFailed(
                ExitCode.FELL_SHORT, Message.of("cap.write-recalled", what, Message.word("recall-" + reason)));
    }

    private Written recalled(PartyId sender, Json recall, String at, String reason, CapAlert earlier) {
        CommandLineRoot root = CommandLineRoot.of(spec);
        Message why = Message.of("cap.cancel-note", Message.word("recall-" + reason));
        Text said = new Text(
                root.words().say(why, Language.ARABIC), root.words().say(why, Language.ENGLISH));
        return CapOfRecall.write(sender, Answers.instant(recall, at), said, earlier, random);
    }

    private static Tearline tearline(Bytes release) {
        return switch (TearlineReader.read(release)) {
            case Decoded.Good<Tearline>(Tearline tearline) -> tearline;
            case Decoded.Bad<Tearline>(var flaw, String where) ->
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.member", where));
        };
    }

    private View answer(Written written) {
        return switch (written) {
            case Written.Refused(Message reason) -> throw new CommandFailed(ExitCode.FELL_SHORT, reason);
            case Written.Alert alert -> {
                CommandLineRoot root = CommandLineRoot.of(spec);
                Commands.writeNew(file, alert.bytes());
                yield new View(Json.object()
                        .put("file", file.toString())
                        .put("identifier", alert.alert().identifier())
                        .put("type", alert.alert().msgType())
                        .put("scope", alert.alert().scope())
                        .put("bytes", alert.bytes().length())
                        .put("digest", alert.bytes().digest().hex())
                        .putArray("losses", alert.losses(), loss -> Json.object()
                                .put("path", loss.path())
                                .put("code", loss.why().word())
                                .put("why", root.worded(loss.message()))
                                .build())
                        .build());
            }
        };
    }

    private static void show(CommandLineRoot root, View answer) {
        root.say(
                "cap.written",
                answer.text("file"),
                Message.word("cap-" + answer.text("type").toLowerCase(Locale.ROOT)),
                Message.word("cap-" + answer.text("scope").toLowerCase(Locale.ROOT)),
                answer.text("identifier"));
        answer.items("losses").forEach(loss -> root.print("  " + loss.text("why")));
    }
}
