package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.reports.cap.CapAlert;
import org.nadhir.reports.cap.CapFinding;
import org.nadhir.reports.cap.CapLoss;
import org.nadhir.reports.cap.CapReader;
import org.nadhir.reports.cap.CapText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir cap`: alerts in the Common Alerting Protocol 1.2.
@Command(
        name = "cap",
        subcommands = {CapCommand.Check.class, CapWriteCommand.class})
final class CapCommand extends CommandGroup {

    /// `cap check`: files held against the standard, without a node; what cannot be read keeps no other from it.
    @Command(name = "check")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cap.FILE")
        private List<Path> files = List.of();

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            List<Json> sheets = new ArrayList<>();
            ExitCode worst = ExitCode.OK;
            for (Path file : files) {
                ExitCode code = check(root, file, sheets);
                worst = code.number() > worst.number() ? code : worst;
            }
            if (json) {
                root.json(new View(Json.array(sheets, sheet -> sheet)));
            }
            return worst.number();
        }

        private ExitCode check(CommandLineRoot root, Path file, List<Json> sheets) {
            String name = file.toString();
            CapReader.Result result;
            try {
                result = CapReader.read(InputFile.read(file, CapReader.BYTES_MAX + 1).toArray(), name);
            } catch (CommandFailed unreadable) {
                result = new CapReader.Result.Refused(unreadable.spoken());
            }
            return switch (result) {
                case CapReader.Result.Refused(Message reason) -> {
                    root.remark(reason);
                    sheets.add(Json.object().put("file", name).put("refused", root.worded(reason)).build());
                    yield ExitCode.USAGE;
                }
                case CapReader.Result.Read read -> {
                    List<CapLoss> losses = Stream.concat(
                                    read.losses().stream(), CapText.of(read.alert()).losses().stream())
                            .toList();
                    if (json) {
                        sheets.add(sheet(root, name, read, losses));
                    } else {
                        show(root, name, read, losses);
                    }
                    yield read.isSound() ? ExitCode.OK : ExitCode.FELL_SHORT;
                }
            };
        }

        private static void show(
                CommandLineRoot root, String name, CapReader.Result.Read read, List<CapLoss> losses) {
            String version = Message.word(
                    read.namespace().equals(CapAlert.NAMESPACE) ? "cap-cap-1-2" : "cap-cap-1-1");
            long errors = read.findings().stream()
                    .filter(finding -> finding.severity() == CapFinding.Severity.ERROR)
                    .count();
            String warnings = String.valueOf(read.findings().size() - errors);
            String lost = String.valueOf(losses.size());
            if (read.isSound()) {
                root.say("cap.check-sound", name, version, warnings, lost);
            } else {
                root.say("cap.check-unsound", name, version, String.valueOf(errors), warnings, lost);
            }
            for (CapFinding finding : read.findings()) {
                root.say(
                        "cap.check-finding",
                        Message.word("cap-" + finding.severity().word()),
                        Message.word("cap-" + finding.level().word()),
                        finding.path(),
                        finding.code(),
                        root.worded(finding.message()));
            }
            losses.forEach(loss -> root.say("cap.check-loss", loss.path(), root.worded(loss.message())));
        }

        private static Json sheet(
                CommandLineRoot root, String name, CapReader.Result.Read read, List<CapLoss> losses) {
            return Json.object()
                    .put("file", name)
                    .put("namespace", read.namespace())
                    .put("schema_valid", read.isSchemaValid())
                    .put("sound", read.isSound())
                    .putArray("findings", read.findings(), finding -> Json.object()
                            .put("level", finding.level().word())
                            .put("severity", finding.severity().word())
                            .put("code", finding.code())
                            .put("path", finding.path())
                            .put("message", root.worded(finding.message()))
                            .build())
                    .putArray("losses", losses, loss -> Json.object()
                            .put("path", loss.path())
                            .put("what", loss.what())
                            .put("code", loss.why().word())
                            .put("why", root.worded(loss.message()))
                            .build())
                    .build();
        }
    }
}
