package org.nadhir.node.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.JsonReader;

/// What one reading for STIX gives is what the reader and the writer of our own formats give together.
final class CanonicalTest {

    private static final int ROUNDS = 2_000;
    private static final List<String> SCALARS = List.of(
            "true", "false", "null", "0", "-0", "1.50", "1e21", "1E-7", "0.1", "123456789012345678", "\"\"",
            "\"plain\"", "\"a\\u0041\\n\\\"\\\\ \\/ \\u001f\"", "\"نذير\"", "\"\\ud83d\\ude00\"", "\"\\u007f\"");
    private static final List<String> NAMES = List.of(
            "id", "type", "a\\u0062", "zero", "\\ufb33", "\\ud83d\\ude00", "ن", "x_a", "x_A", "\\r", "1", "");

    @Test
    void theFormIsThatOfTheReaderAndTheWriterTogether() {
        Random random = new Random(7);
        StixObjects objects = new StixObjects();
        for (int i = 0; i < ROUNDS; i++) {
            byte[] json = object(random, 0).getBytes(UTF_8);
            JsonReader.Result.Read read =
                    assertInstanceOf(JsonReader.Result.Read.class, JsonReader.read(json, json.length));
            objects.read(json);
            assertEquals(CanonicalWriter.text(read.value()), new String(objects.canonical(), UTF_8));
        }
    }

    @Test
    void aMarkingIsSeenHoweverItsNameIsWritten() {
        String red = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";
        for (String letter : List.of("_", "\\u005f")) {
            String json = String.format(
                    Locale.ROOT,
                    "{\"type\":\"x-a\",\"id\":\"x-a--00000000-0000-4000-8000-000000000001\",\"object%smarking%srefs\":"
                            + "[\"%s\"],\"granular%smarkings\":[{\"marking%sref\":\"%s\",\"selectors\":[\"id\"]}]}",
                    letter, letter, red, letter, letter, red);
            Read.Good good = assertInstanceOf(Read.Good.class, new StixObjects().read(json.getBytes(UTF_8)));
            assertEquals(List.of(red), good.object().markings());
            assertEquals(List.of(red), good.object().partMarkings());
        }
    }

    @Test
    void withoutAVersionOfTheSpecificationAnObjectIsOfTheOneBefore() {
        String json = "{\"type\":\"tool\",\"id\":\"tool--00000000-0000-4000-8000-00000000000a\",%s"
                + "\"created\":\"2016-10-01T00:00:00.000Z\",\"modified\":\"2016-10-01T00:00:00.000Z\"}";
        byte[] sound = String.format(Locale.ROOT, json, "\"name\":\"old\",").getBytes(UTF_8);
        assertInstanceOf(Read.Refused.class, new StixObjects().read(sound));
        Read.Good good = assertInstanceOf(Read.Good.class, StixObjects.alsoOlder().read(sound));
        assertEquals("2.0", good.object().specVersion());
        byte[] nameless = String.format(Locale.ROOT, json, "").getBytes(UTF_8);
        Read.Refused refused = assertInstanceOf(Read.Refused.class, StixObjects.alsoOlder().read(nameless));
        assertEquals(List.of(List.of("name")), refused.findings().stream().map(Finding::arguments).toList());
    }

    private static String object(Random random, int depth) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        List<String> members = new ArrayList<>();
        for (String name : names.subList(0, random.nextInt(NAMES.size()))) {
            members.add("\"" + name + "\" : " + value(random, depth + 1));
        }
        return "{" + String.join(" ,", members) + "}";
    }

    private static String value(Random random, int depth) {
        int kind = random.nextInt(depth > 4 ? 1 : 4);
        if (kind == 2) {
            return object(random, depth);
        }
        if (kind == 3) {
            List<String> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(value(random, depth + 1));
            }
            return "[" + String.join(", ", items) + "]";
        }
        return SCALARS.get(random.nextInt(SCALARS.size()));
    }
}
