package org.nadhir.reports.leak;

/// Characters that hide text or turn it round, refused before anything else is looked at: direction controls
/// (CVE-2021-42574), Unicode tags, every other format character, variation selectors, fillers, private use.
///
/// The one that is let pass is the zero-width non-joiner between two Arabic letters, where Persian and Urdu need it.
final class Hidden {

    private static final char NON_JOINER = '\u200C';
    /// By character; the halves of those beyond the plane are looked at in pairs.
    private static final boolean[] HIDDEN = hidden();

    private Hidden() {}

    /// The first hidden character from `from` on, or negative.
    static int first(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (!HIDDEN[c] && !Character.isHighSurrogate(c)) {
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (isHidden(codePoint) && !(c == NON_JOINER && isBetweenArabicLetters(text, i))) {
                return i;
            }
            i += Character.charCount(codePoint) - 1;
        }
        return -1;
    }

    private static boolean isBetweenArabicLetters(String text, int at) {
        return at > 0 && at + 1 < text.length() && isArabic(text.charAt(at - 1)) && isArabic(text.charAt(at + 1));
    }

    private static boolean isArabic(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }

    private static boolean[] hidden() {
        boolean[] hidden = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c < hidden.length; c++) {
            hidden[c] = isHidden(c);
        }
        return hidden;
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> (c >= 0xFE00 && c <= 0xFE0F)
                    || (c >= 0xE0100 && c <= 0xE01EF)
                    || (c >= 0x180B && c <= 0x180F)
                    || c == 0x034F
                    || c == 0x115F
                    || c == 0x1160
                    || c == 0x3164
                    || c == 0xFFA0;
        };
    }
}
