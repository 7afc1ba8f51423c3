package org.nadhir.node.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.KeyFile;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.folder.FolderTrouble.Category;
import org.nadhir.node.store.OwnerOnly;
import org.nadhir.sign.Primitives;

/// The folder of one node, opened: its settings and its card have been read, nothing secret has.
public final class NodeFolder {

    private static final String CONFIG = "node.json";
    private static final String CARD = "card.json";
    private static final String KEYS = "keys";
    private static final String NODE_KEY = "node.key";
    private static final String NEXT_KEY = "next.key";
    private static final String VAULT_KEY = "vault.key";
    private static final Map<KeyFile.Kind, String> KEY_FILES = Map.of(
            KeyFile.Kind.NODE, NODE_KEY, KeyFile.Kind.NEXT, NEXT_KEY, KeyFile.Kind.VAULT, VAULT_KEY);
    private static final String PERSONS = "persons";
    private static final String STAGED = ".new";
    private static final String KEY_ENDING = ".key";
    private static final int FILE_BYTES_MAX = 64 * 1024;

    private final Path path;
    private final Config config;
    private final Card card;
    private final Bytes cardStatement;

    private NodeFolder(Path path, Config config, Card card, Bytes cardStatement) {
        this.path = path;
        this.config = config;
        this.card = card;
        this.cardStatement = cardStatement;
    }

