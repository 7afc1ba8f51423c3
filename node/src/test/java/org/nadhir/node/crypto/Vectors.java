package org.nadhir.node.crypto;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/// Public test vectors, which lie outside the project; tests that need them are skipped without them.
final class Vectors {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Vectors() {}

    static JsonNode read(String name) {
        Path file = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "crypto", name);
        assumeTrue(Files.exists(file), "test vectors are not here: " + name);
        try (InputStream in = Files.newInputStream(file)) {
            return MAPPER.readTree(name.endsWith(".gz") ? new GZIPInputStream(in) : in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.path(field).asText());
    }
}
