package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.exchange.KeyChange.Reason;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.node.KeyWork;
import org.nadhir.node.KeyWork.Wish;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.KeyTrouble;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir key`: the party's own keys, while its node stands still.
@Command(
        name = "key",
        subcommands = {
            KeyCommand.Rotate.class,
            KeyCommand.Compromised.class,
            KeyCommand.Revoke.class,
            KeyPassphraseCommand.class
        })
final class KeyCommand extends CommandGroup {

    /// What each of them needs: the node's passphrase, and two administrators with theirs.
    static final class Two {

        @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
        private Path folder = Path.of(".");

        @Option(names = "--passphrase-file", paramLabel = "FILE")
        private @Nullable Path passphraseFile;

        @Option(names = "--by", paramLabel = "PERSON", arity = "1", required = true)
        private List<String> persons = new ArrayList<>();

        @Option(names = "--by-passphrase-file", paramLabel = "FILE", arity = "1")
        private List<Path> personFiles = new ArrayList<>();

        @Option(names = "--next", paramLabel = "FILE")
        private @Nullable Path next;

        Integer run(CommandLineRoot root, Wish wish, String said) {
            if (persons.size() != 2 || !(personFiles.isEmpty() || personFiles.size() == 2)) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("node.two-administrators"));
            }
            SecureRandom random = new SecureRandom();
            Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
            KeyWork work = new KeyWork(random, now);
            BouncyCastlePrimitives primitives = BouncyCastlePrimitives.hedged(random);
            NodeFolder node = NodeFolder.open(folder, primitives);
            try (Passphrase passphrase = Passphrases.find(root, passphraseFile, Passphrases.NODE)) {
                work.finish(node, passphrase);
                NodeFolder settled = NodeFolder.open(folder, primitives);
                List<PersonKey> two = new ArrayList<>();
                for (int i = 0; i < persons.size(); i++) {
                    two.add(person(root, settled, i));
                }
                Optional<Bytes> file = Optional.ofNullable(next).map(Commands::read);
                KeyWork.Done done = work.run(settled, passphrase, two, file, wish);
                root.say(said, String.valueOf(done.newest().link().epoch()), String.valueOf(done.told().size()));
                FingerprintLines.say(root, done.newest().fingerprint());
            }
            return ExitCode.OK.number();
        }

        private PersonKey person(CommandLineRoot root, NodeFolder node, int place) {
            Path file = personFiles.isEmpty() ? null : personFiles.get(place);
            root.say("key.sign-as", persons.get(place));
            try (Passphrase passphrase = Passphrases.find(root, file, Passphrases.PERSON)) {
                return node.persons().stream()
                        .flatMap(id -> opened(node, id, passphrase))
                        .filter(key -> key.name().equals(persons.get(place))
                                || key.person().value().equals(persons.get(place)))
                        .findFirst()
                        .orElseThrow(() ->
                                new CommandFailed(ExitCode.USAGE, Message.of("key.no-person", persons.get(place))));
            }
        }

        private static Stream<PersonKey> opened(NodeFolder node, PersonId id, Passphrase passphrase) {
            try {
                return PersonKey.open(passphrase, node.personKey(id).orElseThrow()).stream();
            } catch (KeyTrouble e) {
                // Another person's key: the passphrase is tried on each.
                return Stream.empty();
            }
        }
    }

    /// `nadhir key rotate DIR --by PERSON --by PERSON`.
    @Command(name = "rotate")
    static final class Rotate implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private Two two = new Two();

        @Override
        public Integer call() {
            return two.run(CommandLineRoot.of(spec), new Wish.Rotate(), "key.rotated");
        }
    }

    /// `nadhir key compromised DIR --since INSTANT --by PERSON --by PERSON`: ends the key and rotates.
    @Command(name = "compromised")
    static final class Compromised implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private Two two = new Two();

        @Option(names = "--since", paramLabel = "INSTANT", required = true)
        private Instant since = Instant.EPOCH;

        @Override
        public Integer call() {
            return two.run(CommandLineRoot.of(spec), new Wish.Replace(Reason.STOLEN, since), "key.replaced");
        }
    }

    /// `nadhir key revoke DIR --reason REASON [--since INSTANT] --by PERSON --by PERSON`: ends the key, with none
    /// after.
    @Command(name = "revoke")
    static final class Revoke implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private Two two = new Two();

        @Option(names = "--reason", paramLabel = "lost|suspected|stolen|closed", required = true)
        private String reason = "";

        @Option(names = "--since", paramLabel = "INSTANT")
        private @Nullable Instant since;

        @Override
        public Integer call() {
            Reason why = Stream.of(Reason.values())
                    .filter(one -> one.word().equals(reason))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailed(ExitCode.USAGE, Message.of("key.no-reason", reason)));
            Instant from = since == null ? Instant.MAX : since;
            return two.run(CommandLineRoot.of(spec), new Wish.End(why, from), "key.ended");
        }
    }
}
