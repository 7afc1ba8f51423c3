package org.nadhir.bench.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders that a measurement throws away when it is over. A folder that cannot be made or removed ends the
/// measurement with [UncheckedIOException].
public final class Scratch {

    private static final Path MEMORY = Path.of("/dev/shm");

    private Scratch() {}

    /// A new folder in memory where the system offers that, since every commit waits for the disk and the disk's time
    /// is not the node's.
    ///
    /// @param of whose folder it is: a word for people who look what lies there
    public static Path inMemory(String of) {
        try {
            return Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "nadhir-" + of)
                    : Files.createTempDirectory("nadhir-" + of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new folder where the system keeps passing files, for what is measured with its disk.
    ///
    /// @param of whose folder it is: a word for people who look what lies there
    public static Path onDisk(String of) {
        try {
            return Files.createTempDirectory("nadhir-" + of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes a folder with all that it holds; one that is gone already is left in peace.
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
