package org.nadhir.node.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.ledger.HeadStore;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.LeafStore;
import org.nadhir.ledger.LedgerStore;
import org.nadhir.ledger.LedgerTrouble;
import org.nadhir.ledger.LedgerTrouble.Category;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.node.store.Transaction.Replacement;

/// One ledger's rows within one transaction or snapshot. In a snapshot every write is refused. Belongs to one call of a
/// [org.nadhir.ledger.Ledger]: in a transaction it keeps the head and the tiles that it has read, and replaces those.
final class LedgerRows implements LedgerStore, LeafStore, HeadStore {

    private static final int LEAF_BYTES_MAX = 2 * Leaf.RECORD_BYTES_MAX;

    private final SealedSnapshot rows;
    private final String origin;
    private final Table salts;
    private final Map<RowId, Entry> read = new LinkedHashMap<>();

    private LedgerRows(SealedSnapshot rows, String origin, Table salts) {
        this.rows = rows;
        this.origin = origin;
        this.salts = salts;
    }

    /// Keeps salts and records under the node's keys.
    static LedgerRows plain(SealedSnapshot rows, String origin) {
        return new LedgerRows(rows, origin, Table.LEDGER_SALT);
    }

    /// Keeps them under the vault's: for leaves that speak of sources or reports.
    static LedgerRows secret(SealedSnapshot rows, String origin) {
        return new LedgerRows(rows, origin, Table.LEDGER_SECRET);
    }

    String origin() {
        return origin;
    }

    @Override
    public Optional<Bytes> tile(int level, long index) {
        return found(Table.LEDGER_TILE, tileName(level, index)).map(Entry::body);
    }

    private Optional<Entry> found(Table table, RowId name) {
        Optional<Entry> known = Optional.ofNullable(read.get(name)).or(() -> rows.get(table, name));
        // A snapshot may be asked to verify the whole ledger, which need not fit into memory.
        known.filter(_ -> rows instanceof SealedTransaction).ifPresent(entry -> read.put(name, entry));
        return known;
    }

    @Override
    public void write(int level, long index, Bytes tile) {
        RowId name = tileName(level, index);
        Optional<Entry> before = found(Table.LEDGER_TILE, name);
        boolean written = before.map(old -> continues(old.body(), tile)
                        && writing().replace(Table.LEDGER_TILE, old, tile) == Replacement.REPLACED)
                .orElseGet(() -> writing().insert(Table.LEDGER_TILE, name, tile)
                        instanceof SealedTransaction.Insertion.Inserted);
        if (!written) {
            throw new LedgerTrouble(Category.CONFLICT, "a tile does not continue what was written there");
        }
        read.remove(name);
    }

    private static boolean continues(Bytes old, Bytes tile) {
        return old.length() <= tile.length() && tile.slice(0, old.length()).equals(old);
    }

    @Override
    public Optional<Kept> leaf(long index) {
        return rows.get(Table.LEDGER_LEAF, leafName(Table.LEDGER_LEAF, index)).map(entry -> {
            Optional<Leaf> leaf = rows.get(Table.LEDGER_SALT, leafName(Table.LEDGER_SALT, index))
                    .or(() -> rows.get(Table.LEDGER_SECRET, leafName(Table.LEDGER_SECRET, index)))
                    .map(kept -> read(kept.body()));
            return new Kept(entry.body(), leaf);
        });
    }

    @Override
    public void append(long index, Leaf leaf) {
        var added = writing().insert(Table.LEDGER_LEAF, leafName(Table.LEDGER_LEAF, index), leaf.entry());
        if (added instanceof SealedTransaction.Insertion.Present) {
            throw new LedgerTrouble(Category.CONFLICT, "leaf " + index + " exists already");
        }
        writing().insert(salts, leafName(salts, index), write(leaf));
    }

    @Override
    public void shred(long index) {
        writing().remove(Table.LEDGER_SALT, leafName(Table.LEDGER_SALT, index));
        writing().remove(Table.LEDGER_SECRET, leafName(Table.LEDGER_SECRET, index));
    }

    @Override
    public Optional<String> head() {
        return found(Table.LEDGER_HEAD, headName()).map(entry -> Notes.text(entry.body()));
    }

    @Override
    public boolean begin(String first) {
        return writing().insert(Table.LEDGER_HEAD, headName(), Notes.bytes(first))
                instanceof SealedTransaction.Insertion.Inserted;
    }

    @Override
    public boolean replace(String expected, String next) {
        RowId name = headName();
        boolean replaced = found(Table.LEDGER_HEAD, name)
                .filter(entry -> Notes.text(entry.body()).equals(expected))
                .filter(entry -> writing().replace(Table.LEDGER_HEAD, entry, Notes.bytes(next))
                        == Replacement.REPLACED)
                .isPresent();
        read.remove(name);
        return replaced;
    }

    private SealedTransaction writing() {
        if (rows instanceof SealedTransaction transaction) {
            return transaction;
        }
        throw new IllegalStateException("a ledger that is only read cannot be written");
    }

    private RowId tileName(int level, long index) {
        return rows.name(Table.LEDGER_TILE, origin + "|" + level + "|" + index);
    }

    private RowId leafName(Table table, long index) {
        return rows.name(table, origin + "|" + index);
    }

    private RowId headName() {
        return rows.name(Table.LEDGER_HEAD, origin);
    }

    private static Bytes write(Leaf leaf) {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", leaf.type())
                .put("version", leaf.version())
                .put("salt", leaf.salt().base64())
                .put("record", leaf.record().base64())
                .build()));
    }

    /// A leaf as [#append] keeps it.
    static Leaf read(Bytes bytes) {
        Decoded<Leaf> decoded = Decoded.of(bytes.toArray(), LEAF_BYTES_MAX, fields -> new Leaf(
                fields.string("type"),
                (int) fields.integer("version", 1, Leaf.VERSION_MAX),
                fields.value("salt", Bytes::ofBase64),
                fields.value("record", Bytes::ofBase64)));
        return switch (decoded) {
            case Decoded.Good<Leaf>(Leaf leaf) -> leaf;
            case Decoded.Bad<Leaf> _ -> throw new LedgerTrouble(Category.BROKEN, "a stored leaf cannot be read");
        };
    }
}
