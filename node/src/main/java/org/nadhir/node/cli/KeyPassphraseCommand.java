package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.folder.NodeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir key passphrase DIR`: seals the node's own keys under another passphrase. The keys stay the same; whoever may
/// have read them needs `key compromised` instead.
@Command(name = "passphrase")
final class KeyPassphraseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder = Path.of(".");

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    private @Nullable Path passphraseFile;

    @Option(names = "--new-passphrase-file", paramLabel = "FILE", descriptionKey = "new-passphrase-file")
    private @Nullable Path newPassphraseFile;

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        SecureRandom random = new SecureRandom();
        NodeFolder node = NodeFolder.open(folder, BouncyCastlePrimitives.hedged(random));
        if (node.stagedCard().isPresent()) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("node.keys-unfinished", folder.toString()));
        }
        int changed;
        try (Passphrase before = Passphrases.find(root, passphraseFile, Passphrases.NODE);
                Passphrase after = Passphrases.choose(root, newPassphraseFile, Passphrases.NEW)
                        .chosen(node.card().name(), "")) {
            changed = node.reseal(before, after, random);
        }
        root.say(changed == 0 ? "key.passphrase-same" : "key.passphrase-changed", String.valueOf(changed));
        return ExitCode.OK.number();
    }
}
