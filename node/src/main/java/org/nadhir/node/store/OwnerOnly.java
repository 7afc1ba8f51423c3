package org.nadhir.node.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders that only their owner may read, and writes that are on the disk when they return.
/// On a system without POSIX rights the files have the rights that their folder gives them.
public final class OwnerOnly {

    private OwnerOnly() {}

    /// Makes `folder` and what is missing above it; leaves the rights of what is there.
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, "rwx------"));
    }

    /// Makes an empty file.
    ///
    /// @throws FileAlreadyExistsException where one is there
    public static void createFile(Path file) throws IOException {
        Files.createFile(file, rights(file, "rw-------"));
    }

    /// Writes `content` beside `file`, to the disk, and puts it in the place of `file` in one step: after a crash
    /// the old file is there or the new one, whole.
    public static void write(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        createFile(beside);
        Files.write(beside, content);
        sync(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        syncParent(file);
    }

    /// Waits until the content of `file` is on the disk.
    public static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Waits until the name of `file` is on the disk. A system that cannot open a folder (Windows) needs no such call.
    public static void syncParent(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !hasPosixRights(parent)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        if (!hasPosixRights(path)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }

    private static boolean hasPosixRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
