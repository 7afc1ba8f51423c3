package org.nadhir.node.stix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Against verdicts of the OASIS validator, where the public data are.
final class StixConformanceTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Path data(String name) {
        Path file = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "stix", name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: no STIX data in nadhir.testdata");
        return file;
    }

    private static boolean isTaken(byte[] bytes) throws IOException {
        var refused = new ArrayList<Read>();
        StixStream.read(new ByteArrayInputStream(bytes), item -> {
            if (item.read() instanceof Read.Refused) {
                refused.add(item.read());
            }
        });
        return refused.isEmpty();
    }

    @Test
    void agreesWithTheReferenceOnEveryMust() throws IOException {
        List<Integer> disagreed = new ArrayList<>();
        int seen = 0;
        for (String line : Files.readAllLines(data("validator/cases.jsonl"))) {
            JsonNode one = MAPPER.readTree(line);
            String object = one.has("object") ? one.get("object").toString() : one.get("text").asText();
            boolean reference = one.get("reference_plain_valid").asBoolean(false);
            if (isTaken(object.getBytes(StandardCharsets.UTF_8)) != reference) {
                disagreed.add(one.get("id").asInt());
            }
            seen++;
        }
        assertEquals(450, seen);
        assertEquals(List.of(), disagreed);
    }

    @Test
    void takesTheWholeOfAttack() throws IOException {
        int[] counts = new int[2];
        try (InputStream in = new GZIPInputStream(Files.newInputStream(data("attack/ics-attack.json.gz")))) {
            StixStream.read(in, item -> counts[item.read() instanceof Read.Good ? 0 : 1]++);
        }
        assertEquals(List.of(1826, 0), List.of(counts[0], counts[1]));
    }
}
