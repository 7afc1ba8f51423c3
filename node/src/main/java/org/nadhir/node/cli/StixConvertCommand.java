package org.nadhir.node.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.node.stix.Change;
import org.nadhir.node.stix.Stix20;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stix convert`: a file of STIX 2.0 as STIX 2.1, with what changed in each object. Without a node.
@Command(name = "convert")
final class StixConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "stix.FILE_2_0")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// 0 where all is there, 1 where an object was refused, 2 where the file cannot be read.
    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        Stix20.Converted converted;
        try (InputStream in = Files.newInputStream(file)) {
            converted = Stix20.convert(in);
        } catch (IOException e) {
            boolean folder = Files.isDirectory(file);
            throw new CommandFailed(
                    ExitCode.USAGE,
                    Message.of(folder ? "cli.file-folder" : "cli.file-unreadable", file.toString()),
                    e);
        }
        Commands.writeNew(out, converted.bundle());
        if (json) {
            root.json(new View(sheet(root, converted)));
        } else {
            root.say(
                    "stix.converted",
                    out.toString(),
                    String.valueOf(converted.in()),
                    String.valueOf(converted.unchanged()),
                    String.valueOf(converted.converted()),
                    String.valueOf(converted.refused()));
            for (Change change : converted.changes()) {
                root.print(("  " + change.id()).stripTrailing() + " " + change.pointer() + ": "
                        + root.worded(change.message()));
            }
        }
        return (converted.refused() == 0 ? ExitCode.OK : ExitCode.FELL_SHORT).number();
    }

    private Json sheet(CommandLineRoot root, Stix20.Converted converted) {
        return Json.object()
                .put("file", out.toString())
                .put("in", converted.in())
                .put("unchanged", converted.unchanged())
                .put("converted", converted.converted())
                .put("refused", converted.refused())
                .putArray("changes", converted.changes(), change -> Json.object()
                        .put("id", change.id())
                        .put("at", change.pointer())
                        .put("what", change.what())
                        .put("code", change.why().word())
                        .put("why", root.worded(change.message()))
                        .build())
                .build();
    }
}
