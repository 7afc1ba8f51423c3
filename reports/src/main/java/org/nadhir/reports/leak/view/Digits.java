package org.nadhir.reports.leak.view;

/// Digits of a text as numbers.
final class Digits {

    private Digits() {}

    /// The value of the hexadecimal digits in `[start, end)`, at most eight; −1 where others stand.
    static int hex(String text, int start, int end) {
        if (end > text.length() || start >= end || end - start > 8) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = hex(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value > Integer.MAX_VALUE ? -1 : (int) value;
    }

    static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /// Where the hexadecimal digits from `start` on end, at most `most` of them.
    static int hexEnd(String text, int start, int most) {
        int end = start;
        while (end < text.length() && end - start < most && hex(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /// The value of a decimal digit of any script of the basic plane, or −1.
    static int decimal(char c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
        return c >= 0x660 ? Character.digit(c, 10) : -1;
    }
}
