package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.node.Node;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.SelfTest;
import org.nadhir.node.folder.NodeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir serve DIR`: runs a node until it is told to stop.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder = Path.of(".");

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    private @Nullable Path passphraseFile;

    @Option(names = "--accept-restored")
    private boolean acceptRestored;

    @Override
    public Integer call() throws InterruptedException {
        CommandLineRoot root = CommandLineRoot.of(spec);
        ServeLog.begin();
        SelfTest.run();
        SecureRandom random = new SecureRandom();
        NodeFolder opened = NodeFolder.open(folder, BouncyCastlePrimitives.hedged(random));
        Node node;
        try (Passphrase passphrase = Passphrases.find(root, passphraseFile, Passphrases.NODE)) {
            node = Node.start(
                    opened,
                    passphrase,
                    acceptRestored ? Node.AfterRestore.GO_ON : Node.AfterRestore.REFUSE,
                    root.words(),
                    random,
                    InstantSource.system());
        }
        // SIGTERM and Ctrl-C end up here: what runs is finished, then the store is closed.
        Thread stopping = new Thread(node::close, "stop");
        Runtime.getRuntime().addShutdownHook(stopping);
        root.say(
                opened.config().exercise() ? "serve.ready-exercise" : "serve.ready",
                opened.config().party().value(),
                "https://127.0.0.1:" + node.apiPort(),
                "https://" + opened.config().exchangeAddress() + ":" + node.exchangePort());
        node.consolePort().ifPresent(port -> root.say("serve.console", "http://localhost:" + port));
        node.watchPort().ifPresent(port -> root.say("serve.watched", "http://127.0.0.1:" + port));
        node.taxiiPort().ifPresent(port ->
                root.say("serve.taxii", "https://" + opened.config().taxii().address() + ":" + port + "/taxii2/"));
        root.out().flush();
        node.await();
        throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("serve.stopped"));
    }
}
