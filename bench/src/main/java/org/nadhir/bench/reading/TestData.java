package org.nadhir.bench.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// The texts of others that figures are measured on. They lie outside the project and are never copied into it.
final class TestData {

    static final String MISSING = "no test data here (nadhir.testdata)";
    private static final int JSON_BYTES_MAX = 100_000_000;

    private TestData() {}

    static Path folder(String... parts) {
        Path folder = Path.of(System.getProperty("nadhir.testdata", "../shared"));
        for (String part : parts) {
            folder = folder.resolve(part);
        }
        return folder;
    }

    static Json json(Path file) {
        try {
            return JsonReader.read(Files.readAllBytes(file), JSON_BYTES_MAX)
                            instanceof JsonReader.Result.Read(Json value)
                    ? value
                    : Json.object().build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
