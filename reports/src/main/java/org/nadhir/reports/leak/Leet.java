package org.nadhir.reports.leak;

/// Digits and signs that stand for the letters they look like (`Kh4l1d`, `$andpiper`). Our own table of the usual ones;
/// as 1 is read as l and as i, all three are one here, on both sides.
final class Leet {

    private static final String SIGNS = "013456789@$!|+€£ßl";
    private static final String LETTERS = "oieasgtbgasiitelbi";

    private Leet() {}

    /// Whether a digit or sign stands beside a Latin letter.
    static boolean mayBeIn(String text) {
        boolean letter = false;
        boolean sign = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean isSign = !isLetter && SIGNS.indexOf(c) >= 0;
            if ((isLetter && sign) || (isSign && letter)) {
                return true;
            }
            letter = isLetter;
            sign = isSign;
        }
        return false;
    }

    /// Whether a digit or sign that may be a letter stands in `[start, end)`.
    static boolean hasSign(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != 'l' && SIGNS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The text with letters for signs, as long as it was.
    static String read(String text) {
        char[] read = text.toCharArray();
        for (int i = 0; i < read.length; i++) {
            char c = read[i] == 'L' || read[i] == 'I' ? 'i' : read[i];
            int sign = c < 0x80 || c == '€' || c == '£' ? SIGNS.indexOf(c) : -1;
            read[i] = sign >= 0 ? LETTERS.charAt(sign) : c;
        }
        return new String(read);
    }
}
