package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.reports.misp.MispFinding;
import org.nadhir.reports.misp.MispReader;
import org.nadhir.reports.misp.MispText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir misp`: events of MISP in JSON.
@Command(
        name = "misp",
        subcommands = {MispCommand.Check.class, MispConvertCommand.class, MispWriteCommand.class})
final class MispCommand extends CommandGroup {

    /// `misp check`: files held against the core format, without a node; what cannot be read keeps no other from it.
    @Command(name = "check")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "misp.FILE")
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
            return switch (read(file)) {
                case MispReader.Result.Refused(Message reason) -> {
                    root.remark(reason);
                    sheets.add(Json.object()
                            .put("file", file.toString())
                            .put("refused", root.worded(reason))
                            .build());
                    yield ExitCode.USAGE;
                }
                case MispReader.Result.Read read -> {
                    if (json) {
                        sheets.add(sheet(root, file.toString(), read));
                    } else {
                        show(root, file.toString(), read);
                    }
                    yield read.isSound() ? ExitCode.OK : ExitCode.FELL_SHORT;
                }
            };
        }

        private static void show(CommandLineRoot root, String name, MispReader.Result.Read read) {
            long errors = read.findings().stream().filter(one -> one.code().isError()).count();
            String left = read.events().isEmpty()
                    ? "0"
                    : String.valueOf(MispText.of(read.events()).left());
            root.say(
                    read.isSound() ? "misp.check-sound" : "misp.check-unsound",
                    name,
                    String.valueOf(read.events().size()),
                    String.valueOf(errors),
                    String.valueOf(read.findings().size() - errors),
                    left);
            for (MispFinding finding : read.findings()) {
                root.say(
                        "misp.check-finding",
                        Message.word(finding.code().isError() ? "misp-error" : "misp-warning"),
                        finding.path(),
                        finding.code().word(),
                        root.worded(finding.message()));
            }
        }

        private static Json sheet(CommandLineRoot root, String name, MispReader.Result.Read read) {
            return Json.object()
                    .put("file", name)
                    .put("events", read.events().size())
                    .put("sound", read.isSound())
                    .putArray("findings", read.findings(), finding -> Json.object()
                            .put("severity", finding.code().isError() ? "error" : "warning")
                            .put("code", finding.code().word())
                            .put("path", finding.path())
                            .put("message", root.worded(finding.message()))
                            .build())
                    .build();
        }
    }

    /// The file as MISP writes it, or why it is none.
    static MispReader.Result read(Path file) {
        try {
            return MispReader.read(
                    InputFile.read(file, MispReader.BYTES_MAX + 1).toArray(), file.toString());
        } catch (CommandFailed unreadable) {
            return new MispReader.Result.Refused(unreadable.spoken());
        }
    }
}
