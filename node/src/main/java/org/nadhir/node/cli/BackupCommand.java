package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nadhir.node.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir backup DIR FILE`: saves a node's folder, also while it runs.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder = Path.of(".");

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "BACKUP_FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        Backup.Written written = Backup.write(folder, file);
        root.say(
                "backup.done",
                file.toString(),
                String.valueOf(written.files()),
                String.valueOf(written.bytes()));
        if (!written.database()) {
            root.say("backup.database-elsewhere");
        }
        return ExitCode.OK.number();
    }
}
