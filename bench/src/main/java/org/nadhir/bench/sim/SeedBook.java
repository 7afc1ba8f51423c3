package org.nadhir.bench.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Every seed that ever failed, with the commit and what was wrong. Lines are added, never taken away.
public final class SeedBook {

    private static final String FILE = "seeds.txt";

    private SeedBook() {}

    /// The seeds, in the order in which they were found.
    public static List<Long> seeds() {
        try (InputStream file = SeedBook.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the seed book is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Long.valueOf(line.split(" ", 2)[0]))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
