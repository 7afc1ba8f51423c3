package org.nadhir.node.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.node.store.OwnerOnly;
import picocli.CommandLine.Model.CommandSpec;

/// What several commands do alike.
final class Commands {

    private static final int FILE_BYTES_MAX = 16 * 1024 * 1024;

    private Commands() {}

    /// For a command that only holds others.
    static CommandFailed missing(CommandSpec spec) {
        return new CommandFailed(
                ExitCode.USAGE, Message.of("cli.missing", "COMMAND", "./" + spec.qualifiedName() + " --help"));
    }

    static Bytes read(Path file) {
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("cli.file-large", file.toString()));
            }
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.file-unreadable", file.toString()), e);
        }
    }

    /// Writes a file that must not exist yet, and that only its owner may read: nothing of the person's is overwritten,
    /// and what is exported is for others on this machine as little as the node's own files are.
    static void writeNew(Path file, Bytes content) {
        try {
            OwnerOnly.createFile(file);
            Files.write(file, content.toArray(), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.file-exists", file.toString()), e);
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("cli.file-unwritable", file.toString()), e);
        }
    }
}
