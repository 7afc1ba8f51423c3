package org.nadhir.reports.leak.view;

import java.util.List;

/// The escapes that stand for one character or one byte each.
///
/// Sources: RFC 3986 §2.1 (percent), RFC 2045 §6.7 (quoted-printable), RFC 8259 §7 and the Java, C and Python language
/// references (backslash), HTML Living Standard §13.2.5.80 (numeric references; the semicolon may be missing).
final class Escapes {

    /// A backslash is doubled with each layer that it goes through.
    private static final int BACKSLASHES_MAX = 8;

    private Escapes() {}

    static List<Peeler> peelers() {
        return List.of(
                new EscapePeeler("percent", "%", Escapes::percent),
                new EscapePeeler("encoded-word", "=", Mail::encodedWord),
                new EscapePeeler("utf-7", "+&", Mail::utf7),
                new EscapePeeler("punycode", "xX", Mail::punycode),
                new EscapePeeler("quoted-printable", "=", Escapes::quotedPrintable),
                new EscapePeeler("character-reference", "&", References::match),
                new EscapePeeler("escape", "\\uU", Escapes::backslash),
                new EscapePeeler("character-name", "LAla", CharacterNames::match));
    }

    private static int percent(String text, int i, Patches patches) {
        if (i + 5 < text.length() && (text.charAt(i + 1) | 0x20) == 'u') {
            int unit = Digits.hex(text, i + 2, i + 6);
            if (unit >= 0) {
                patches.codePoint(unit, i, i + 6);
                return i + 6;
            }
        }
        return octet(text, i, patches);
    }

    private static int quotedPrintable(String text, int i, Patches patches) {
        int next = i + 1;
        if (next < text.length() && text.charAt(next) == '\r') {
            next++;
        }
        if (next < text.length() && text.charAt(next) == '\n') {
            patches.drop(i, next + 1);
            return next + 1;
        }
        return octet(text, i, patches);
    }

    private static int octet(String text, int i, Patches patches) {
        int value = Digits.hex(text, i + 1, i + 3);
        if (value < 0) {
            return i;
        }
        patches.octet(value, i, i + 3);
        return i + 3;
    }

    private static int backslash(String text, int i, Patches patches) {
        char c = text.charAt(i);
        if (c != '\\') {
            boolean plus = i + 1 < text.length() && text.charAt(i + 1) == '+';
            return plus && (i == 0 || !Character.isLowerCase(text.charAt(i - 1)))
                    ? codePoint(text, i, i + 2, Digits.hexEnd(text, i + 2, 6), patches)
                    : i;
        }
        int k = i + 1;
        while (k < text.length() && k - i < BACKSLASHES_MAX && text.charAt(k) == '\\') {
            k++;
        }
        if (k >= text.length()) {
            return i;
        }
        return switch (text.charAt(k)) {
            case 'u', 'U', 'x', 'N' -> hexadecimal(text, i, k, patches);
            case 'n', 'r', 't', 'f', 'b', 'v' -> letter(text, i, k, patches);
            case '"', '\'', '/' -> {
                patches.codePoint(text.charAt(k), i, k + 1);
                yield k + 1;
            }
            default -> octal(text, i, k, patches);
        };
    }

    private static int hexadecimal(String text, int i, int k, Patches patches) {
        boolean braces = k + 1 < text.length() && (text.charAt(k + 1) == '{' || text.charAt(k + 1) == '+');
        if (braces) {
            int start = text.startsWith("{U+", k + 1) ? k + 4 : k + 2;
            int end = Digits.hexEnd(text, start, 8);
            int next = codePoint(text, i, start, end, patches);
            if (next == i || next >= text.length() || text.charAt(next) != '}') {
                return next;
            }
            patches.drop(next, next + 1);
            return next + 1;
        }
        char kind = text.charAt(k);
        if (kind == 'x') {
            int value = Digits.hex(text, k + 1, k + 3);
            if (value < 0) {
                return i;
            }
            patches.octet(value, i, k + 3);
            return k + 3;
        }
        int digits = kind == 'U' ? 8 : 4;
        // Some write the long form with six digits, or with as many as are needed.
        int end = Digits.hexEnd(text, k + 1, digits);
        return end - k - 1 >= 2 ? codePoint(text, i, k + 1, end, patches) : i;
    }

    private static int codePoint(String text, int i, int start, int end, Patches patches) {
        int value = end - start >= 2 ? Digits.hex(text, start, end) : -1;
        if (value < 0 || !Character.isValidCodePoint(value)) {
            return i;
        }
        patches.codePoint(value, i, end);
        return end;
    }

    /// The letter of the escape would else stick to the word after it.
    private static int letter(String text, int i, int k, Patches patches) {
        boolean word = i > 0 && text.charAt(i - 1) == ':';
        if (word) {
            return i;
        }
        patches.codePoint("nr".indexOf(text.charAt(k)) >= 0 ? '\n' : ' ', i, k + 1);
        return k + 1;
    }

    private static int octal(String text, int i, int k, Patches patches) {
        int value = 0;
        int end = k;
        while (end < text.length() && end < k + 3 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            value = value * 8 + text.charAt(end) - '0';
            end++;
        }
        if (end - k < 2 || value > 0xFF) {
            return i;
        }
        patches.octet(value, i, end);
        return end;
    }
}
