package org.nadhir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.TestData;
import org.nadhir.json.JsonReader.Result.Read;
import org.nadhir.json.JsonReader.Result.Refused;

class JsonReaderTest {

    /// Files that any JSON reader must take and ours does not, each for a rule of ours.
    private static final List<String> OURS_TO_REFUSE = List.of(
            "y_number_double_close_to_zero.json=NUMBER_TOO_LONG",
            "y_object_duplicated_key.json=DUPLICATE_MEMBER",
            "y_object_duplicated_key_and_value.json=DUPLICATE_MEMBER");

    /// What we do where RFC 8259 leaves it free. All the rest of the `i_` files are refused.
    private static final List<String> OURS_TO_READ = List.of(
            "i_number_too_big_neg_int.json",
            "i_number_too_big_pos_int.json");

    @Test
    void readsWhatMustBeReadAndRefusesTheRest() {
        var counts = new TreeMap<Character, Integer>();
        var surprises = new ArrayList<String>();
        for (Path file : TestData.files(TestData.find("json/test_parsing"))) {
            String name = file.getFileName().toString();
            byte[] bytes = TestData.bytes(file);
            var result = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(1), () -> JsonReader.read(bytes, bytes.length), name);
            counts.merge(name.charAt(0), 1, Integer::sum);
            String outcome = name + '=' + (result instanceof Refused refused ? refused.flaw() : "READ");
            boolean read = result instanceof Read;
            boolean right = switch (name.charAt(0)) {
                case 'y' -> read || OURS_TO_REFUSE.contains(outcome);
                case 'i' -> read == OURS_TO_READ.contains(name);
                default -> !read;
            };
            if (!right) {
                surprises.add(outcome);
            }
        }
        assertEquals(List.of(), surprises);
        assertEquals("{i=35, n=188, y=95}", counts.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                 | ENDS_EARLY          | 0
            `  `               | ENDS_EARLY          | 2
            [1,2               | ENDS_EARLY          | 4
            {"a":1,"a":2}      | DUPLICATE_MEMBER    | 7
            {"a":1,"\\u0061":2} | DUPLICATE_MEMBER   | 7
            {"a":{"b":1,"b":2}} | DUPLICATE_MEMBER   | 12
            ["\\ud800"]        | LONE_SURROGATE      | 1
            ["\\udc00\\ud800"] | LONE_SURROGATE      | 1
            {"\\ud83d":1}      | LONE_SURROGATE      | 1
            ["\\x"]            | BAD_ESCAPE          | 3
            ["\\u00e٣"]        | BAD_ESCAPE          | 7
            [NaN]              | UNEXPECTED          | 1
            [Infinity]         | UNEXPECTED          | 1
            [01]               | UNEXPECTED          | 2
            [+1]               | UNEXPECTED          | 1
            [.5]               | UNEXPECTED          | 1
            [1.]               | UNEXPECTED          | 3
            [1e]               | UNEXPECTED          | 3
            [٣]                | UNEXPECTED          | 1
            [1e999]            | NUMBER_OUT_OF_RANGE | 1
            [1e-999]           | NUMBER_OUT_OF_RANGE | 1
            [0.0000000000000000000000000000001] | NUMBER_TOO_LONG | 1
            [1,]               | UNEXPECTED          | 3
            {"a":1,}           | UNEXPECTED          | 7
            [1]/**/            | TRAILING            | 3
            // x               | UNEXPECTED          | 0
            [1] 2              | TRAILING            | 4
            ["ضوء",x]          | UNEXPECTED          | 10
            nul                | UNEXPECTED          | 0
            """)
    void saysWhatIsWrongAndAtWhichByte(String text, Flaw flaw, int offset) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(new Refused(flaw, offset), JsonReader.read(bytes, bytes.length));
    }

    @Test
    void refusesByteOrderMarkControlCharactersAndBadUtf8() {
        assertRefused(Flaw.BYTE_ORDER_MARK, 0, 0xEF, 0xBB, 0xBF, '1');
        assertRefused(Flaw.CONTROL_CHARACTER, 2, '"', 'a', '\n', '"');
        assertRefused(Flaw.NOT_UTF8, 1, '"', 0xC0, 0x80, '"');
        assertRefused(Flaw.NOT_UTF8, 1, '"', 0xED, 0xA0, 0x80, '"');
        assertRefused(Flaw.NOT_UTF8, 1, '"', 0xD8);
        assertRefused(Flaw.TRAILING, 1, '1', 0);
    }

    @Test
    void refusesWhatIsLargerThanTheChannelAllows() {
        byte[] bytes = "[1,2,3]".getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(Read.class, JsonReader.read(bytes, 7));
        assertEquals(new Refused(Flaw.TOO_LARGE, 6), JsonReader.read(bytes, 6));
    }

    @Test
    void readsThirtyTwoLevelsAndNoMore() {
        byte[] deep = ("[".repeat(32) + "]".repeat(32)).getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(Read.class, JsonReader.read(deep, 100));
        byte[] tooDeep = ("[".repeat(33) + "]".repeat(33)).getBytes(StandardCharsets.UTF_8);
        assertEquals(new Refused(Flaw.TOO_DEEP, 32), JsonReader.read(tooDeep, 100));
    }

    @Test
    void readsCanonicalFormOnlyWhereThatIsDemanded() {
        byte[] canonical = "{\"a\":1,\"b\":[true]}".getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(Read.class, JsonReader.readCanonical(canonical, 100));
        assertNotCanonical(1, " {\"a\":1}");
        assertNotCanonical(2, "{\"b\":1,\"a\":1}");
        assertNotCanonical(1, "[1.0]".replace("1.0", "0.10"));
        assertNotCanonical(1, "\"\\u0061\"");
    }

    private static void assertNotCanonical(int atMost, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var refused = assertInstanceOf(Refused.class, JsonReader.readCanonical(bytes, 100));
        assertEquals(Flaw.NOT_CANONICAL, refused.flaw());
        assertTrue(refused.offset() <= atMost + 3, refused.toString());
    }

    /// Every single change of one byte either still is JSON or is refused; nothing else ever comes out.
    @Test
    void answersEveryDamageWithAValue() {
        String text = "{\"a\":[1,-2.5e3,\"ض\\u00e9\\\"\"],\"b\":{\"c\":null,\"d\":true}}";
        byte[] good = text.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(8259);
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] damaged = good.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            switch (JsonReader.read(damaged, 1000)) {
                case Read(Json value) -> {
                    read++;
                    byte[] canonical = CanonicalWriter.write(value);
                    assertEquals(new Read(value), JsonReader.readCanonical(canonical, canonical.length));
                }
                case Refused refused -> assertTrue(refused.offset() >= 0 && refused.offset() <= damaged.length);
            }
        }
        assertTrue(read > 1_000, "only " + read + " of the damaged texts were JSON: the test looks at nothing");
    }

    private static void assertRefused(Flaw flaw, int offset, int... bytes) {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        assertEquals(new Refused(flaw, offset), JsonReader.read(raw, 100));
    }
}
