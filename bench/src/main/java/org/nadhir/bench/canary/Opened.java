package org.nadhir.bench.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.nadhir.bench.office.Office;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.KeyFile;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.store.ColumnSeal;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Seals;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.store.Table;

/// The database of a node that has stopped, opened with its keys.
final class Opened {

    private static final int ROWS = 256;

    private Opened() {}

    /// Whose keys somebody has.
    enum With {
        /// The node's and the vault's.
        ALL_KEYS,
        /// The node's alone.
        THE_NODES_KEYS
    }

    /// Every row that these keys open.
    static Exit of(String name, Office office, With with) {
        return new Exit(name, each -> opened(office, (rows, piece) -> {
            for (Table table : Table.values()) {
                if (with == With.ALL_KEYS || !table.isVault()) {
                    rows(rows, table, piece);
                }
            }
        }, each));
    }

    /// Every report with its name, as the vault's keys and its source's give it.
    static Exit reports(String name, Office office) {
        return new Exit(name, each -> opened(
                office,
                (rows, piece) -> ReportRows.all(rows).forEach(stored -> {
                    piece.accept(stored.report().text().getBytes(UTF_8));
                    piece.accept(stored.report().name().getBytes(UTF_8));
                }),
                each));
    }

    private static void opened(
            Office office, BiConsumer<SealedSnapshot, Consumer<byte[]>> look, Consumer<byte[]> each) {
        var random = new SecureRandom();
        NodeFolder folder = NodeFolder.open(office.folder(), BouncyCastlePrimitives.hedged(random));
        try (Passphrase passphrase = office.passphrase("node")) {
            NodeKeys keys = folder.keys(passphrase);
            DataKey vault = DataKey.of(KeyFile.open(KeyFile.Kind.VAULT, passphrase, folder.vaultKey()));
            Seals seals = new Seals(seal(keys.data(), random), seal(vault, random));
            try (SealedStore store =
                    SealedStore.open(SqliteStore.open(office.folder(), folder.config().party()), seals)) {
                store.read(rows -> {
                    look.accept(rows, each);
                    return true;
                });
            }
        }
    }

    private static ColumnSeal seal(DataKey key, SecureRandom random) {
        return new ColumnSeal(key.columns(random), key.index());
    }

    private static void rows(SealedSnapshot rows, Table table, Consumer<byte[]> each) {
        long from = 0;
        for (List<Entry> some = rows.list(table, from, ROWS); !some.isEmpty(); some = rows.list(table, from, ROWS)) {
            for (Entry entry : some) {
                each.accept(entry.body().toArray());
                each.accept(entry.id().value().getBytes(UTF_8));
                from = entry.ordinal();
            }
        }
    }
}
