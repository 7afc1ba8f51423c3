package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nadhir person passphrase DIR [--as PERSON]`: seals the person's own key under another passphrase. The key stays
/// the same, so nobody else has a part in it.
@Command(name = "passphrase")
final class PersonPassphraseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Option(names = "--new-passphrase-file", paramLabel = "FILE", descriptionKey = "new-passphrase-file")
    private @Nullable Path newPassphraseFile;

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        SecureRandom random = new SecureRandom();
        NodeFolder folder = NodeFolder.open(node.folder(), BouncyCastlePrimitives.hedged(random));
        PersonKey key = node.key(root, folder);
        root.remark("init.passphrase-for", key.name());
        try (Passphrase after = Passphrases.choose(root, newPassphraseFile, Passphrases.NEW)
                .chosen(folder.card().name(), key.name())) {
            folder.keepPersonKey(key.person(), key.seal(after, random));
        }
        root.say("person.passphrase-changed", key.name());
        return ExitCode.OK.number();
    }
}
