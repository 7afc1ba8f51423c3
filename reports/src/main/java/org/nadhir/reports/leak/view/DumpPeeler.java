package org.nadhir.reports.leak.view;

/// Dumps of memory as `xxd`, `hexdump -C` and `od` print them: in each line an address, the bytes in groups, and
/// perhaps what they are in ASCII. The bytes of all lines in a row are one text.
///
/// Source: the manual pages of the three programs.
final class DumpPeeler implements Peeler {

    private static final int ADDRESS_MIN = 6;
    private static final int ADDRESS_MAX = 16;
    private static final int BYTES_MAX = 32;
    private static final int LETTERS_MIN = 3;

    @Override
    public void peel(Base base, Harvest harvest) {
        String text = base.text;
        Sheet sheet = harvest.sheet(base);
        Octets octets = new Octets(sheet, LETTERS_MIN);
        int i = 0;
        while (i >= 0 && i < text.length()) {
            int end = text.indexOf('\n', i);
            end = end < 0 ? text.length() : end;
            if (!line(text, i, end, octets)) {
                octets.read();
            }
            i = end + 1;
        }
        octets.read();
        harvest.add("dump", sheet, true);
    }

    /// Whether `[start, end)` is a line of a dump; the first one may stand behind other words.
    private static boolean line(String text, int start, int end, Octets octets) {
        int address = address(text, start, end);
        if (address < 0) {
            return false;
        }
        int i = address;
        int bytes = 0;
        boolean octal = isOctal(text, i, end);
        while (i < end && bytes < BYTES_MAX) {
            int group = i;
            while (group < end && (octal ? isOctal(text.charAt(group)) : Digits.hex(text.charAt(group)) >= 0)) {
                group++;
            }
            int size = group - i;
            boolean whole = octal ? size == 3 : size > 0 && size % 2 == 0 && size <= 8;
            if (!whole) {
                break;
            }
            for (int k = i; k < group; k += octal ? 3 : 2) {
                int value = octal ? Integer.parseInt(text, k, k + 3, 8) : Digits.hex(text, k, k + 2);
                octets.put(value & 0xFF, k, k + (octal ? 3 : 2));
                bytes++;
            }
            // In the middle some put two spaces, and before the letters all do.
            boolean middle = group + 2 < end && text.charAt(group + 1) == ' ' && bytes == 8;
            i = group + (middle ? 2 : 1);
            if (group < end && text.charAt(group) != ' ') {
                break;
            }
        }
        return bytes > 0;
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }

    /// Whether groups of three octal digits follow each other.
    private static boolean isOctal(String text, int start, int end) {
        for (int i = start; i < start + 3; i++) {
            if (i >= end || !isOctal(text.charAt(i))) {
                return false;
            }
        }
        return start + 3 >= end || !Character.isLetterOrDigit(text.charAt(start + 3));
    }

    /// Where the first byte stands behind an address, or −1: `00000010: `, `0000020 `, also with words before.
    private static int address(String text, int start, int end) {
        int most = Math.max(start, end - 4);
        for (int i = start; i < most; i++) {
            if (text.charAt(i) != '0' || (i > start && text.charAt(i - 1) != ' ')) {
                continue;
            }
            int k = Digits.hexEnd(text, i, ADDRESS_MAX);
            int digits = k - i;
            if (digits >= ADDRESS_MIN && k + 2 < end && (text.charAt(k) == ' ' || text.charAt(k) == ':')) {
                k++;
                while (k < end && text.charAt(k) == ' ') {
                    k++;
                }
                return k;
            }
            i = Math.max(i, k);
        }
        return -1;
    }
}
