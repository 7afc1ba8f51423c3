package org.nadhir.node.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.nadhir.node.store.OwnerOnly;

/// A file that only grows, up to a length that counts. What lies behind that length was written by a process that died
/// before it was kept; it is cut off when the file is opened.
final class FolderLog implements AutoCloseable {

    private final FileChannel channel;
    private long length;

    private FolderLog(FileChannel channel, long length) {
        this.channel = channel;
        this.length = length;
    }

    /// Opens the file, or makes it.
    ///
    /// @param length how much of it counts
    /// @throws FetchTrouble `DAMAGED` where there is less
    static FolderLog open(Path file, long length) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.createFile(file);
            OwnerOnly.syncParent(file);
        }
        if (Files.size(file) < length) {
            throw new FetchTrouble(FetchTrouble.Category.DAMAGED, file.toString());
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.truncate(length);
        channel.position(length);
        return new FolderLog(channel, length);
    }

    void append(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            length += channel.write(left);
        }
    }

    /// Waits until it is on the disk.
    void sync() throws IOException {
        channel.force(true);
    }

    long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
