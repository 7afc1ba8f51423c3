package org.nadhir.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.nadhir.TestData;
import org.nadhir.json.JsonReader.Result.Read;
import org.nadhir.model.Digest;

class CanonicalWriterTest {

    @Test
    void writesTheUpstreamVectorsByteForByte() {
        List<Path> inputs = TestData.files(TestData.find("jcs/input"));
        assertEquals(6, inputs.size());
        for (Path input : inputs) {
            String name = input.getFileName().toString();
            byte[] wanted = TestData.bytes(TestData.find("jcs/output/" + name));
            Path hexFile = TestData.find("jcs/outhex/" + name.replace(".json", ".txt"));
            String hexText = String.join(" ", TestData.lines(hexFile));
            byte[] hex = HexFormat.of().parseHex(hexText.replaceAll("\\s", ""));
            assertArrayEquals(wanted, CanonicalWriter.write(read(TestData.bytes(input))), input.toString());
            assertArrayEquals(wanted, CanonicalWriter.write(read(wanted)), input.toString());
            assertArrayEquals(wanted, hex, input.toString());
        }
    }

    @Test
    void writesNumbersAsEcmaScriptDoes() throws IOException {
        byte[] zipped = TestData.bytes(TestData.find("jcs/es6-numbers-10000.txt.gz"));
        int count = 0;
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(zipped)), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(",", 2);
                double value = Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16));
                assertEquals(parts[1], EcmaNumber.text(value), line);
                count++;
            }
        }
        assertEquals(10_000, count);
    }

    /// The published sequence of doubles, made here anew, against the published checksum of its lines.
    @Test
    void writesAHundredThousandNumbersWithThePublishedChecksum() throws Malformed {
        Json rule = read(TestData.bytes(TestData.find("jcs/es6-numbers.json")));
        String wanted = Fields.of(rule).object("sha256_of_first_lines").string("100000");
        var digest = Digest.sha256();
        int count = 0;
        for (String bits : Fields.of(rule).strings("static_bits", 1000)) {
            add(digest, Long.parseUnsignedLong(bits, 16));
            count++;
        }
        for (int i = 0; i < 2000; i++) {
            add(digest, 0x0010000000000000L + i);
            count++;
        }
        byte[] block = new byte[32];
        while (count < 100_000) {
            block = Digest.sha256().digest(block);
            var longs = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
            while (longs.hasRemaining() && count < 100_000) {
                long bits = longs.get();
                double value = Double.longBitsToDouble(bits);
                if (value != 0 && Double.isFinite(value)) {
                    add(digest, bits);
                    count++;
                }
            }
        }
        assertEquals(wanted, HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(java.security.MessageDigest digest, long bits) {
        String line = Long.toHexString(bits) + ',' + EcmaNumber.text(Double.longBitsToDouble(bits)) + '\n';
        digest.update(line.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void sortsNamesByUtf16UnitsAndNotByCodePoints() {
        // U+1F600 is D83D DE00 in UTF-16 and so stands before U+FB33, although its code point is higher.
        Json value = Json.object().put("\uFB33", 1).put("\uD83D\uDE00", 2).put("a", 3).build();
        assertEquals("{\"a\":3,\"\uD83D\uDE00\":2,\"\uFB33\":1}", CanonicalWriter.text(value));
    }

    @Test
    void escapesOnlyWhatMustBeEscaped() {
        Json value = Json.of("\u0000\u001f\b\t\n\f\r\"\\/\u007f\u2028ضوء");
        assertEquals("\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u2028ضوء\"", CanonicalWriter.text(value));
    }

    @Test
    void leavesArabicTextAsItWasWritten() {
        // Composed and decomposed alef with hamza, tatweel, shadda: no normalisation may touch them.
        String text = "\u0623 \u0627\u0654 مـقـام شدّة";
        assertEquals('"' + text + '"', CanonicalWriter.text(Json.of(text)));
    }

    @Test
    void refusesValuesWithoutACanonicalForm() {
        assertThrows(IllegalArgumentException.class, () -> new Json.Num(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Json.Num(Double.NEGATIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> Json.of("\uD800"));
        assertThrows(IllegalArgumentException.class, () -> Json.object().put("\uDC00x", 1).build());
        assertThrows(IllegalArgumentException.class, () -> Json.of(1L << 53));
        assertThrows(IllegalArgumentException.class, () -> Json.object().put("a", 1).put("a", 2));
    }

    @Test
    void writesNothingDeeperThanItReads() {
        Json value = Json.of(1);
        for (int i = 0; i < JsonReader.DEPTH_MAX; i++) {
            value = new Json.Arr(List.of(value));
        }
        assertEquals(value, read(CanonicalWriter.write(value)));
        Json tooDeep = new Json.Arr(List.of(value));
        assertThrows(IllegalArgumentException.class, () -> CanonicalWriter.write(tooDeep));
    }

    @Test
    void readsBackWhateverItWrites() {
        Random random = new Random(785);
        for (int i = 0; i < 2_000; i++) {
            Json value = random(random, 5);
            byte[] written = CanonicalWriter.write(value);
            assertEquals(value, read(written));
            assertTrue(JsonReader.readCanonical(written, written.length) instanceof Read);
        }
    }

    private static Json random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new Json.Null();
            case 1 -> Json.of(random.nextBoolean());
            case 2 -> new Json.Num(random.nextInt(3) == 0 ? random.nextInt() : plain(random));
            case 3 -> Json.of(text(random));
            case 4 -> {
                SequencedMap<String, Json> members = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    members.put(text(random), random(random, depth - 1));
                }
                yield new Json.Obj(members);
            }
            default -> Json.array(random.ints(random.nextInt(5)).boxed().toList(), n -> random(random, depth - 1));
        };
    }

    private static double plain(Random random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) && value != 0 ? value : 0.5;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(8), 0, 0x11000)
                .map(c -> Character.isSurrogate((char) c) && c < 0x10000 ? 0x1F600 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Json read(byte[] bytes) {
        return switch (JsonReader.read(bytes, bytes.length)) {
            case Read(Json value) -> value;
            case JsonReader.Result.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
