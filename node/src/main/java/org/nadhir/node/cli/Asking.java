package org.nadhir.node.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /// The same for what is tried and may not come about: the shell is told by the answer.
    int tryFor(
            Function<SignedIn, View> question, BiConsumer<CommandLineRoot, View> lines, Predicate<View> cameAbout) {
        View answer = answered(command, question, lines);
        return (cameAbout.test(answer) ? ExitCode.OK : ExitCode.FELL_SHORT).number();
    }

    /// The same as [#ask] where it is mixed into something that is itself mixed into the command `mixee`.
    int ask(CommandSpec mixee, Function<SignedIn, View> question, BiConsumer<CommandLineRoot, View> lines) {
        answered(mixee, question, lines);
        return ExitCode.OK.number();
    }

    private View answered(
            CommandSpec mixee, Function<SignedIn, View> question, BiConsumer<CommandLineRoot, View> lines) {
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
                root.sayIfSilent();
            }
            return answer;
        }
    }

    private static void write(Path file, View answer) {
        try {
            OwnerOnly.write(file, CanonicalWriter.write(answer.json()));
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("cli.file-unwritable", file.toString()), e);
        }
    }
}
