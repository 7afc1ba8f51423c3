package org.nadhir.bench.plant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.UnaryOperator;

/// Characters that nobody sees, between the letters or instead of them. From the code charts of Unicode 16.
final class Unseen {

    static final String FAMILY = "unseen";

    static final List<Disguise> ALL = List.of(
            between("zero-width space", "\u200B"),
            between("zero-width non-joiner", "\u200C"),
            between("zero-width joiner", "\u200D"),
            between("word joiner", "\u2060"),
            between("soft hyphen", "\u00AD"),
            between("byte order mark", "\uFEFF"),
            between("combining grapheme joiner", "\u034F"),
            between("variation selector", "\uFE0F"),
            between("Mongolian vowel separator", "\u180E"),
            between("Hangul filler", "\u3164"),
            between("invisible times", "\u2062"),
            between("left-to-right marks", "\u200E"),
            between("Arabic letter marks", "\u061C"),
            between("overline strokes", "\u0336"),
            between("enclosing circles", "\u20DD"),
            between("control characters", "\u0001"),
            between("backspaces", "x\b"),
            whole("turned by an override", value -> "\u202E" + Chars.reversed(value) + "\u202C"),
            whole("turned by an isolate", value -> "\u2067" + Chars.reversed(value) + "\u2069"),
            whole("halves turned by overrides", Unseen::halves),
            whole("in tags", value -> Chars.each(value, Unseen::tag)),
            whole("as variation selectors of its bytes", Unseen::selectors),
            whole("as zero-width bits", Unseen::bits));

    private Unseen() {}

    /// Format and control characters but for the line feed and the non-joiner of Persian spelling.
    static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return c != 0x200C && c != '\n' && (type == Character.FORMAT || type == Character.CONTROL);
    }

    private static String tag(int c) {
        return c < 0x80 ? Chars.of(0xE0000 + c) : Chars.of(c) + Chars.of(0xE0020);
    }

    private static Disguise between(String name, String hidden) {
        return Disguise.letters(FAMILY, name, Kinds.SHORT, (value, random) -> Chars.joined(value, hidden));
    }

    private static Disguise whole(String name, UnaryOperator<String> change) {
        return Disguise.letters(FAMILY, name, Kinds.SHORT, (value, random) -> change.apply(value));
    }

    private static String halves(String value) {
        int middle = value.offsetByCodePoints(0, value.codePointCount(0, value.length()) / 2);
        return "\u202E" + Chars.reversed(value.substring(0, middle)) + "\u202C"
                + "\u202D" + value.substring(middle) + "\u202C";
    }

    /// Byte b as selector b+1: sixteen low ones, then the supplement.
    private static String selectors(String value) {
        var out = new StringBuilder("☺");
        for (byte one : value.getBytes(UTF_8)) {
            int b = Byte.toUnsignedInt(one);
            out.appendCodePoint(b < 16 ? 0xFE00 + b : 0xE0100 + b - 16);
        }
        return out.toString();
    }

    private static String bits(String value) {
        var out = new StringBuilder("note");
        for (byte one : value.getBytes(UTF_8)) {
            for (int bit = 7; bit >= 0; bit--) {
                out.append((one >> bit & 1) == 1 ? '\u200C' : '\u200B');
            }
        }
        return out.toString();
    }
}
