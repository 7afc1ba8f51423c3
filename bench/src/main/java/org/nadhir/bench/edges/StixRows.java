package org.nadhir.bench.edges;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.JsonReader;
import org.nadhir.node.stix.Code;
import org.nadhir.node.stix.Read;
import org.nadhir.node.stix.StixStream;

/// STIX 2.1: how fast it is read and judged, and how often as others judge it.
public final class StixRows {

    private static final String STREAM = "org.nadhir.node.stix.StixStream#read";
    private static final String ATTACK = "attack/ics-attack.json.gz";
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StixRows() {}

    /// All rows; where there are no data, one that says so.
    ///
    /// @param rounds that count, after as many that do not
    public static List<Row> measure(int rounds) {
        Bar fast = Bar.atLeast(100);
        if (!Files.exists(StixData.file(ATTACK))) {
            String why = "no test data here (nadhir.testdata)";
            return List.of(Row.missing("STIX parse and validate", "ATT&CK for ICS", "MB/s", fast, why, STREAM));
        }
        List<Row> rows = new ArrayList<>(speed(rounds, fast));
        rows.add(agreement());
        rows.add(examples());
        rows.add(unchanged());
        rows.add(derived());
        return rows;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static List<Row> speed(int rounds, Bar fast) {
        byte[] bundle = StixData.bytes(ATTACK);
        String on = "ATT&CK for ICS, %,d bytes, one core".formatted(bundle.length);
        double ours = speed(bundle.length, rounds, () -> StixStream.read(new ByteArrayInputStream(bundle), _ -> {}));
        double tree = speed(bundle.length, rounds, () -> MAPPER.readTree(bundle));
        JsonFactory factory = new JsonFactory();
        double stream = speed(bundle.length, rounds, () -> {
            try (JsonParser parser = factory.createParser(bundle)) {
                while (parser.nextToken() != null) {
                    parser.currentToken();
                }
            }
        });
        String note = ("processor time of the thread, best of %d rounds; %.2f of Jackson's tree, %.2f of its stream, "
                        + "neither of which judges anything")
                .formatted(rounds, ours / tree, ours / stream);
        return List.of(
                Row.of("STIX parse and validate", on, ours, "MB/s", fast, note, STREAM),
                Row.plain("Jackson's tree", on, tree, "MB/s", "the peer of the same run", "beside " + STREAM),
                Row.plain("Jackson's stream", on, stream, "MB/s", "the peer of the same run", "beside " + STREAM));
    }

    private static double speed(int bytes, int rounds, Work work) {
        double best = Double.MAX_VALUE;
        try {
            for (int i = 0; i < 2 * rounds; i++) {
                long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                work.run();
                long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
                best = i < rounds ? best : Math.min(best, nanos / NANOS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes / best / MEGA;
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTaken(byte[] bytes) {
        return StixData.read(bytes).stream().allMatch(item -> item.read() instanceof Read.Good);
    }

    private static Row agreement() {
        List<String> cases = StixData.lines("validator/cases.jsonl");
        List<String> disagreed = new ArrayList<>();
        for (String line : cases) {
            JsonNode one = json(line);
            String text = one.has("object") ? one.get("object").toString() : one.get("text").asText();
            boolean reference = one.get("reference_plain_valid").asBoolean(false);
            if (isTaken(text.getBytes(StandardCharsets.UTF_8)) != reference) {
                disagreed.add(one.get("id").asText());
            }
        }
        String note = "against the OASIS validator, not strict; disagreed: " + disagreed;
        return Row.of("STIX cases judged otherwise at MUST", cases.size() + " labelled cases", disagreed.size(),
                "cases", Bar.exactly(0), note, STREAM);
    }

    private static Row examples() {
        List<String> refused = new ArrayList<>();
        int valid = 0;
        for (String line : StixData.lines("reference-verdicts.jsonl")) {
            JsonNode one = json(line);
            if (one.get("valid").asBoolean()) {
                valid++;
                if (!isTaken(StixData.bytes(one.get("file").asText()))) {
                    refused.add(one.get("file").asText());
                }
            }
        }
        String note = "files that the OASIS validator takes; refused: " + refused;
        return Row.of("STIX examples refused", valid + " valid files", refused.size(), "files", Bar.exactly(0), note,
                STREAM);
    }

    private static Row unchanged() {
        byte[] bundle = StixData.bytes(ATTACK);
        List<JsonNode> nodes = new ArrayList<>();
        json(new String(bundle, StandardCharsets.UTF_8)).get("objects").forEach(nodes::add);
        List<StixStream.Item> items = StixData.read(bundle);
        int equal = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).read() instanceof Read.Good good) {
                byte[] theirs = nodes.get(i).toString().getBytes(StandardCharsets.UTF_8);
                equal += Arrays.equals(canonical(theirs), canonical(good.object().raw().toArray())) ? 1 : 0;
            }
        }
        return Row.of("STIX objects written back equal", nodes.size() + " objects of ATT&CK", equal, "objects",
                Bar.exactly(nodes.size()), "under RFC 8785, against Jackson's reading of the whole bundle", STREAM);
    }

    private static byte[] canonical(byte[] bytes) {
        return switch (JsonReader.read(bytes, 1 << 20)) {
            case JsonReader.Result.Read(var value) -> CanonicalWriter.write(value);
            case JsonReader.Result.Refused _ -> new byte[0];
        };
    }

    private static Row derived() {
        List<String> otherwise = StixData.read(StixData.bytes("python-stix2/sco-examples.json")).stream()
                .filter(item -> item.read().findings().stream()
                        .anyMatch(finding -> finding.code() == Code.ID_NOT_DERIVED))
                .map(item -> item.read().id())
                .toList();
        String note = "SHOULD only; the examples keep the ids printed in the specification, which canonical JSON does "
                + "not give for what they hold now; first: "
                + otherwise.stream().findFirst().orElse("none");
        return Row.plain(
                "STIX observables with another derived id",
                "82 examples of python-stix2",
                otherwise.size(),
                "objects",
                note,
                STREAM);
    }
}
