package org.nadhir.reports.tagger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Digest;

class ModelTest {

    private static final byte[] GOOD = Marked.model(Marked.text(Marked.file(20, 1)), 1, 2).bytes();
    /// Where the header begins: behind the name, the version and its length.
    private static final int HEADER = 8 + 2 + 4;
    private static final int COUNT = HEADER + ByteBuffer.wrap(GOOD).getInt(10);
    private static final int FIRST = COUNT + 4;
    private static final String BAD = "tagger.model-malformed a.model";

    private static String read(byte[] bytes) {
        return switch (Model.read(bytes, "a.model")) {
            case Model.Result.Read(Model model) -> "read";
            case Model.Result.Refused(var reason) -> reason.key() + " " + String.join(" ", reason.arguments());
        };
    }

    /// A good file with a change and the digest that goes with it.
    private static byte[] changed(Consumer<ByteBuffer> change) {
        byte[] bytes = GOOD.clone();
        change.accept(ByteBuffer.wrap(bytes));
        return sealed(Arrays.copyOf(bytes, bytes.length - 32));
    }

    private static byte[] sealed(byte[] body) {
        return ByteBuffer.allocate(body.length + 32).put(body).put(Digest.of(body).bytes()).array();
    }

    @Test
    void readsWhatItWroteAndWritesTheSameBytesAgain() {
        Model model = ((Model.Result.Read) Model.read(GOOD, "a.model")).model();
        assertArrayEquals(GOOD, model.bytes());
        assertEquals(Digest.of(GOOD), model.digest());
        assertEquals(new Lesson("ours", "Apache-2.0", LocalDate.of(2031, 5, 21), 1, 2), model.trained().lesson());
        assertEquals(20, model.trained().sentences());
    }

    @Test
    void namesWhatIsWrongWithAFile() {
        assertEquals("tagger.model-other a.model", read(new byte[0]));
        assertEquals("tagger.model-other a.model", read("PK and so on, not a model".getBytes(UTF_8)));
        assertEquals("tagger.model-version a.model", read(changed(file -> file.putShort(8, (short) 2))));
        assertEquals("tagger.model-damaged a.model", read(Arrays.copyOf(GOOD, GOOD.length - 1)));
        assertEquals(BAD + " header", read(changed(file -> file.putInt(10, 1 << 30))));
        assertEquals(BAD + " header", read(changed(file -> file.putInt(10, -1))));
        assertEquals(BAD + " features", read(changed(file -> file.putInt(COUNT, 1 << 30))));
        assertEquals(BAD + " features", read(changed(file -> file.putInt(COUNT, -1))));
        assertEquals(BAD + " labels", read(changed(file -> file.putShort(FIRST + 8, (short) 0))));
        assertEquals(BAD + " labels", read(changed(file -> file.putShort(FIRST + 8, (short) 0x400))));
        assertEquals(BAD + " weight", read(changed(file -> file.putInt(FIRST + 10, 0))));
        // The bits of a number that is none: here they are a weight beyond all bounds.
        assertEquals(BAD + " weight",
                read(changed(file -> file.putInt(FIRST + 10, Float.floatToIntBits(Float.NaN)))));
        assertEquals(BAD + " order", read(changed(file -> file.putLong(FIRST, Long.MAX_VALUE))));
        assertEquals(BAD + " end", read(sealed(Arrays.copyOf(GOOD, GOOD.length - 31))));
    }

    @Test
    void takesNoHeaderButTheCanonicalOneOfItsValues() {
        String header = new String(GOOD, HEADER, COUNT - HEADER, UTF_8);
        assertEquals("read", read(with(header)));
        assertEquals(BAD + " byte 0", read(with(" " + header)));
        assertEquals(BAD + " date", read(with(header.replace("2031-05-21", "2031-13-21"))));
        assertEquals(BAD + " rounds", read(with(header.replace("\"rounds\":2", "\"rounds\":0"))));
        assertEquals(BAD + " more", read(with(header.replace("\"names\"", "\"more\":1,\"names\""))));
        assertEquals(BAD + " $", read(with(header.replace("\"ours\"", "\"\""))));
    }

    private static byte[] with(String header) {
        byte[] text = header.getBytes(UTF_8);
        int rest = GOOD.length - 32 - COUNT;
        return sealed(ByteBuffer.allocate(HEADER + text.length + rest)
                .put(GOOD, 0, 10)
                .putInt(text.length)
                .put(text)
                .put(GOOD, COUNT, rest)
                .array());
    }

    @Test
    void refusesEveryShorterFileAndEveryChangedByte() {
        Random random = new Random(4);
        for (int run = 0; run < 300; run++) {
            int at = random.nextInt(GOOD.length);
            byte[] shorter = sealed(Arrays.copyOf(GOOD, Math.min(at, GOOD.length - 33)));
            assertEquals("tagger.model-", read(shorter).substring(0, 13), "cut at " + at);
            byte[] other = GOOD.clone();
            other[at] ^= (byte) (1 << random.nextInt(8));
            assertEquals("tagger.model-", read(other).substring(0, 13), "changed at " + at);
        }
    }

    @Test
    void aLessonSaysWhatCanStandOnOneLine() {
        LocalDate day = LocalDate.of(2031, 5, 21);
        assertThrows(IllegalArgumentException.class, () -> new Lesson("", "x", day, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Lesson("a\nb", "x", day, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Lesson("x", "x".repeat(201), day, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Lesson("x", "x", day, -1, 1));
    }
}
