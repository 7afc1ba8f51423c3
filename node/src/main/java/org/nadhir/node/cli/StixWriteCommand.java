package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.node.stix.StixBundle;
import org.nadhir.node.stix.StixOfRecall;
import org.nadhir.node.stix.StixOfRelease;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stix write`: a release, or its recall, as a bundle of STIX 2.1, made on the person's own machine from the very
/// bytes that were sealed.
@Command(name = "write")
final class StixWriteCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "RELEASE|SENDER/SEQUENCE", descriptionKey = "misp.WHAT")
    private String what = "";

    @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "NEW_FILE")
    private Path file = Path.of("");

    @Option(names = "--earlier", paramLabel = "FILE")
    private @Nullable Path earlier;

    @Override
    public Integer call() {
        Optional<StixBundle> before = Optional.ofNullable(earlier).map(StixWriteCommand::written);
        return asking.ask(
                session -> answer(what.indexOf('/') < 0 ? ofRelease(session) : ofInbox(session, before)),
                StixWriteCommand::show);
    }

    private static StixBundle written(Path file) {
        return StixBundle.read(InputFile.read(file, StixBundle.BYTES_MAX + 1))
                .orElseThrow(() ->
                        new CommandFailed(ExitCode.USAGE, Message.of("stix.write-earlier", file.toString())));
    }

    /// On the side that released it; the sealed bytes stay there, so a recall needs no earlier file.
    private StixBundle ofRelease(SignedIn session) {
        boolean released = new View(session.get("/api/v1/releases"))
                .items("releases").stream().anyMatch(one -> one.text("release").equals(what));
        if (!released) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("stix.write-not-released", what));
        }
        StixBundle bundle = bundle(session.bytes("/api/v1/drafts/" + what + "/bytes"));
        return new View(session.get("/api/v1/recalls"))
                .items("recalls").stream()
                .filter(one -> one.text("release").equals(what))
                .findFirst()
                .map(recall -> StixOfRecall.write(
                        bundle, recall.text("reason"), Answers.instant(recall.json(), "dated")))
                .orElse(bundle);
    }

    /// On the side that was warned; what was recalled is not handed out there any more.
    private StixBundle ofInbox(SignedIn session, Optional<StixBundle> before) {
        Inbox named = Inbox.parse(what, session.names());
        View shown = new View(session.get(named.path()));
        if (shown.has("recall")) {
            View recall = shown.at("recall");
            String reason = recall.text("reason");
            StixBundle bundle = before.orElseThrow(() -> wasRecalled(reason));
            if (!recall.has("report") || !recall.text("report").equals(bundle.report())) {
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("stix.write-other", String.valueOf(earlier)));
            }
            return StixOfRecall.write(bundle, reason, Answers.instant(recall.json(), "at"));
        }
        if (shown.has("recalled")) {
            throw wasRecalled(shown.text("recalled"));
        }
        return bundle(session.bytes(named.path() + "/release"));
    }

    private CommandFailed wasRecalled(String reason) {
        return new CommandFailed(
                ExitCode.FELL_SHORT, Message.of("stix.write-recalled", what, Message.word("recall-" + reason)));
    }

    private static StixBundle bundle(Bytes release) {
        return switch (TearlineReader.read(release)) {
            case Decoded.Good<Tearline>(Tearline tearline) -> {
                StixOfRelease.refusal(tearline).ifPresent(reason -> {
                    throw new CommandFailed(ExitCode.FELL_SHORT, reason);
                });
                yield StixOfRelease.write(release);
            }
            case Decoded.Bad<Tearline>(var _, String where) ->
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.member", where));
        };
    }

    /// Nothing leaves that our own reader would refuse.
    private View answer(StixBundle bundle) {
        if (!bundle.refused().isEmpty()) {
            throw new CommandFailed(
                    ExitCode.FELL_SHORT, bundle.refused().getFirst().message());
        }
        Bytes bytes = bundle.bytes();
        Commands.writeNew(file, bytes);
        return new View(Json.object()
                .put("file", file.toString())
                .put("report", bundle.report())
                .put("objects", bundle.objects().size())
                .put("revoked", bundle.isRevoked())
                .put("bytes", bytes.length())
                .put("digest", bytes.digest().hex())
                .build());
    }

    private static void show(CommandLineRoot root, View answer) {
        root.say(
                answer.flag("revoked") ? "stix.written-revoked" : "stix.written",
                answer.text("file"),
                answer.text("report"));
    }
}
