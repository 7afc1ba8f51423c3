package org.nadhir.node.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.MessageCodec;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.install.Archive;
import org.nadhir.node.install.SelfCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir self-check [DIR]`: whether what is installed here is what was packed, computes what it must, and leaves a
/// node's files to their owner. Changes nothing and opens no connection.
@Command(name = "self-check")
final class SelfCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", arity = "0..1", descriptionKey = "DIR")
    private @Nullable Path folder;

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    private @Nullable Path passphraseFile;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        SelfCheck check = new SelfCheck();
        try {
            check.cryptography().libraries(System.getProperty("java.class.path"));
            Optional<Path> jar = ownJar();
            if (jar.isPresent()) {
                check.clock(jar.get(), InstantSource.system().instant());
                Optional<Archive> archive = Archive.around(jar.get());
                if (archive.isPresent()) {
                    check.archive(archive.get());
                }
            }
            if (folder != null) {
                check.rights(folder);
                try (Passphrase passphrase = Passphrases.find(root, passphraseFile, Passphrases.NODE)) {
                    check.keys(folder, BouncyCastlePrimitives.hedged(new SecureRandom()), passphrase);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told(root, check);
    }

    private Integer told(CommandLineRoot root, SelfCheck check) {
        boolean sound = check.findings().stream().allMatch(SelfCheck.Finding::sound);
        if (json) {
            root.json(new View(Json.object()
                    .put("sound", sound)
                    .putArray("findings", check.findings(), finding -> Json.object()
                            .put("sound", finding.sound())
                            .put("says", MessageCodec.write(finding.says()))
                            .build())
                    .build()));
        } else {
            check.findings().forEach(finding -> root.say(finding.says()));
            root.say(sound ? "self-check.sound" : "self-check.unsound");
        }
        return (sound ? ExitCode.OK : ExitCode.FELL_SHORT).number();
    }

    /// The jar that this runs from; empty where it runs from classes, as tests do.
    private static Optional<Path> ownJar() {
        try {
            Path place = Path.of(SelfCheckCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Optional.of(place).filter(path -> path.toString().endsWith(".jar"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class lies nowhere", e);
        }
    }
}
