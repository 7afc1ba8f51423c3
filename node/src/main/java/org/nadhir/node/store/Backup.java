package org.nadhir.node.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nadhir.model.Digest;
import org.nadhir.node.store.BackupTrouble.Reason;
import org.sqlite.SQLiteConfig.TransactionMode;

/// Copies a node's folder into one file: the database as of one moment, key files, cards, settings.
///
/// Everything goes in as it lies, that is, encrypted: who finds the file has what a powered-off node would have
/// given him. The node may run meanwhile. The archive is a ZIP file with times set to nothing and the digest of each
/// file in its last entry. The digests find damage; they do not prove who made the archive, so keep it where only
/// the operator can write. [Restore] is the way back.
///
/// A PostgreSQL database is not in it: it is saved with PostgreSQL's own tools, which the answer says.
public final class Backup {

    /// What a restored folder makes anew, or what only a running node needs.
    private static final Set<String> LEFT_OUT = new TreeSet<>(List.of(
            FolderLock.FILE, Incarnation.FILE, SqliteStore.FILE, SqliteStore.FILE + "-wal", SqliteStore.FILE + "-shm"));

    /// DOS time of ZIP cannot say less than this.
    private static final long NO_TIME = 315_532_800_000L;

    private Backup() {}

    /// What was written.
    ///
    /// @param database false where the database lies elsewhere and must be saved by its own tools as well
    public record Written(Path file, int files, long bytes, boolean database) {}

    /// Writes the backup of the node in `folder` to `target`, which must not exist yet and lies outside the folder.
    ///
    /// @throws BackupTrouble where it could not; `target` does not exist then
    public static Written write(Path folder, Path target) {
        if (!Files.isRegularFile(folder.resolve(Incarnation.FILE))) {
            throw new BackupTrouble(Reason.NO_NODE, folder.toString());
        }
        Path inside = folder.toAbsolutePath().normalize();
        if (Files.exists(target) || target.toAbsolutePath().normalize().startsWith(inside)) {
            throw new BackupTrouble(Reason.PRESENT, target.toString());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Path copy = target.resolveSibling(target.getFileName() + ".db");
        try {
            Files.deleteIfExists(part);
            OwnerOnly.createFile(part);
            Written written = fill(folder, part, copy, target);
            OwnerOnly.sync(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.syncParent(target);
            return written;
        } catch (IOException e) {
            throw new BackupTrouble(Reason.DISK, target.toString(), e);
        } catch (SQLException e) {
            throw SqliteStore.trouble(e);
        } finally {
            remove(part);
            remove(copy);
        }
    }

    private static Written fill(Path folder, Path part, Path copy, Path target) throws IOException, SQLException {
        List<BackupManifest.Item> before = listed(folder);
        boolean database = Files.exists(folder.resolve(SqliteStore.FILE));
        List<BackupManifest.Item> items = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            // What is encrypted does not become smaller.
            zip.setLevel(Deflater.NO_COMPRESSION);
            if (database) {
                copyDatabase(folder, copy);
                items.add(put(zip, SqliteStore.FILE, copy));
            }
            for (BackupManifest.Item item : before) {
                BackupManifest.Item now = put(zip, item.path(), folder.resolve(item.path()));
                if (!now.equals(item)) {
                    throw new BackupTrouble(Reason.CHANGED, item.path());
                }
                items.add(now);
            }
            zip.putNextEntry(entry(BackupManifest.FILE));
            zip.write(new BackupManifest(database, items).toBytes());
            zip.closeEntry();
        }
        // A rotation of keys while the database was copied would leave keys that do not open it.
        if (!listed(folder).equals(before)) {
            throw new BackupTrouble(Reason.CHANGED, folder.toString());
        }
        return new Written(target, items.size(), Files.size(part), database);
    }

    /// SQLite's own consistent copy (https://www.sqlite.org/lang_vacuum.html#vacuuminto): one read transaction,
    /// and a file without freed pages.
    private static void copyDatabase(Path folder, Path copy) throws IOException, SQLException {
        Files.deleteIfExists(copy);
        // VACUUM INTO takes an empty file as it takes none, and this one only its owner can read.
        OwnerOnly.createFile(copy);
        Path file = folder.resolve(SqliteStore.FILE);
        try (Connection connection =
                        SqliteStore.source(file, TransactionMode.DEFERRED).getConnection();
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toAbsolutePath().toString());
            statement.execute();
        }
    }

    private static BackupManifest.Item put(ZipOutputStream zip, String path, Path file) throws IOException {
        zip.putNextEntry(entry(path));
        MessageDigest digest = Digest.sha256();
        DigestOutputStream out = new DigestOutputStream(zip, digest);
        Files.copy(file, out);
        zip.closeEntry();
        return new BackupManifest.Item(path, Digest.wrap(digest.digest()));
    }

    private static ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(NO_TIME);
        return entry;
    }

    private static List<BackupManifest.Item> listed(Path folder) throws IOException {
        List<BackupManifest.Item> items = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || LEFT_OUT.contains(path)) {
                    continue;
                }
                // A link could lead anywhere, and a strange name could not be restored everywhere.
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !BackupManifest.isPath(path)) {
                    throw new BackupTrouble(Reason.STRANGE_FILE, path);
                }
                items.add(new BackupManifest.Item(path, digest(file)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return items;
    }

    private static Digest digest(Path file) throws IOException {
        MessageDigest digest = Digest.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return Digest.wrap(digest.digest());
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new BackupTrouble(Reason.DISK, file.toString(), e);
        }
    }
}
