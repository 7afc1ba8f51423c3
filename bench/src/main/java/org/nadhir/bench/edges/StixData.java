package org.nadhir.bench.edges;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.nadhir.node.stix.StixStream;

/// Public STIX data, which lie outside the project.
final class StixData {

    private StixData() {}

    static Path file(String name) {
        return Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "stix", name);
    }

    static byte[] bytes(String name) {
        try (InputStream in = Files.newInputStream(file(name))) {
            return (name.endsWith(".gz") ? new GZIPInputStream(in) : in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    /// What the product says of each object.
    static List<StixStream.Item> read(byte[] bytes) {
        List<StixStream.Item> items = new ArrayList<>();
        try {
            StixStream.read(new ByteArrayInputStream(bytes), items::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }
}
