package org.nadhir.tearline;

import org.nadhir.model.Text;

/// Text that a person typed and another will read: bounded, and without characters that nobody sees.
final class Plain {

    private Plain() {}

    static void check(Text text, int charsMin, int charsMax) {
        check(text.ar(), charsMin, charsMax);
        check(text.en(), charsMin, charsMax);
    }

    static void check(String text, int charsMin, int charsMax) {
        if (text.strip().length() < charsMin || text.length() > charsMax) {
            throw new IllegalArgumentException("a text here has " + charsMin + " to " + charsMax + " characters");
        }
        if (text.codePoints().anyMatch(Plain::isHidden)) {
            throw new IllegalArgumentException("a text here has no control, format, private or unassigned characters");
        }
    }

    /// A line feed is seen; every other control is not. Format characters (Unicode Cf: direction overrides, joiners,
    /// tags) can hide a message or turn one round.
    static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> isBlankLooking(c);
        };
    }

    /// Variation selectors and fillers are letters or marks to Unicode and nothing to the eye.
    private static boolean isBlankLooking(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0;
    }
}
