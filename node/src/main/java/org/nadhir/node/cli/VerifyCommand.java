package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.evidence.Dated;
import org.nadhir.evidence.Evidence;
import org.nadhir.evidence.EvidenceCheck;
import org.nadhir.evidence.EvidenceFlaw;
import org.nadhir.evidence.EvidenceReport;
import org.nadhir.evidence.Fork;
import org.nadhir.evidence.ForkCheck;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.model.MessageCodec;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.words.Fingerprints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir verify`: checks an evidence bundle with nothing but the two fingerprints, or a fork with the one of the
/// party that it accuses. Needs no node, opens no connection.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BUNDLE", descriptionKey = "BUNDLE")
    private Path bundle = Path.of("");

    @Option(names = "--fingerprint", paramLabel = "HEX", required = true)
    private List<String> fingerprints = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        Bytes file = InputFile.read(bundle, Evidence.BYTES_MAX + 1);
        boolean fork = Fork.isClaimedBy(file);
        EvidenceReport report = fork ? fork(file) : evidence(file);
        if (json) {
            root.json(view(report));
        } else {
            report.holds().forEach(root::say);
            report.dated().forEach(dated -> dated.messages().forEach(root::say));
            report.flaws().forEach(flaw -> root.say(flaw.message()));
            String steps = String.join(", ", report.steps().stream().map(ReceiptStep::label).toList());
            String holds = report.hasGap() ? "verify.sound-but-undated" : "verify.sound";
            String sound = fork ? "verify.fork" : holds;
            String unsound = fork ? "verify.no-fork" : "verify.unsound";
            root.say(report.isSound() ? sound : unsound, bundle.toString(), steps);
        }
        return (report.isSound() ? ExitCode.OK : ExitCode.FELL_SHORT).number();
    }

    private EvidenceReport evidence(Bytes file) {
        if (fingerprints.size() != 2) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("verify.fingerprints"));
        }
        SecureRandom random = new SecureRandom();
        return new EvidenceCheck(BouncyCastlePrimitives.hedged(random), BouncyCastleCheckpoints.hedged(random))
                .check(file, digest(fingerprints.getFirst()), digest(fingerprints.getLast()));
    }

    private EvidenceReport fork(Bytes file) {
        if (fingerprints.size() != 1) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("verify.one-fingerprint"));
        }
        SecureRandom random = new SecureRandom();
        return new ForkCheck(BouncyCastlePrimitives.hedged(random), BouncyCastleCheckpoints.hedged(random))
                .check(file, digest(fingerprints.getFirst()));
    }

    private static View view(EvidenceReport report) {
        return new View(Json.object()
                .put("sound", report.isSound())
                .putStrings("receipts", report.steps().stream().map(ReceiptStep::label).toList())
                .putArray("dated", report.dated(), VerifyCommand::dated)
                .putArray("holds", report.holds(), MessageCodec::write)
                .putArray("flaws", report.flaws(), VerifyCommand::flaw)
                .build());
    }

    private static Json dated(Dated dated) {
        return Json.object()
                .put("own", dated.own())
                .putStrings("shown", dated.shown().stream().map(Instant::toString).toList())
                .put("gap", dated.isGap())
                .putArray("messages", dated.messages(), MessageCodec::write)
                .build();
    }

    private static Json flaw(EvidenceFlaw flaw) {
        return Json.object()
                .put("part", flaw.part())
                .put("why", flaw.why().name())
                .put("message", MessageCodec.write(flaw.message()))
                .build();
    }

    /// As groups of four or in one piece, as persons read it to each other.
    private static Digest digest(String spoken) {
        try {
            return Fingerprints.parse(spoken);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("verify.fingerprint", spoken), e);
        }
    }
}
