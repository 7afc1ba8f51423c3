package org.nadhir.reports.leak.view;

/// Bytes written as digits of a base that is a power of two: hexadecimal, octal, binary; with any prefix and anything
/// between the bytes.
final class BitsPeeler implements Peeler {

    private static final boolean[] BETWEEN = Groups.set(" \t\r\n,;:.-_|/\\'\"`{}()[]<>%=&#+xXuUhHoObB");
    private static final String DIGITS = "0123456789abcdefABCDEF";
    private static final int LETTERS_MIN = 3;
    private static final int ASCII_BITS = 7;

    private final String layer;
    private final int bits;
    private final int digitsMin;
    private final boolean[] alphabet;

    /// @param bits what one digit holds
    /// @param digitsMin fewer digits hold no name
    BitsPeeler(String layer, int bits, int digitsMin) {
        this.layer = layer;
        this.bits = bits;
        this.digitsMin = digitsMin;
        this.alphabet = Groups.set(bits == 4 ? DIGITS : DIGITS.substring(0, 1 << bits));
    }

    @Override
    public void peel(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        Octets octets = new Octets(sheet, LETTERS_MIN);
        String text = base.text;
        Groups groups = Groups.ofNumbers(text, alphabet, BETWEEN);
        while (groups.next()) {
            if (groups.chars() < digitsMin) {
                continue;
            }
            octets.ofRun(groups.chars());
            if (bits == 3) {
                octal(text, groups, octets);
                continue;
            }
            int digitsOfByte = 8 / bits;
            for (int offset = 0; offset < digitsOfByte; offset++) {
                read(text, groups, offset, 8, octets);
            }
            if (bits == 1 && groups.chars() % ASCII_BITS == 0) {
                read(text, groups, 0, ASCII_BITS, octets);
            }
        }
        harvest.add(layer, sheet, true);
    }

    private void read(String text, Groups groups, int offset, int size, Octets octets) {
        int value = 0;
        int have = 0;
        int first = 0;
        for (int k = offset; k < groups.chars(); k++) {
            int at = groups.at(k);
            first = have == 0 ? at : first;
            value = value << bits | Digits.hex(text.charAt(at));
            have += bits;
            if (have == size) {
                octets.put(value & 0xFF, first, at + 1);
                have = 0;
                value = 0;
            }
        }
        octets.read();
    }

    /// A byte has three octal digits and one bit less.
    private static void octal(String text, Groups groups, Octets octets) {
        boolean whole = groups.count() == 1 ? groups.chars() % 3 == 0 : groups.size() == 3;
        if (!whole) {
            return;
        }
        for (int k = 0; k + 2 < groups.chars(); k += 3) {
            int value = 0;
            for (int digit = 0; digit < 3; digit++) {
                value = value * 8 + text.charAt(groups.at(k + digit)) - '0';
            }
            octets.put(value > 0xFF ? 0 : value, groups.at(k), groups.at(k + 2) + 1);
        }
        octets.read();
    }
}
