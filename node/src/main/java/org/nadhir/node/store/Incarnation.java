package org.nadhir.node.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.model.Bytes;
import org.nadhir.model.Uuids;
import org.nadhir.node.store.StoreTrouble.Category;

/// Which life of the node this is. A node that was restored from a backup has forgotten what it did since, so it
/// must not sign before its partners have told it their last checkpoints: else an honest recovery looks like a
/// forked ledger.
///
/// The folder and the database each hold the incarnation's id. [Restore] writes a fresh one into the folder
/// only; as long as the two differ the node counts as restored, and no crash in between can lose that. Whoever
/// restores the database alone (PostgreSQL) calls [#renew].
///
/// What this does not see: two copies of one folder that run at the same time on two machines. The partners see it,
/// by the fork in the ledgers.
public final class Incarnation {

    /// The id within the node's folder: not secret, means nothing to others.
    public static final String FILE = "incarnation";

    private static final String SETTING = "incarnation";

    private Incarnation() {}

    /// How the node stands.
    public enum State {
        /// It goes on where it stopped.
        CONTINUED,
        /// It was restored: ask the partners, then call [#accept].
        RESTORED
    }

    /// Begins the first life, by `init`.
    public static void begin(Path folder, SealedTransaction transaction, RandomGenerator random) {
        renew(folder, random);
        accept(folder, transaction);
    }

    /// Marks the folder as restored.
    public static void renew(Path folder, RandomGenerator random) {
        try {
            OwnerOnly.write(folder.resolve(FILE), Uuids.random(random).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new StoreTrouble(Category.DISK, FILE, e);
        }
    }

    /// Ask before the node signs anything. A folder or database without the id counts as restored.
    public static State state(Path folder, SealedSnapshot snapshot) {
        Optional<Bytes> here = read(folder);
        Optional<Bytes> there =
                snapshot.get(Table.SETTING, snapshot.name(Table.SETTING, SETTING)).map(Entry::body);
        return here.isPresent() && here.equals(there) ? State.CONTINUED : State.RESTORED;
    }

    /// Records that the node has caught up with its partners and goes on from here.
    public static void accept(Path folder, SealedTransaction transaction) {
        Bytes id = read(folder).orElseThrow(() -> new StoreTrouble(Category.ABSENT, FILE));
        transaction.put(Table.SETTING, transaction.name(Table.SETTING, SETTING), id);
    }

    private static Optional<Bytes> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? Optional.of(Bytes.of(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new StoreTrouble(Category.DISK, FILE, e);
        }
    }
}
