package org.nadhir.reports.leak.view;

/// UTF-8 by hand (RFC 3629): the JDK's decoder cannot say which bytes made which character.
final class Utf8 {

    private Utf8() {}

    /// How many bytes the character at `i` has, or 0 where none stands.
    static int size(byte[] bytes, int i, int end) {
        int first = bytes[i] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (i + size > end) {
            return 0;
        }
        for (int k = 1; k < size; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int c = size == 0 ? -1 : codePoint(bytes, i, size);
        boolean overlong = (size == 3 && c < 0x800) || (size == 4 && (c < 0x10000 || c > Character.MAX_CODE_POINT));
        return overlong || (c >= 0xD800 && c <= 0xDFFF) ? 0 : size;
    }

    static int codePoint(byte[] bytes, int i, int size) {
        int c = size == 1 ? bytes[i] : bytes[i] & (0xFF >> (size + 1));
        for (int k = 1; k < size; k++) {
            c = (c << 6) | (bytes[i + k] & 0x3F);
        }
        return c;
    }
}
