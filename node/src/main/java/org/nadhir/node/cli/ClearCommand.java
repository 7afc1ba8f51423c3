package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Clearance;
import org.nadhir.tearline.ClearanceCodec;
import org.nadhir.tearline.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir clear`: shows what the leak guard found near in a draft, a notice, a list or other words that would leave
/// and, with a reason, signs that it gives no source away. Without one it only shows.
@Command(name = "clear")
final class ClearCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "HELD", descriptionKey = "HELD")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    @Override
    public Integer call() {
        return asking.ask(this::clear, ClearCommand::said);
    }

    /// The places are shown in the very bytes that the clearance names, and the findings are the very ones.
    private View clear(SignedIn session) {
        HeldLines lines = HeldLines.of(session, id);
        lines.show(CommandLineRoot.of(spec));
        if (reason == null) {
            return new View(Json.object().put("state", "shown").build());
        }
        session.askAgain();
        Bytes signed =
                session.sign(PayloadType.CLEARANCE, ClearanceCodec.write(clearance(session, lines.findings())));
        return new View(session.post(HeldLines.PATH + id + "/clearances", signed));
    }

    private Clearance clearance(SignedIn session, Findings findings) {
        try {
            return new Clearance(
                    findings.release(),
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

    private static void said(CommandLineRoot root, View answer) {
        root.say("clear." + answer.text("state"));
        if (answer.has("missing")) {
            answer.items("missing").forEach(missing -> root.say(missing.message()));
        }
    }
}
