package org.nadhir.node.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.model.Message;
import org.nadhir.node.store.OwnerOnly;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What the commands have in common that ask a running node something and show its answer.
final class Asking {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--save", paramLabel = "FILE", descriptionKey = "save")
    private @Nullable Path save;

    /// Asks, signed in, and shows the answer in the person's words or, with `--json`, as it came.
    int ask(Function<SignedIn, View> question, BiConsumer<CommandLineRoot, View> lines) {
        return ask(command, question, lines);
    }

    /// The same where it is mixed into something that is itself mixed into the command `mixee`.
    int ask(CommandSpec mixee, Function<SignedIn, View> question, BiConsumer<CommandLineRoot, View> lines) {
        CommandLineRoot root = CommandLineRoot.of(mixee);
        try (SignedIn session = node.signIn(root)) {
            View answer = question.apply(session);
            if (save != null) {
                write(save, answer);
            }
            if (json) {
                root.json(answer);
            } else {
                // Within the session: the names behind the ids of the answer are asked for only where one is shown.
                lines.accept(root, answer);
            }
        }
        return ExitCode.OK.number();
    }

    private static void write(Path file, View answer) {
        try {
            OwnerOnly.write(file, CanonicalWriter.write(answer.json()));
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("cli.file-unwritable", file.toString()), e);
        }
    }
}
