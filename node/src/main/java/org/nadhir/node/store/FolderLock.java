package org.nadhir.node.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second process away from a node's folder. The operating system lets go of it when the process dies,
/// however it dies, so nothing is left behind to clear away.
public final class FolderLock implements AutoCloseable {

    static final String FILE = "node.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the folder.
    ///
    /// @throws StoreTrouble `TAKEN` where another process, or another part of this one, has it
    public static FolderLock take(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                OwnerOnly.createFile(file);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StoreTrouble(StoreTrouble.Category.TAKEN, folder.toString());
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StoreTrouble(StoreTrouble.Category.DISK, folder.toString(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            // The lock lives as long as the channel, which this object keeps.
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreTrouble(StoreTrouble.Category.DISK, FILE, e);
        }
    }
}
