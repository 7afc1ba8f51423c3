package org.nadhir.node.cli;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.NodeClient;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.Reply;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.KeyTrouble;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every command has that speaks to a running node as one of its persons.
final class NodeOptions {

    private static final int PREFIX_CHARACTERS_MIN = 4;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder = Path.of(".");

    @Option(names = "--as", paramLabel = "PERSON")
    private @Nullable String person;

    @Option(names = "--person-passphrase-file", paramLabel = "FILE")
    private @Nullable Path passphraseFile;

    /// Opens the person's key and signs in; the answer must be closed.
    ///
    /// @throws CommandFailed with the one line to show where no node answers, or it refuses
    SignedIn signIn(CommandLineRoot root) {
        BouncyCastlePrimitives primitives = BouncyCastlePrimitives.hedged(new SecureRandom());
        NodeFolder node = NodeFolder.open(folder, primitives);
        PersonKey key = key(root, node);
        PersonSigner signer = new PersonSigner(primitives, key.keys(), key.party(), key.person());
        URI base = URI.create("https://127.0.0.1:" + node.config().apiPort());
        NodeClient client = NodeClient.of(base, TlsContexts.client(node.card().tls()));
        return switch (client.signIn(signer, InstantSource.system().instant())) {
            case NodeClient.SigningIn.Done(NodeClient signedIn) -> SignedIn.of(
                    root, node, signedIn, signer, () -> again(root, node, key.person()));
            case NodeClient.SigningIn.Failed(Reply reply) -> {
                client.close();
                throw SignedIn.failed(root, reply);
            }
        };
    }

    /// The person's key, opened with their passphrase; no node needs to run.
    ///
    /// @throws CommandFailed with the one line to show where the passphrase opens none, or not the one that was named
    PersonKey key(CommandLineRoot root, NodeFolder node) {
        try (Passphrase passphrase = Passphrases.find(root, passphraseFile, Passphrases.PERSON)) {
            return key(node, passphrase);
        }
    }

    private void again(CommandLineRoot root, NodeFolder node, PersonId signer) {
        if (passphraseFile != null || root.environment().containsKey(Passphrases.PERSON)) {
            return;
        }
        try (Passphrase passphrase = Passphrases.find(root, passphraseFile, Passphrases.PERSON)) {
            if (tried(passphrase, node.personKey(signer).orElseThrow()).isEmpty()) {
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("approve.not-confirmed"));
            }
        }
    }

    /// The key that was asked for by id, by the beginning of an id, or by name; without `--as` the one that the
    /// passphrase opens. Names are sealed within the files, so looking for one means trying the passphrase on each.
    private PersonKey key(NodeFolder node, Passphrase passphrase) {
        List<PersonId> byId = node.persons().stream()
                .filter(id -> person != null && person.length() >= PREFIX_CHARACTERS_MIN)
                .filter(id -> id.value().startsWith(String.valueOf(person)))
                .toList();
        if (byId.size() == 1) {
            return PersonKey.open(passphrase, node.personKey(byId.getFirst()).orElseThrow())
                    .orElseThrow(this::noSuchPerson);
        }
        for (PersonId id : node.persons()) {
            Optional<PersonKey> opened = tried(passphrase, node.personKey(id).orElseThrow());
            if (opened.isPresent() && (person == null || opened.get().name().equals(person))) {
                return opened.get();
            }
        }
        throw noSuchPerson();
    }

    private static Optional<PersonKey> tried(Passphrase passphrase, Bytes file) {
        try {
            return PersonKey.open(passphrase, file);
        } catch (KeyTrouble e) {
            if (e.category() == KeyTrouble.Category.WRONG_PASSPHRASE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private CommandFailed noSuchPerson() {
        Message said = person == null
                ? Message.of("client.opens-nothing", folder.toString())
                : Message.of("client.no-such-person", person, folder.toString());
        return new CommandFailed(ExitCode.FELL_SHORT, said);
    }

    Path folder() {
        return folder;
    }
}
