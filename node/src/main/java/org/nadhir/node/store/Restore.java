package org.nadhir.node.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.Decoded;
import org.nadhir.model.Digest;
import org.nadhir.node.store.BackupTrouble.Reason;
import org.sqlite.SQLiteConfig.TransactionMode;

/// Makes a node's folder again out of what [Backup] wrote. The node is marked as restored; see [Incarnation].
public final class Restore {

    private Restore() {}

    /// What was restored.
    ///
    /// @param database false where the database must be restored by its own tools as well
    public record Restored(Path folder, int files, boolean database) {}

    /// Restores into `folder`, which must not exist. Every digest is verified, then the folder appears in one step.
    ///
    /// @throws BackupTrouble where it could not; `folder` does not exist then
    public static Restored read(Path archive, Path folder, RandomGenerator random) {
        if (Files.exists(folder)) {
            throw new BackupTrouble(Reason.PRESENT, folder.toString());
        }
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        try {
            removeAll(part);
            OwnerOnly.createFolder(part);
            BackupManifest manifest = unpack(archive, part);
            if (manifest.database()) {
                checkDatabase(part);
            }
            Incarnation.renew(part, random);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.syncParent(folder);
            return new Restored(folder, manifest.files().size(), manifest.database());
        } catch (ZipException e) {
            throw new BackupTrouble(Reason.DAMAGED, archive.toString(), e);
        } catch (IOException e) {
            throw new BackupTrouble(Reason.DISK, folder.toString(), e);
        } finally {
            clear(part);
        }
    }

    private static BackupManifest unpack(Path archive, Path part) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            BackupManifest manifest = manifest(archive, zip);
            // Neither more than the manifest names nor anything twice.
            if (zip.size() != manifest.files().size() + 1) {
                throw new BackupTrouble(Reason.DAMAGED, archive.toString());
            }
            Set<String> seen = new HashSet<>();
            for (BackupManifest.Item item : manifest.files()) {
                ZipEntry entry = zip.getEntry(item.path());
                if (entry == null || !seen.add(item.path())) {
                    throw new BackupTrouble(Reason.DAMAGED, item.path());
                }
                // Nothing was compressed, so nothing can become larger than the archive.
                if (entry.getSize() < 0 || entry.getSize() > Files.size(archive)) {
                    throw new BackupTrouble(Reason.DAMAGED, item.path());
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    copy(in, part.resolve(item.path()), item, entry.getSize());
                }
            }
            return manifest;
        }
    }

    private static BackupManifest manifest(Path archive, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.FILE);
        if (entry == null) {
            throw new BackupTrouble(Reason.DAMAGED, archive.toString());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(BackupManifest.BYTES_MAX + 1);
            return switch (BackupManifest.read(bytes)) {
                case Decoded.Good<BackupManifest>(BackupManifest manifest) -> manifest;
                case Decoded.Bad<BackupManifest> bad -> throw new BackupTrouble(Reason.DAMAGED, bad.where());
            };
        }
    }

    private static void copy(InputStream in, Path file, BackupManifest.Item item, long bytes) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            OwnerOnly.createFolder(parent);
        }
        OwnerOnly.createFile(file);
        MessageDigest digest = Digest.sha256();
        try (DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] block = new byte[64 * 1024];
            long left = bytes;
            while (left > 0) {
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    break;
                }
                out.write(block, 0, read);
                left -= read;
            }
        }
        OwnerOnly.sync(file);
        if (!Digest.wrap(digest.digest()).equals(item.digest())) {
            throw new BackupTrouble(Reason.DAMAGED, item.path());
        }
    }

    /// https://www.sqlite.org/pragma.html#pragma_integrity_check
    private static void checkDatabase(Path part) {
        Path file = part.resolve(SqliteStore.FILE);
        try (Connection connection =
                        SqliteStore.source(file, TransactionMode.DEFERRED).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            if (!result.next() || !"ok".equals(result.getString(1))) {
                throw new BackupTrouble(Reason.DAMAGED, SqliteStore.FILE);
            }
        } catch (SQLException e) {
            throw new BackupTrouble(Reason.DAMAGED, SqliteStore.FILE, e);
        }
    }

    private static void clear(Path part) {
        try {
            removeAll(part);
        } catch (IOException e) {
            throw new BackupTrouble(Reason.DISK, part.toString(), e);
        }
    }

    private static void removeAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e)
                    throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
