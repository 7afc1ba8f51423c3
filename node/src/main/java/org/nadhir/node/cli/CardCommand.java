package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.exchange.Card;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.words.CardCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir card`: the party's own card. Needs no running node and no passphrase: a card is there to be given away.
@Command(
        name = "card",
        subcommands = {CardCommand.Show.class, CardCommand.Export.class, CardCommand.Qr.class})
final class CardCommand extends CommandGroup {

    private static NodeFolder open(Path folder) {
        return NodeFolder.open(folder, BouncyCastlePrimitives.hedged(new SecureRandom()));
    }

    /// `nadhir card show DIR`.
    @Command(name = "show")
    static final class Show implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
        private Path folder = Path.of(".");

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            Card card = open(folder).card();
            root.say("card.party", card.party().value(), card.name().in(root.language()));
            card.addresses().forEach(address -> root.say("card.address", address));
            FingerprintLines.say(root, card.fingerprint());
            return ExitCode.OK.number();
        }
    }

    /// `nadhir card export DIR FILE`.
    @Command(name = "export")
    static final class Export implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
        private Path folder = Path.of(".");

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "NEW_FILE")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            NodeFolder node = open(folder);
            Commands.writeNew(file, node.cardStatement());
            root.say("card.exported", file.toString());
            FingerprintLines.say(root, node.card().fingerprint());
            return ExitCode.OK.number();
        }
    }

    /// `nadhir card qr DIR [--file SVG]`.
    @Command(name = "qr")
    static final class Qr implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
        private Path folder = Path.of(".");

        @Option(names = "--file", paramLabel = "SVG")
        private @Nullable Path file;

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            if (file != null && !file.toString().endsWith(".svg")) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("card.qr.not-svg", file.toString()));
            }
            NodeFolder node = open(folder);
            Card card = node.card();
            var code = new CardCode(card.party(), card.fingerprint(), node.cardStatement().digest());
            if (file == null) {
                code.terminal().lines().forEach(root::print);
            } else {
                Commands.writeNew(file, Bytes.of(code.svg().getBytes(UTF_8)));
                root.say("card.qr.written", file.toString());
            }
            root.say("card.qr.text", code.text());
            return ExitCode.OK.number();
        }
    }
}
