package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Clearance;
import org.nadhir.tearline.ClearanceCodec;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.Leak;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir clear`: shows what the leak guard found near in a draft and, with a reason, signs that it gives no source
/// away. Without one it only shows.
@Command(name = "clear")
final class ClearCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "DRAFT", descriptionKey = "DRAFT")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    @Override
    public Integer call() {
        return asking.ask(spec, this::clear, ClearCommand::said);
    }

    /// The places are shown in the very bytes that the clearance names, and the findings are the very ones.
    private View clear(SignedIn session) {
        Bytes release = session.bytes("/api/v1/drafts/" + id + "/bytes");
        Findings findings = findings(session.bytes("/api/v1/drafts/" + id + "/findings"));
        if (!findings.release().equals(release.digest())) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("approve.other-bytes"));
        }
        show(CommandLineRoot.of(spec), release, findings);
        if (reason == null) {
            return new View(Json.object().put("state", "shown").build());
        }
        session.askAgain();
        Bytes signed = session.sign(PayloadType.CLEARANCE, ClearanceCodec.write(clearance(session, release, findings)));
        return new View(session.post("/api/v1/drafts/" + id + "/clearances", signed));
    }

    private Clearance clearance(SignedIn session, Bytes release, Findings findings) {
        try {
            return new Clearance(
                    release.digest(),
                    findings.digest(),
                    session.signer().person(),
                    String.valueOf(reason),
                    session.now());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(
                    ExitCode.USAGE,
                    Message.of("clear.reason", String.valueOf(Clearance.REASON_CHARS_MAX)),
                    e);
        }
    }

    private static Findings findings(Bytes bytes) {
        return switch (Findings.read(bytes)) {
            case Decoded.Good<Findings>(Findings findings) -> findings;
            case Decoded.Bad<Findings>(var flaw, String where) ->
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.member", where));
        };
    }

    private static void show(CommandLineRoot root, Bytes release, Findings findings) {
        root.say("clear.digest", release.digest().hex());
        int[] text = new String(release.toArray(), UTF_8).codePoints().toArray();
        for (Findings.Found found : findings.near()) {
            Leak leak = found.leak();
            root.say(
                    "clear.near",
                    found.what().isEmpty() ? "–" : "word.trace-" + found.what(),
                    leak.layer(),
                    leak.where(),
                    String.valueOf(leak.start()),
                    String.valueOf(leak.end()));
            int end = Math.min(leak.end(), text.length);
            int start = Math.min(leak.start(), end);
            // Never the whole release: a finding without a place of its own is told by its path alone.
            if (end - start < text.length) {
                root.print("    | " + new String(text, start, end - start).replace('\n', ' '));
            }
        }
    }

    private static void said(CommandLineRoot root, View answer) {
        root.say("clear." + answer.text("state"));
        if (answer.has("missing")) {
            answer.items("missing").forEach(missing -> root.say(missing.message()));
        }
    }
}
