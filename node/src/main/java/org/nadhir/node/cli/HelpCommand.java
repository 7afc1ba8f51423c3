package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/// `nadhir help [COMMAND…]`: the same text as `nadhir COMMAND --help`.
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", descriptionKey = "COMMAND", arity = "0..*")
    private List<String> path = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine().getParent();
        for (String name : path) {
            CommandLine next = command.getSubcommands().get(name);
            if (next == null) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("cli.unknown", name, "./nadhir --help"));
            }
            command = next;
        }
        command.usage(command.getOut());
        return ExitCode.OK.number();
    }
}
