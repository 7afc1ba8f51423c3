package org.nadhir.node.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;

final class StixStreamTest {

    private static final String GOOD =
            new String(StixRulesTest.object("@identity \"name\":\"ميناء ]}{\\\" الرمال\""), UTF_8);

    private static List<String> read(String text) throws IOException {
        var answers = new ArrayList<String>();
        StixStream.read(new ByteArrayInputStream(text.getBytes(UTF_8)), item -> answers.add(switch (item.read()) {
            case Read.Good _ -> item.pointer() + " good";
            case Read.Refused refused ->
                item.pointer() + " " + refused.findings().getFirst().code().word();
        }));
        return answers;
    }

    private static String bundle(String objects) {
        return "{\"type\":\"bundle\",\"id\":\"bundle--5b2e7a52-8c3d-4f0e-9d61-7f3a0c4e1b11\",\"objects\":["
                + objects + "]}";
    }

    @Test
    void oneBadObjectSpoilsNoOther() throws IOException {
        String long1 = "{\"a\":\"" + "x".repeat(StixObjects.BYTES_MAX) + "\"}";
        String objects = String.join(",", GOOD, "{\"a\":1,\"a\":2}", "{a:'b'}", long1, "7", GOOD);
        List<String> expected = List.of(
                "/objects/0 good", "/objects/1 not-json", "/objects/2 not-json", "/objects/3 too-large",
                "/objects/4 not-an-object", "/objects/5 good");
        assertEquals(expected, read(bundle(objects)));
    }

    @Test
    void takesAnObjectAListAndABundleWhateverComesFirst() throws IOException {
        assertEquals(List.of(" good"), read(GOOD));
        assertEquals(List.of("/0 good", "/1 good"), read(" [" + GOOD + " , " + GOOD + "] "));
        assertEquals(List.of("/objects/0 good"), read("{\"objects\":[" + GOOD + "],\"type\":\"bundle\","
                + "\"id\":\"bundle--5b2e7a52-8c3d-4f0e-9d61-7f3a0c4e1b11\"}"));
        assertEquals(List.of(), read("[]"));
    }

    @Test
    void saysWhatIsWrongWithTheFileItself() throws IOException {
        assertEquals(List.of("/objects/0 good", " not-a-bundle"), read("{\"objects\":[" + GOOD + "],"
                + "\"id\":\"bundle--5b2e7a52-8c3d-4f0e-9d61-7f3a0c4e1b11\"}"));
        assertEquals(List.of("/objects/0 good", " missing"), read("{\"type\":\"bundle\",\"objects\":[" + GOOD + "]}"));
        assertEquals(List.of(" empty"), read(bundle("")));
        for (String broken : List.of("", " ", "[" + GOOD, bundle(GOOD) + "x", "{\"type\":\"bundle\"", "{")) {
            assertEquals("not-json", read(broken).getLast().strip(), broken);
        }
    }

    @Test
    void whatIsWrongAHundredThousandTimesIsSaidAHundredTimes() {
        byte[] labels = StixRulesTest.object("@identity \"name\":\"x\",\"labels\":[" + "7,".repeat(100_000) + "7]");
        assertEquals(101, new StixObjects().read(labels).findings().size());
        byte[] selectors = StixRulesTest.object("@identity \"name\":\"x\",\"granular_markings\":[{\"lang\":\"ar\","
                + "\"selectors\":[" + "\"name\",".repeat(3_000) + "\"name\"]}]");
        Finding only = new StixObjects().read(selectors).findings().getLast();
        assertEquals(Code.TOO_MANY_SELECTORS, only.code());
    }

    @Test
    void whateverTheBytesTheAnswerIsThatOfCoresReader() {
        Random random = new Random(20310521);
        StixObjects objects = new StixObjects();
        List<String> seeds = StixRulesTest.lines().stream().map(line -> line.split(" ", 3)[2]).toList();
        String pieces = "\"{}[]:,\\u0aé٣-1.eE+tfn \u0001";
        int sound = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(new String(
                    StixRulesTest.object(seeds.get(random.nextInt(seeds.size()))), UTF_8));
            for (int change = random.nextInt(3); change > 0; change--) {
                int at = random.nextInt(text.length());
                int piece = random.nextInt(pieces.length() - 3);
                text.replace(at, at + random.nextInt(2), pieces.substring(piece, piece + 2));
            }
            byte[] bytes = text.toString().getBytes(UTF_8);
            if (random.nextInt(4) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Read read = objects.read(bytes);
            boolean json = read.findings().stream().noneMatch(finding -> finding.code() == Code.NOT_JSON);
            boolean core = JsonReader.read(bytes, StixObjects.BYTES_MAX) instanceof JsonReader.Result.Read;
            assertEquals(core, json, () -> new String(bytes, UTF_8));
            if (read instanceof Read.Good good) {
                assertEquals(Bytes.of(bytes), good.object().raw(), "written back as it came");
                sound++;
            }
        }
        assertEquals(true, sound > 500, "some were sound: " + sound);
    }
}
