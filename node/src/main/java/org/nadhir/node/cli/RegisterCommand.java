package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.reports.register.NameLoss;
import org.nadhir.reports.register.Register;
import org.nadhir.reports.register.RegisterFile;
import org.nadhir.reports.register.RegisterRow;
import org.nadhir.reports.register.lists.ListImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir register`: names that users add to the shipped lists (docs/reading.md), without a node.
@Command(
        name = "register",
        subcommands = {RegisterCommand.Import.class, RegisterCommand.Check.class})
final class RegisterCommand extends CommandGroup {

    /// `register import FILE --out REGISTER.tsv`: the names of somebody else's list as a register.
    @Command(name = "import")
    static final class Import implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", descriptionKey = "nadhir.register.import.FILE")
        private Path file = Path.of("");

        @Option(
                names = "--out",
                required = true,
                paramLabel = "REGISTER",
                descriptionKey = "nadhir.register.import.out")
        private Path out = Path.of("");

        @Option(names = "--from", paramLabel = "FORMAT", descriptionKey = "nadhir.register.import.from")
        private @Nullable String from;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            byte[] bytes = InputFile.read(file, RegisterFile.BYTES_MAX + 1).toArray();
            String name = file.getFileName().toString();
            ListImport.Format format = from == null ? ListImport.formatOf(bytes) : format(from);
            ListImport.Result.Read read = switch (ListImport.read(bytes, name, format)) {
                case ListImport.Result.Refused(Message why) -> throw new CommandFailed(ExitCode.USAGE, why);
                case ListImport.Result.Read taken -> taken;
            };
            byte[] written = RegisterRow.write(read.rows()).getBytes(UTF_8);
            Commands.writeNew(out, Bytes.of(written));
            List<NameLoss> losses = new ArrayList<>(read.losses());
            if (RegisterFile.read(written, name) instanceof RegisterFile.Result.Read(RegisterFile register)) {
                losses.addAll(register.losses());
                losses.addAll(Register.load(List.of(register)).losses());
            }
            if (json) {
                root.json(new View(Json.object()
                        .put("file", name)
                        .put("format", format.word())
                        .put("entries", read.total())
                        .put("taken", read.rows().size())
                        .put("left", read.left())
                        .putArray("losses", losses, loss -> NameLossLines.json(root, loss))
                        .build()));
            } else {
                root.say("register.imported", name, format.word(), String.valueOf(read.total()),
                        String.valueOf(read.rows().size()), String.valueOf(read.left()), out.toString());
                NameLossLines.show(root, losses);
            }
            return ExitCode.OK.number();
        }

        private static ListImport.Format format(String word) {
            for (ListImport.Format format : ListImport.Format.values()) {
                if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new CommandFailed(ExitCode.USAGE, Message.of("register.format", word));
        }
    }

    /// `register check FILE…`: what of registers is taken, together, in the order given.
    @Command(name = "check")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "register.FILE")
        private List<Path> files = List.of();

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        /// 0 where every line is taken, 1 where one is not, 2 where a file cannot be read.
        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            List<RegisterFile> registers = files.stream().map(Registers::read).toList();
            List<NameLoss> losses = new ArrayList<>();
            registers.forEach(register -> losses.addAll(register.losses()));
            losses.addAll(Register.load(registers).losses());
            int lines = registers.stream().mapToInt(RegisterFile::lines).sum();
            long left = losses.stream()
                    .filter(loss -> loss.why().kept() == NameLoss.Kept.NO_ENTRY)
                    .count();
            if (json) {
                root.json(new View(Json.object()
                        .put("lines", lines)
                        .put("taken", lines - left)
                        .put("left", left)
                        .putArray("losses", losses, loss -> NameLossLines.json(root, loss))
                        .build()));
            } else {
                root.say("register.checked", String.valueOf(lines), String.valueOf(lines - left), String.valueOf(left));
                NameLossLines.show(root, losses);
            }
            return (left == 0 ? ExitCode.OK : ExitCode.FELL_SHORT).number();
        }
    }
}
