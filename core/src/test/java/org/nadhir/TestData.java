package org.nadhir;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// Finds the public test data, which lies beside the project and not in it.
public final class TestData {

    private TestData() {}

    /// The file or folder; where it does not exist the test that asked is skipped with one line that says so.
    public static Path find(String relative) {
        Path path = Path.of(System.getProperty("nadhir.testdata", "../shared")).resolve("data").resolve(relative);
        assumeTrue(Files.exists(path), "skipped: public test data not found (nadhir.testdata): data/" + relative);
        return path;
    }

    public static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads JSON that other people wrote, by our own strict reader.
    public static Json json(byte[] bytes) {
        return switch (JsonReader.read(bytes, bytes.length)) {
            case JsonReader.Result.Read(Json value) -> value;
            case JsonReader.Result.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /// Files of a folder in the order of their names.
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
