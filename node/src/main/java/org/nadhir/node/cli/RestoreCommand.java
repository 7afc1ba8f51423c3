package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.nadhir.node.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir restore FILE DIR`: makes a node's folder again out of a backup.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "BACKUP_FILE")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "NEW_DIR")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        Restore.Restored restored = Restore.read(file, folder, new SecureRandom());
        root.say("restore.done", folder.toString(), String.valueOf(restored.files()));
        if (!restored.database()) {
            root.say("backup.database-elsewhere");
        }
        return ExitCode.OK.number();
    }
}
