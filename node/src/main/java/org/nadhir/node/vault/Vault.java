package org.nadhir.node.vault;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.SealedColumn;
import org.nadhir.node.store.ColumnSeal;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// Keeps the sources' identities and gives them out one at a time, each time on the record.
///
/// An identity is encrypted under a random key of its own, the key under the vault's, and the vault's pair of keys
/// is none of those that the rest of the store lies under. To shred a source is to destroy its key. Safe for many
/// threads.
public final class Vault {

    private final SealedStore store;
    private final ColumnSeal seal;
    private final SourceAccess.Recorder recorder;
    private final RandomGenerator random;

    /// @param seal made from the vault's own data key
    /// @param recorder writes the ledger leaf of each access
    /// @param random a `SecureRandom` outside of tests
    public Vault(SealedStore store, ColumnSeal seal, SourceAccess.Recorder recorder, RandomGenerator random) {
        this.store = store;
        this.seal = seal;
        this.recorder = recorder;
        this.random = random;
    }

    /// Adds a source in the caller's transaction, so that the report that names it is the same commit.
    public SourceId add(SealedTransaction transaction, SourceIdentity identity) {
        SealedTransaction vault = transaction.under(seal);
        SourceId id = new SourceId(Uuids.random(random));
        RowId row = new RowId(id.value());
        byte[] key = new byte[SealedColumn.KEY_BYTES];
        random.nextBytes(key);
        Bytes sealed = column(key).seal("source", store.party(), id.value(), identity.toBytes());
        vault.insert(Table.SOURCE, row, sealed);
        vault.insert(Table.SOURCE_KEY, row, Bytes.of(key));
        return id;
    }

    /// Says who a source is, after the access was recorded durably: record and answer are one commit, and the
    /// answer is only given when it has succeeded. Empty where there is no such source, or it was shredded; that is
    /// recorded just the same.
    public Optional<SourceIdentity> open(SourceId id, PersonId person, String reason) {
        SourceAccess access = new SourceAccess(id, person, reason);
        return store.commit(transaction -> {
            recorder.record(transaction, access);
            return identity(transaction.under(seal), id);
        });
    }

    private Optional<SourceIdentity> identity(SealedTransaction vault, SourceId id) {
        RowId row = new RowId(id.value());
        Optional<Entry> key = vault.get(Table.SOURCE_KEY, row);
        Optional<Entry> source = vault.get(Table.SOURCE, row);
        if (key.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Bytes plain = column(key.get().body().toArray())
                .open("source", store.party(), id.value(), source.get().body())
                .orElseThrow(() -> StoreTrouble.damaged(Table.SOURCE));
        return Optional.of(SourceIdentity.of(plain));
    }

    /// Destroys a source: its key is overwritten, then removed, and the database made to forget it as far as it
    /// can. The ciphertext goes as well. What stays: the id wherever it was used, and every proof.
    /// Recorded like an access.
    ///
    /// @return whether there was such a source
    public boolean shred(SourceId id, PersonId person, String reason) {
        SourceAccess access = new SourceAccess(id, person, reason);
        RowId row = new RowId(id.value());
        boolean overwritten = store.commit(transaction -> {
            recorder.record(transaction, access);
            SealedTransaction vault = transaction.under(seal);
            vault.remove(Table.SOURCE, row);
            Optional<Entry> key = vault.get(Table.SOURCE_KEY, row);
            key.ifPresent(old -> vault.replace(Table.SOURCE_KEY, old, Bytes.of(new byte[SealedColumn.KEY_BYTES])));
            return key.isPresent();
        });
        store.commit(transaction -> transaction.under(seal).remove(Table.SOURCE_KEY, row));
        store.erase();
        return overwritten;
    }

    private SealedColumn column(byte[] key) {
        return new SealedColumn(key, random);
    }
}
