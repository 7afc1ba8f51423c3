package org.nadhir.node.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.HeadStore;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.LeafStore;
import org.nadhir.ledger.LedgerStore;
import org.nadhir.ledger.LedgerTrouble;
import org.nadhir.ledger.LedgerTrouble.Category;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.Bytes;

/// A ledger as a folder of tiles, laid out as C2SP tlog-tiles says (docs/formats.md, "Tiles"): what an auditor or a
/// partner is handed, and what other people's tools read. Entries only: salts and records stay in the node.
///
/// No transaction covers a folder, so a node's own ledger never lives in one. One thread, one writer.
public final class TileFolder implements LedgerStore, LeafStore, HeadStore {

    private static final String CHECKPOINT = "checkpoint";
    private static final int ENTRY_BYTES = 32;
    /// Before each entry stands its length in two bytes.
    private static final int STRIDE = Short.BYTES + ENTRY_BYTES;

    private final Path folder;
    private final Map<Long, byte[]> grown = new LinkedHashMap<>();
    private long bundleIndex = -1;
    private byte[] bundle = new byte[0];
    private @Nullable String head;
    private long size;

    /// The ledger in `folder`, which need not exist before something is written.
    public TileFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Bytes> tile(int level, long index) {
        return read(Integer.toString(level), index, width(level, index)).map(Bytes::of);
    }

    @Override
    public void write(int level, long index, Bytes tile) {
        write(Integer.toString(level), index, tile.length() / HASH_BYTES, tile.toArray());
    }

    @Override
    public Optional<Kept> leaf(long index) {
        byte[] entries = bundle(index / TILE_WIDTH);
        int at = (int) (index % TILE_WIDTH) * STRIDE;
        if (at + STRIDE > entries.length || entries[at] != 0 || entries[at + 1] != ENTRY_BYTES) {
            return Optional.empty();
        }
        return Optional.of(new Kept(
                Bytes.of(Arrays.copyOfRange(entries, at + Short.BYTES, at + STRIDE)), Optional.empty()));
    }

    /// Keeps the entry; [#flush] writes what was added since.
    @Override
    public void append(long index, Leaf leaf) {
        append(index, leaf.entry());
    }

    void append(long index, Bytes entry) {
        long at = index / TILE_WIDTH;
        int width = (int) (index % TILE_WIDTH);
        byte[] before = grown.computeIfAbsent(at, any -> read("entries", any, width).orElse(new byte[0]));
        if (before.length != width * STRIDE) {
            throw new LedgerTrouble(Category.CONFLICT, "leaf " + index + " is not the next");
        }
        var more = new ByteArrayOutputStream(before.length + STRIDE);
        more.writeBytes(before);
        more.write(0);
        more.write(ENTRY_BYTES);
        more.writeBytes(entry.toArray());
        grown.put(at, more.toByteArray());
    }

    /// Writes the entries that were added.
    public void flush() {
        grown.forEach((index, entries) -> write("entries", index, entries.length / STRIDE, entries));
        grown.clear();
        bundleIndex = -1;
    }

    /// There is nothing here that could be shredded.
    @Override
    public void shred(long index) {
        throw new UnsupportedOperationException("a folder of tiles holds no records");
    }

    @Override
    public Optional<String> head() {
        Path file = folder.resolve(CHECKPOINT);
        if (head == null && Files.exists(file)) {
            remember(new String(bytes(file, SignedNote.CHARS_MAX), UTF_8));
        }
        return Optional.ofNullable(head);
    }

    private void remember(String note) {
        head = note;
        size = SignedNote.parse(note)
                .flatMap(signed -> Checkpoint.parse(signed.text()))
                .map(Checkpoint::size)
                .orElse(0L);
    }

    @Override
    public boolean begin(String first) {
        if (head().isPresent()) {
            return false;
        }
        writeHead(first);
        return true;
    }

    @Override
    public boolean replace(String expected, String next) {
        if (!head().filter(expected::equals).isPresent()) {
            return false;
        }
        writeHead(next);
        return true;
    }

    private void writeHead(String note) {
        put(folder.resolve(CHECKPOINT), note.getBytes(UTF_8));
        remember(note);
    }

    private byte[] bundle(long index) {
        if (bundleIndex != index) {
            bundle = read("entries", index, width(0, index)).orElse(new byte[0]);
            bundleIndex = index;
        }
        return bundle;
    }

    /// Hashes that stand at this place by the head; what a head that cannot be read names is nothing.
    private int width(int level, long index) {
        long hashes = head().isEmpty() || level > 7 ? 0 : size >> (8 * level);
        return Math.clamp(hashes - index * TILE_WIDTH, 0, TILE_WIDTH);
    }

    /// The full tile, else the partial one that the head names.
    private Optional<byte[]> read(String level, long index, int width) {
        Path full = path(level, index);
        if (Files.exists(full)) {
            return Optional.of(bytes(full, TILE_WIDTH * STRIDE));
        }
        Path partial = partial(full, width);
        return width > 0 && Files.exists(partial) ? Optional.of(bytes(partial, TILE_WIDTH * STRIDE)) : Optional.empty();
    }

    private void write(String level, long index, int width, byte[] tile) {
        Path full = path(level, index);
        put(width == TILE_WIDTH ? full : partial(full, width), tile);
    }

    /// C2SP tlog-tiles: groups of three digits, all but the last with an `x` before them.
    private Path path(String level, long index) {
        String last = String.format(Locale.ROOT, "%03d", index % 1_000);
        StringBuilder name = new StringBuilder(last);
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
            name.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1_000));
        }
        return folder.resolve("tile").resolve(level).resolve(name.toString());
    }

    private static Path partial(Path full, int width) {
        return full.resolveSibling(full.getFileName() + ".p").resolve(Integer.toString(width));
    }

    private static byte[] bytes(Path file, int bytesMax) {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw new LedgerTrouble(Category.BROKEN, "a file of the ledger is too long");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the ledger cannot be read", e);
        }
    }

    private static void put(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the ledger cannot be written", e);
        }
    }
}
