package org.nadhir.node.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.node.stix.Finding;
import org.nadhir.node.stix.Read;
import org.nadhir.node.stix.Severity;
import org.nadhir.node.stix.StixStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir stix`: what others write in STIX 2.1, looked at without a node, and a release written as STIX.
@Command(
        name = "stix",
        subcommands = {StixCommand.Check.class, StixConvertCommand.class, StixWriteCommand.class})
final class StixCommand extends CommandGroup {

    /// `nadhir stix check FILE…`: holds each object against the specification. Keeps nothing, fetches nothing.
    @Command(name = "check")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--all", descriptionKey = "nadhir.stix.check.all")
        private boolean all;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "nadhir.stix.FILE")
        private List<Path> files = List.of();

        /// 0 where every object may be taken, 1 where one is refused, 2 where a file cannot be read.
        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            ExitCode worst = ExitCode.OK;
            for (Path file : files) {
                ExitCode code = checked(root, file);
                worst = code.number() > worst.number() ? code : worst;
            }
            return worst.number();
        }

        /// A file that cannot be read keeps no other from being checked.
        private ExitCode checked(CommandLineRoot root, Path file) {
            Tally tally = new Tally();
            try (InputStream in = Files.newInputStream(file)) {
                StixStream.read(in, item -> {
                    tally.count(item.read());
                    if (json) {
                        root.json(new View(line(root, file, item)));
                    } else {
                        show(root, item);
                    }
                });
            } catch (IOException e) {
                boolean folder = Files.isDirectory(file);
                root.remark(folder ? "cli.file-folder" : "cli.file-unreadable", file.toString());
                return ExitCode.USAGE;
            }
            if (json) {
                root.json(new View(tally.json(file)));
            } else {
                String answer = tally.refused == 0 ? "stix.file-good" : "stix.file-refused";
                root.say(
                        answer,
                        file.toString(),
                        String.valueOf(tally.good),
                        String.valueOf(tally.refused),
                        String.valueOf(tally.should));
            }
            return tally.refused == 0 ? ExitCode.OK : ExitCode.FELL_SHORT;
        }

        private void show(CommandLineRoot root, StixStream.Item item) {
            boolean refused = item.read() instanceof Read.Refused;
            List<Finding> shown = item.read().findings().stream()
                    .filter(finding -> all || finding.severity() == Severity.MUST)
                    .toList();
            if (shown.isEmpty()) {
                return;
            }
            String id = item.read().id().isEmpty() ? Message.word("stix-nameless") : item.read().id();
            root.say(refused ? "stix.object-refused" : "stix.object-good", id, item.pointer());
            for (Finding finding : shown) {
                String place = finding.pointer().isEmpty() ? "" : " " + finding.pointer();
                root.print("  " + finding.severity() + place + ": " + root.worded(finding.message()));
            }
        }

        private static Json line(CommandLineRoot root, Path file, StixStream.Item item) {
            return Json.object()
                    .put("file", file.toString())
                    .put("at", item.pointer())
                    .put("id", item.read().id())
                    .put("verdict", item.read() instanceof Read.Good ? "good" : "refused")
                    .putArray("findings", item.read().findings(), finding -> Json.object()
                            .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                            .put("code", finding.code().word())
                            .put("at", finding.pointer())
                            .putStrings("arguments", finding.arguments())
                            .put("message", root.worded(finding.message()))
                            .build())
                    .build();
        }
    }

    /// Counts over one file.
    private static final class Tally {

        private int good;
        private int refused;
        private int must;
        private int should;

        private void count(Read read) {
            switch (read) {
                case Read.Good _ -> good++;
                case Read.Refused _ -> refused++;
            }
            for (Finding finding : read.findings()) {
                switch (finding.severity()) {
                    case MUST -> must++;
                    case SHOULD -> should++;
                }
            }
        }

        private Json json(Path file) {
            return Json.object()
                    .put("file", file.toString())
                    .put("good", good)
                    .put("refused", refused)
                    .put("must", must)
                    .put("should", should)
                    .build();
        }
    }
}
