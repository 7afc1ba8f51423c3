package org.nadhir.node;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.folder.Config;
import org.nadhir.node.store.ColumnSeal;
import org.nadhir.node.store.PostgresStore;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Seals;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.store.Store;

/// The store that the settings name, under the keys of the node and of its vault.
final class NodeStores {

    private NodeStores() {}

    static SealedStore create(Path folder, Config config, NodeKeys keys, DataKey vault, RandomGenerator random) {
        PartyId party = config.party();
        Store store = config.store().equals(Config.SQLITE)
                ? SqliteStore.create(folder, party)
                : PostgresStore.open(config.store(), party);
        return sealed(store, () -> SealedStore.create(store, seals(keys, vault, random)));
    }

    static SealedStore open(Path folder, Config config, NodeKeys keys, DataKey vault, RandomGenerator random) {
        PartyId party = config.party();
        Store store = config.store().equals(Config.SQLITE)
                ? SqliteStore.open(folder, party)
                : PostgresStore.open(config.store(), party);
        return sealed(store, () -> SealedStore.open(store, seals(keys, vault, random)));
    }

    private static Seals seals(NodeKeys keys, DataKey vault, RandomGenerator random) {
        return new Seals(seal(keys.data(), random), seal(vault, random));
    }

    private static ColumnSeal seal(DataKey key, RandomGenerator random) {
        return new ColumnSeal(key.columns(random), key.index());
    }

    /// Closes the store where the keys turn out wrong, so that nothing stays locked.
    private static SealedStore sealed(Store store, Supplier<SealedStore> make) {
        boolean made = false;
        try {
            SealedStore sealed = make.get();
            made = true;
            return sealed;
        } finally {
            if (!made) {
                store.close();
            }
        }
    }
}
