package org.nadhir.reports.leak.view;

/// Lines of `uuencode` (POSIX.1-2017), whether or not `begin` stands before them; and bytes that yEnc (J. Helbing,
/// 2002) moved forty-two places on, where they came into a text as characters.
final class UuPeeler implements Peeler {

    private static final int LETTERS_MIN = 3;
    private static final int SHIFT = 42;
    private static final int BYTES_MIN = 3;
    private static final int BYTES_MAX = 45;

    @Override
    public void peel(Base base, Harvest harvest) {
        uuencoded(base, harvest);
        shifted(base, harvest);
    }

    private static void uuencoded(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        Octets octets = new Octets(sheet, LETTERS_MIN);
        String text = base.text;
        boolean begun = false;
        int i = 0;
        int end = -1;
        while (i < text.length()) {
            // Looked for once a line: a text may be one line.
            end = end < i ? lineEnd(text, i) : end;
            begun |= text.startsWith("begin ", i) || text.startsWith("begin-base64 ", i);
            int bytes = text.charAt(i) - ' ';
            int from = i;
            // A line alone may stand within a sentence: it begins a word there, and its length says where it ends.
            boolean found = !begun && i > 0 && text.charAt(i - 1) != '\n' && text.charAt(i - 1) != ' ';
            if (!found && bytes >= BYTES_MIN && bytes <= BYTES_MAX) {
                int last = from + 1 + (bytes + 2) / 3 * 4;
                boolean fits = begun ? last <= end + 3 : last <= text.length() && isEnd(text, last);
                if (fits && isText(text, from, Math.min(last, end), bytes)) {
                    put(text, from, Math.min(last, end), bytes, octets);
                    if (!begun) {
                        octets.read();
                    }
                    i = Math.min(last, end);
                }
            }
            i = begun ? lineEnd(text, i) + 1 : next(text, Math.max(i, from));
        }
        octets.read();
        harvest.add("uuencoded", sheet, true);
    }

    private static int lineEnd(String text, int i) {
        int end = text.indexOf('\n', i);
        return end < 0 ? text.length() : end;
    }

    /// Where the next word begins.
    private static int next(String text, int i) {
        int next = i;
        while (next < text.length() && text.charAt(next) > ' ') {
            next++;
        }
        return next + 1;
    }

    private static boolean isEnd(String text, int i) {
        return i == text.length() || text.charAt(i) <= ' ' || ".,;:)".indexOf(text.charAt(i)) >= 0;
    }

    /// Whether the bytes of a line are all text, before anything is written.
    private static boolean isText(String text, int start, int end, int bytes) {
        byte[] read = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            int value = octet(text, start, end, i);
            if (value < 0) {
                return false;
            }
            read[i] = (byte) value;
        }
        int i = 0;
        while (i < bytes) {
            int size = Utf8.size(read, i, bytes);
            boolean cut = size == 0 && (read[i] & 0xFF) >= 0xC0 && bytes - i < 4;
            if (!cut && (size == 0 || !Octets.isText(Utf8.codePoint(read, i, size)))) {
                return i == 0 && (read[0] & 0xC0) == 0x80;
            }
            i += Math.max(1, size);
        }
        return true;
    }

    private static void put(String text, int start, int end, int bytes, Octets octets) {
        for (int i = 0; i < bytes; i++) {
            int at = Math.min(end - 1, start + 1 + i / 3 * 4);
            octets.put(octet(text, start, end, i), at, Math.min(end, at + 4));
        }
    }

    /// Byte `i` of the line, or −1 where a character is none of the alphabet.
    private static int octet(String text, int start, int end, int i) {
        int bits = 0;
        for (int k = 0; k < 4; k++) {
            int at = start + 1 + i / 3 * 4 + k;
            int c = at < end ? text.charAt(at) : ' ';
            if (c < ' ' || c > '`') {
                return -1;
            }
            bits = bits << 6 | (c - ' ' & 0x3F);
        }
        return bits >> (16 - 8 * (i % 3)) & 0xFF;
    }

    /// Letters become control characters beyond ASCII, which no other text has.
    private static void shifted(Base base, Harvest harvest) {
        if (base.ascii || base.text.chars().noneMatch(c -> c >= 0x80 && c < 0xA0)) {
            return;
        }
        Sheet sheet = harvest.sheet(base);
        Octets octets = new Octets(sheet, LETTERS_MIN);
        for (int i = 0; i < base.text.length(); i++) {
            char c = base.text.charAt(i);
            if (c < 0x100) {
                octets.put(c - SHIFT & 0xFF, i, i + 1);
            } else {
                octets.read();
            }
        }
        octets.read();
        harvest.add("moved-bytes", sheet, true);
    }
}
