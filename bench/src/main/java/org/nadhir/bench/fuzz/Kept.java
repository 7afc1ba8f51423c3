package org.nadhir.bench.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Inputs that are tried for ever: those that once broke something, and some that a person thought of. Lines are added,
/// never taken away.
final class Kept {

    private static final String FILE = "kept.txt";

    private Kept() {}

    static List<byte[]> of(Target target) {
        try (InputStream file = Kept.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the kept inputs are missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(target.word() + " "))
                    .map(line -> Base64.getDecoder().decode(line.split(" ", 3)[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
