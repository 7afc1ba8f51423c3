package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nadhir.model.Message;
import org.nadhir.node.misp.ToMisp;
import org.nadhir.node.misp.ToStix;
import org.nadhir.reports.misp.MispReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `misp convert`: a file of one format as the other, with what became of everything in it. Without a node.
@Command(name = "convert")
final class MispConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "misp.FILE")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "stix|misp", required = true)
    private String to = "";

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// 0 where all is converted or carried, 1 where something was left, 2 where the file cannot be read.
    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        return switch (to) {
            case "stix" -> toStix(root);
            case "misp" -> {
                ToMisp.Converted converted = ToMisp.convert(
                        InputFile.read(file, MispReader.BYTES_MAX).toArray());
                Commands.writeNew(out, converted.file());
                yield AccountLines.show(root, out.toString(), converted.events().size(), converted.account(), json)
                        .number();
            }
            default -> throw new CommandFailed(ExitCode.USAGE, Message.of("misp.convert-to", to));
        };
    }

    private int toStix(CommandLineRoot root) {
        return switch (MispCommand.read(file)) {
            case MispReader.Result.Refused(Message reason) -> throw new CommandFailed(ExitCode.USAGE, reason);
            case MispReader.Result.Read read -> {
                ToStix.Converted converted = ToStix.convert(read);
                Commands.writeNew(out, converted.bundle());
                yield AccountLines.show(root, out.toString(), converted.objects().size(), converted.account(), json)
                        .number();
            }
        };
    }
}
