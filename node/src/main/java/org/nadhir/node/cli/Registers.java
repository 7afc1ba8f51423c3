package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.reports.Reader;
import org.nadhir.reports.register.NameLoss;
import org.nadhir.reports.register.RegisterFile;

/// Registers that a command was given as files.
final class Registers {

    private Registers() {}

    /// A reader that knows their names as well. What of a file was left out is counted on standard error; `register
    /// check` says which.
    static Reader reader(CommandLineRoot root, List<Path> files) {
        List<RegisterFile> registers = files.stream().map(Registers::read).toList();
        Reader reader = Reader.create(registers);
        List<NameLoss> losses = new ArrayList<>(reader.register().losses());
        registers.forEach(file -> losses.addAll(file.losses()));
        if (!losses.isEmpty()) {
            root.remark("register.some-left", String.valueOf(losses.size()));
        }
        return reader;
    }

    static RegisterFile read(Path file) {
        return switch (RegisterFile.read(
                InputFile.read(file, RegisterFile.BYTES_MAX + 1).toArray(), file.toString())) {
            case RegisterFile.Result.Read(RegisterFile register) -> register;
            case RegisterFile.Result.Refused(var why) -> throw new CommandFailed(ExitCode.USAGE, why);
        };
    }
}