    /// Makes a folder in one step: it is built beside its place, moved there when all is done and on the disk, and
    /// removed when anything fails.
    ///
    /// @param rest makes what is no file of ours, in the folder as it is handed in: the database
    /// @throws FolderTrouble `PRESENT` where `path` exists, be it empty
    public static void create(Path path, Contents contents, Consumer<Path> rest) {
        Path target = path.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new FolderTrouble(Category.PRESENT, path.toString());
        }
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (Files.exists(beside)) {
                remove(beside);
            }
            OwnerOnly.createFolder(beside);
            contents.write(beside);
            rest.accept(beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.syncParent(target);
        } catch (IOException e) {
            throw new FolderTrouble(Category.DISK, path.toString(), e);
        } finally {
            removeRest(beside);
        }
    }

    /// Opens the folder of a node.
    ///
    /// @throws FolderTrouble where there is none, or its settings or card are damaged or not of one party
    public static NodeFolder open(Path path, Primitives primitives) {
        if (!Files.isRegularFile(path.resolve(CONFIG))) {
            throw new FolderTrouble(Category.ABSENT, path.toString());
        }
        Config config = Config.read(read(path.resolve(CONFIG)))
                .orElseThrow(() -> new FolderTrouble(Category.DAMAGED, CONFIG));
        Bytes statement = read(path.resolve(CARD));
        Card card = Cards.read(primitives, statement)
                .orElseThrow(() -> new FolderTrouble(Category.DAMAGED, CARD));
        if (!card.party().equals(config.party()) || card.exercise() != config.exercise()) {
            throw new FolderTrouble(Category.MIXED, path.toString());
        }
        return new NodeFolder(path, config, card, statement);
    }

    public Path path() {
        return path;
    }

    public Config config() {
        return config;
    }

    public Card card() {
        return card;
    }

    /// The card as it was signed: what a partner is given.
    public Bytes cardStatement() {
        return cardStatement;
    }

    /// The keys of the node. Takes about a tenth of a second, on purpose.
    ///
    /// @throws FolderTrouble `MIXED` where they are not those of the card
    /// @throws org.nadhir.node.crypto.KeyTrouble where the passphrase does not open them
    public NodeKeys keys(Passphrase passphrase) {
        NodeKeys keys = NodeKeys.open(passphrase, read(path.resolve(KEYS).resolve(NODE_KEY)));
        if (!keys.signing().publicKeys().equals(card.signing())) {
            throw new FolderTrouble(Category.MIXED, NODE_KEY);
        }
        return keys;
    }

    /// The sealed signing keys of the next epoch, if they still lie here.
    public Optional<Bytes> nextKey() {
        Path file = path.resolve(KEYS).resolve(NEXT_KEY);
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /// New keys and the card that shows them, beside those that count until [#settle].
    ///
    /// @param nodeKey sealed
    /// @param nextKey sealed
    public void stage(Bytes card, Bytes nodeKey, Bytes nextKey) {
        // The card is last here and last in settle: where it alone is left, the others have been moved already.
        write(staged(path.resolve(KEYS).resolve(NEXT_KEY)), nextKey);
        write(staged(path.resolve(KEYS).resolve(NODE_KEY)), nodeKey);
        write(staged(path.resolve(CARD)), card);
    }

    /// Puts staged keys in the place of those before them. Twice is as good as once.
    public void settle() {
        try {
            for (Path file : List.of(
                    path.resolve(KEYS).resolve(NEXT_KEY), path.resolve(KEYS).resolve(NODE_KEY), path.resolve(CARD))) {
                if (Files.exists(staged(file))) {
                    Files.move(staged(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    OwnerOnly.syncParent(file);
                }
            }
        } catch (IOException e) {
            throw new FolderTrouble(Category.DISK, path.toString(), e);
        }
    }

    /// The card that is staged, if a change of keys broke off between its commit and its end, or before it.
    public Optional<Bytes> stagedCard() {
        Path file = staged(path.resolve(CARD));
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static Path staged(Path file) {
        return file.resolveSibling(file.getFileName() + STAGED);
    }

    /// The sealed key of the vault.
    public Bytes vaultKey() {
        return read(path.resolve(KEYS).resolve(VAULT_KEY));
    }

    /// Seals the node's keys under another passphrase, file by file. A file that `after` opens already stays: where
    /// this broke off, the same call ends it.
    ///
    /// @return how many files were sealed anew
    /// @throws org.nadhir.node.crypto.KeyTrouble before anything was written, where neither passphrase opens a file
    public int reseal(Passphrase before, Passphrase after, RandomGenerator random) {
        SequencedMap<Path, Bytes> sealed = new LinkedHashMap<>();
        for (var key : KEY_FILES.entrySet()) {
            Path file = path.resolve(KEYS).resolve(key.getValue());
            // The next key lies in a safe, as it should.
            if (key.getKey() != KeyFile.Kind.NEXT || Files.isRegularFile(file)) {
                KeyFile.reseal(key.getKey(), before, after, read(file), random)
                        .ifPresent(bytes -> sealed.put(file, bytes));
            }
        }
        sealed.forEach(NodeFolder::write);
        return sealed.size();
    }

    /// The persons whose key files lie here, by id.
    public List<PersonId> persons() {
        try (Stream<Path> files = Files.list(path.resolve(PERSONS))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(KEY_ENDING))
                    .map(name -> name.substring(0, name.length() - KEY_ENDING.length()))
                    .filter(Uuids::isUuid)
                    .sorted()
                    .map(PersonId::new)
                    .toList();
        } catch (IOException e) {
            throw new FolderTrouble(Category.DISK, PERSONS, e);
        }
    }

    /// The sealed key of a person, if it lies here.
    public Optional<Bytes> personKey(PersonId person) {
        Path file = personFile(path, person);
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /// Puts a person's sealed key here; for `person add` on the machine of the node.
    public void keepPersonKey(PersonId person, Bytes sealed) {
        write(personFile(path, person), sealed);
    }

    /// Takes away the key of somebody whom the node then refused. One that is not there is no error.
    public void dropPersonKey(PersonId person) {
        try {
            Files.deleteIfExists(personFile(path, person));
        } catch (IOException e) {
            throw new FolderTrouble(Category.DISK, PERSONS, e);
        }
    }

    /// What a new folder begins with.
    ///
    /// @param card the signed card
    /// @param nodeKey sealed
    /// @param vaultKey sealed
    /// @param personKeys sealed, by person
    public record Contents(
            Config config,
            Bytes card,
            Bytes nodeKey,
            Bytes nextKey,
            Bytes vaultKey,
            SequencedMap<PersonId, Bytes> personKeys) {

        public Contents {
            personKeys = new LinkedHashMap<>(personKeys);
        }

        private void write(Path folder) throws IOException {
            OwnerOnly.createFolder(folder.resolve(KEYS));
            OwnerOnly.createFolder(folder.resolve(PERSONS));
            OwnerOnly.write(folder.resolve(CONFIG), config.write().toArray());
            OwnerOnly.write(folder.resolve(CARD), card.toArray());
            OwnerOnly.write(folder.resolve(KEYS).resolve(NODE_KEY), nodeKey.toArray());
            OwnerOnly.write(folder.resolve(KEYS).resolve(NEXT_KEY), nextKey.toArray());
            OwnerOnly.write(folder.resolve(KEYS).resolve(VAULT_KEY), vaultKey.toArray());
            for (var person : personKeys.entrySet()) {
                OwnerOnly.write(personFile(folder, person.getKey()), person.getValue().toArray());
            }
        }
    }

    private static Path personFile(Path folder, PersonId person) {
        return folder.resolve(PERSONS).resolve(person.value() + KEY_ENDING);
    }

    private static void write(Path file, Bytes content) {
        try {
            // What a change of keys left that broke off before its commit.
            if (file.getFileName().toString().endsWith(STAGED)) {
                Files.deleteIfExists(file);
            }
            OwnerOnly.write(file, content.toArray());
        } catch (IOException e) {
            throw new FolderTrouble(Category.DISK, file.toString(), e);
        }
    }

    private static Bytes read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > FILE_BYTES_MAX) {
                throw new FolderTrouble(Category.DAMAGED, file.getFileName().toString());
            }
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FolderTrouble(Category.DISK, file.toString(), e);
        }
    }

    private static void removeRest(Path folder) {
        try {
            if (Files.exists(folder)) {
                remove(folder);
            }
        } catch (IOException e) {
            throw new FolderTrouble(Category.DISK, folder.toString(), e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
