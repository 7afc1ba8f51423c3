package org.nadhir.node.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;

/// A file that a command was given.
final class InputFile {

    private InputFile() {}

    /// Reads the file, or as much of it as shows that it is too large.
    ///
    /// @param bytesMax most bytes to read
    static Bytes read(Path file, int bytesMax) {
        if (Files.isDirectory(file)) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.file-folder", file.toString()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Bytes.of(in.readNBytes(bytesMax));
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.file-unreadable", file.toString()), e);
        }
    }
}
