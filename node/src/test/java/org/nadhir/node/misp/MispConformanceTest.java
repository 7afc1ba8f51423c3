package org.nadhir.node.misp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.node.misp.Account.Kind;
import org.nadhir.node.stix.Read;
import org.nadhir.node.stix.StixStream;
import org.nadhir.reports.misp.MispPart;
import org.nadhir.reports.misp.MispReader;

/// Against the public events and the public mapping, where they are.
final class MispConformanceTest {

    private static final Path DATA = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "misp");

    private static List<Path> files(String folder) throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA), "skipped: no MISP data in nadhir.testdata");
        try (Stream<Path> all = Files.list(DATA.resolve(folder))) {
            return all.sorted().toList();
        }
    }

    private static MispReader.Result.Read read(Path file) throws IOException {
        return assertInstanceOf(
                MispReader.Result.Read.class,
                MispReader.read(Files.readAllBytes(file), file.getFileName().toString()));
    }

    private static Json json(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return assertInstanceOf(JsonReader.Result.Read.class, JsonReader.read(bytes, bytes.length)).value();
    }

    private static List<String> refused(byte[] bundle) throws IOException {
        List<String> refused = new ArrayList<>();
        StixStream.read(new ByteArrayInputStream(bundle), item -> {
            if (item.read() instanceof Read.Refused) {
                refused.add(item.pointer() + " " + item.read().findings());
            }
        });
        return refused;
    }

    private static Map<String, Integer> types(List<MispPart> objects) {
        Map<String, Integer> types = new TreeMap<>();
        for (MispPart object : objects) {
            String type = object.text("type");
            if (!type.equals("relationship") && !type.equals("identity") && !type.equals("marking-definition")) {
                types.merge(type, 1, Integer::sum);
            }
        }
        return types;
    }

    @Test
    void convertsEveryPublicEventAndAccountsForAllThatIsInIt() throws IOException {
        Map<Kind, Integer> seen = new LinkedHashMap<>();
        for (Path file : files("events")) {
            ToStix.Converted converted = ToStix.convert(read(file));
            assertTrue(converted.account().isWhole(), file + ": something is unaccounted for");
            assertEquals(List.of(), refused(converted.bundle().toArray()), file.toString());
            assertEquals(converted.bundle(), ToStix.convert(read(file)).bundle(), "the same bytes");
            for (Kind kind : Kind.values()) {
                seen.merge(kind, converted.account().counts(kind).in(), Integer::sum);
            }
        }
        assertEquals(10, seen.getOrDefault(Kind.EVENT, 0));
    }

    private static List<String> attributes(MispPart part) {
        List<String> all = new ArrayList<>();
        for (MispPart attribute : part.items("Attribute")) {
            if (!attribute.isDeleted()) {
                all.add(String.join(" ; ", attribute.text("uuid"), attribute.text("type"), attribute.text("value"),
                        attribute.text("category"), attribute.text("to_ids"), attribute.text("data"),
                        attribute.tags().stream().sorted().toList().toString()));
            }
        }
        part.items("Object").forEach(object -> all.addAll(attributes(object)));
        return all.stream().sorted().toList();
    }

    /// What has no UUID, or one that stands for something else as well, comes back with a new one, and that is said.
    @Test
    void bringsEveryAttributeBackAsItWas() throws IOException {
        int seen = 0;
        for (Path file : files("events")) {
            MispPart before = read(file).events().getFirst();
            ToStix.Converted there = ToStix.convert(read(file));
            ToMisp.Converted back = ToMisp.convert(there.bundle().toArray());
            assertTrue(back.account().isWhole(), file + ": " + back.account().counts(Kind.STIX_OBJECT));
            MispPart after = assertInstanceOf(
                            MispReader.Result.Read.class, MispReader.read(back.file().toArray(), "back"))
                    .events()
                    .getFirst();
            assertEquals(attributes(before), attributes(after), file.toString());
            assertEquals(
                    before.tags().stream().sorted().toList(),
                    after.tags().stream().sorted().toList(),
                    file.toString());
            seen += attributes(before).size();
        }
        assertTrue(seen > 150, seen + " attributes");
    }

    @Test
    void findsTheSameTypesAsThePublicPairs() throws IOException {
        int same = 0;
        int all = 0;
        for (String pair : List.of("attributes", "objects", "events")) {
            List<MispPart> ours = new ArrayList<>();
            for (int i = 1; i <= 2; i++) {
                Path file = DATA.resolve("stix-pairs/test_" + pair + "_collection_" + i + ".json");
                Assumptions.assumeTrue(Files.exists(file), "skipped: no MISP data in nadhir.testdata");
                ToStix.Converted converted = ToStix.convert(read(file));
                assertTrue(converted.account().isWhole(), file.toString());
                converted.objects().forEach(object -> ours.add(new MispPart(object, "")));
            }
            Json theirs = json(DATA.resolve("stix-pairs/test_" + pair + "_collection_stix21.json"));
            Map<String, Integer> wanted = types(new MispPart((Json.Obj) theirs, "").items("objects"));
            Map<String, Integer> made = types(ours);
            for (var type : wanted.entrySet()) {
                all += type.getValue();
                same += Math.min(type.getValue(), made.getOrDefault(type.getKey(), 0));
            }
        }
        assertEquals(List.of(43, 43), List.of(same, all), "objects of the same type");
    }
}
