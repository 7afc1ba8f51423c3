package org.nadhir.node.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.model.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A command that the launcher script carries out itself, because it needs the sources and Maven.
/// It stands here for its help, and to say so where the jar is started without the launcher.
final class LauncherVerb implements Callable<Integer> {

    static final List<String> ALL = List.of("test", "bench", "dev");

    private final String name;

    private LauncherVerb(String name) {
        this.name = name;
    }

    static CommandSpec spec(String name) {
        return CommandSpec.wrapWithoutInspection(new LauncherVerb(name))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("ARGUMENT")
                        .descriptionKey("ARGUMENT")
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build());
    }

    @Override
    public Integer call() {
        throw new CommandFailed(ExitCode.USAGE, Message.of("cli.launcher-only", name));
    }
}
