package org.nadhir.node.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nadhir.node.demo.Demo;
import org.nadhir.node.demo.Shell;
import org.nadhir.node.demo.ShippedReports;
import org.nadhir.node.demo.Teller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nadhir demo`: the whole way, with two nodes on this machine.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--reports", paramLabel = "DIR")
    private @Nullable Path reports;

    @Option(names = "--summary", paramLabel = "FILE")
    private @Nullable Path summary;

    @Option(names = "--keep", paramLabel = "DIR")
    private @Nullable Path keep;

    @Option(names = "--open")
    private boolean open;

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        boolean terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        Teller teller = new Teller(root.out(), message -> root.words().say(message, root.language()), terminal);
        Demo demo = new Demo(DemoCommand::ran, teller, root.language().tag(), InstantSource.system());
        boolean done = ShippedReports.orIn(Optional.ofNullable(reports), folder -> demo.run(
                new Demo.Wish(folder, Optional.ofNullable(summary), Optional.ofNullable(keep), until(root))));
        return (done ? ExitCode.OK : ExitCode.FELL_SHORT).number();
    }

    /// Both consoles are open until somebody ends the program.
    private Optional<Runnable> until(CommandLineRoot root) {
        return open
                ? Optional.of(() -> {
                    root.out().flush();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                : Optional.empty();
    }

    /// Exactly what happens when a user types it, with nothing in the environment that could answer for them.
    private static Shell.Ran ran(Consumer<String> shown, String... arguments) {
        Lines out = new Lines(shown);
        Lines err = new Lines(shown);
        int status = CommandLineRoot.run(arguments, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Shell.Ran(status, out.toString(), err.toString());
    }

    /// Keeps what is written, and hands it on line by line.
    private static final class Lines extends StringWriter {

        private final Consumer<String> shown;
        private int handed;

        Lines(Consumer<String> shown) {
            this.shown = shown;
        }

        @Override
        public void flush() {
            int end = getBuffer().lastIndexOf("\n") + 1;
            if (end > handed) {
                getBuffer().substring(handed, end).lines().forEach(shown);
                handed = end;
            }
        }
    }
}
