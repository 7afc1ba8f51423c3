package org.nadhir.node.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.StoreTrouble.Category;

/// The store as the node's parts see it: bodies go in and come out in clear, and lie padded and encrypted, each table
/// under the keys of its zone.
///
/// What an onlooker of the database sees: which tables have how many rows, their order, random names, and the size
/// class of each body. Safe for many threads.
public final class SealedStore implements AutoCloseable {

    /// The one row whose name is not a secret: it must be found to see whether the keys are right.
    private static final RowId KEY_CHECK = new RowId("00000000-0000-4000-8000-000000000001");

    private final Store store;
    private final Seals seals;

    private SealedStore(Store store, Seals seals) {
        this.store = store;
        this.seals = seals;
    }

    /// Begins an empty store under these keys.
    ///
    /// @throws StoreTrouble `PRESENT` where it was begun before
    public static SealedStore create(Store store, Seals seals) {
        SealedStore made = new SealedStore(store, seals);
        Bytes proof = made.proof();
        Bytes body = seals.node().seal(Table.SETTING, store.party(), KEY_CHECK, proof);
        if (store.commit(tx -> tx.insert(Table.SETTING, KEY_CHECK, body)) instanceof Transaction.Insertion.Present) {
            throw new StoreTrouble(Category.PRESENT, "");
        }
        return made;
    }

    /// Opens a store that was begun with [#create].
    ///
    /// @throws StoreTrouble `ABSENT` where it was not (by this party), `WRONG_KEY` where the keys are others
    public static SealedStore open(Store store, Seals seals) {
        SealedStore opened = new SealedStore(store, seals);
        Row row = store.read(snapshot -> snapshot.get(Table.SETTING, KEY_CHECK))
                .orElseThrow(() -> new StoreTrouble(Category.ABSENT, ""));
        if (!opened.isProof(row)) {
            throw new StoreTrouble(Category.WRONG_KEY, "");
        }
        return opened;
    }

    private boolean isProof(Row row) {
        try {
            return seals.node().open(Table.SETTING, party(), row).equals(proof());
        } catch (StoreTrouble trouble) {
            return false;
        }
    }

    /// Only both keys together give it: under the wrong index key every look-up would find nothing.
    private Bytes proof() {
        return Bytes.of(name(Table.SETTING, "key check").value().getBytes(StandardCharsets.US_ASCII));
    }

    public PartyId party() {
        return store.party();
    }

    /// See [SealedSnapshot#name].
    public RowId name(Table table, String natural) {
        return seals.of(table).name(table, party(), natural);
    }

    /// What an object of a collection is called in [ObjectQuery].
    public RowId objectName(String collection, String id) {
        return seals.node().objectName(party(), collection, id);
    }

    /// Seals an object for a collection, before the transaction that adds it.
    ///
    /// @param version empty where the object has none of its own
    ///
    /// @param content what two objects share that say the same
    public NewObject object(
            String collection,
            String id,
            String type,
            String spec,
            Optional<String> version,
            Bytes plain,
            Digest content) {
        RowId name = seals.node().objectName(party(), collection, id);
        String place = SealedObjects.bodyPlace(collection, name, spec, version.orElse(""));
        Bytes sealed = seals.node().sealObject(ColumnSeal.BODY, party(), place, plain);
        return new NewObject(collection, id, name, type, spec, version, plain, content, sealed);
    }

    /// See [Store#claims]. Take names from [#name].
    public Claims claims() {
        return store.claims();
    }

    /// See [Store#commit].
    public <T> T commit(Function<SealedTransaction, T> work) {
        return store.commit(transaction -> work.apply(new SealedTransaction(transaction, party(), seals)));
    }

    /// See [Store#read].
    public <T> T read(Function<SealedSnapshot, T> work) {
        return store.read(snapshot -> work.apply(new SealedSnapshot(snapshot, party(), seals)));
    }

    /// Makes what was overwritten or removed unreadable as far as the database can; see [Store#erase].
    public void erase() {
        store.erase();
    }

    @Override
    public void close() {
        store.close();
    }
}
