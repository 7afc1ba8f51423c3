package org.nadhir.bench.canary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// One place where something could have come out: gives all the bytes that lie there, piece by piece.
///
/// @param name for the report
record Exit(String name, Consumer<Consumer<byte[]>> pieces) {

    private static final int UNPACKED_BYTES_MAX = 256 << 20;

    static Exit of(String name, List<byte[]> pieces) {
        return new Exit(name, each -> pieces.forEach(each));
    }

    /// A file, or all files of a folder, with their names; what is packed, once more unpacked.
    static Exit files(String name, Path path) {
        return new Exit(name, each -> {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path file : all.toList()) {
                    each.accept(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    if (Files.isRegularFile(file)) {
                        file(file, each);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void file(Path file, Consumer<byte[]> each) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            each.accept(bytes);
            for (byte[] unpacked : unpacked(bytes)) {
                each.accept(unpacked);
            }
        } catch (NoSuchFileException gone) {
            // A running node removes files of its own; what it wrote meanwhile is searched after it has stopped.
            each.accept(new byte[0]);
        }
    }

    private static List<byte[]> unpacked(byte[] bytes) throws IOException {
        List<byte[]> unpacked = new ArrayList<>();
        if (bytes.length > 4 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                unpacked.add(in.readNBytes(UNPACKED_BYTES_MAX));
            }
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    unpacked.add(in.readNBytes(UNPACKED_BYTES_MAX));
                }
            }
        }
        return unpacked;
    }
}
