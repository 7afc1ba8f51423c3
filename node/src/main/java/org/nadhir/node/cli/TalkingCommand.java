package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that signs a person in at a running node, talks with it and is done. What an answer is worth in JSON, too,
/// asks by [Asking] instead.
abstract class TalkingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private NodeOptions node = new NodeOptions();

    /// Says what is to be said, in the person's name.
    ///
    /// @throws CommandFailed where the node refuses, with its words
    abstract void talk(CommandLineRoot root, SignedIn session);

    @Override
    public final Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        try (SignedIn session = node.signIn(root)) {
            talk(root, session);
        }
        return ExitCode.OK.number();
    }
}
