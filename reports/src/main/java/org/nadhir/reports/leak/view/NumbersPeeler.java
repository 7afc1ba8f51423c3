package org.nadhir.reports.leak.view;

import java.util.Arrays;

/// Letters written as numbers: code points and bytes in decimal, places in the alphabet (from 1 and from 0), the values
/// of Arabic letters (abjad) and their places in the order of the schoolbook and of the abjad.
///
/// Order and values of the abjad: as in every Arabic dictionary; our own table.
final class NumbersPeeler implements Peeler {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String SCHOOL = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private static final int NUMBERS_MIN = 3;
    private static final int BETWEEN_MAX = 4;
    private static final int DIGITS_MAX = 6;

    /// What a number stands for, or NUL.
    private interface Reading {
        int of(int value);
    }

    private int[] values = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    @Override
    public void peel(Base base, Harvest harvest) {
        // One search is one thread's; the arrays are its own.
        new NumbersPeeler().readAll(base, harvest);
    }

    private void readAll(Base base, Harvest harvest) {
        String text = base.text;
        Sheet codes = harvest.sheet(base);
        Sheet places = harvest.sheet(base);
        Octets octets = new Octets(codes, NUMBERS_MIN);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < '0' || (c > '9' && c < 0x660) || Digits.decimal(c) < 0) {
                i++;
                continue;
            }
            i = list(text, i);
            read(codes, places, octets);
            if (count == 1) {
                fixedWidths(text, codes, places, octets);
            }
        }
        harvest.add("code-points", codes, true);
        harvest.add("letter-numbers", places, true);
    }

    private void read(Sheet codes, Sheet places, Octets octets) {
        if (count < NUMBERS_MIN) {
            return;
        }
        read(codes, value -> value >= ' ' && value < 0x20000 && Octets.isText(value) ? value : 0);
        boolean bytes = false;
        for (int k = 0; k < count; k++) {
            bytes |= values[k] >= 0xC0 && values[k] < 0x100;
        }
        if (bytes) {
            for (int k = 0; k < count; k++) {
                octets.put(values[k] > 0xFF ? 0 : values[k], starts[k], ends[k]);
            }
            octets.read();
        }
        read(places, value -> letter(LATIN, value - 1));
        read(places, value -> letter(SCHOOL, value - 1));
        read(places, value -> letter(ABJAD, value - 1));
        read(places, NumbersPeeler::abjad);
        read(places, value -> letter(LATIN, value));
    }

    private static int letter(String alphabet, int place) {
        return place >= 0 && place < alphabet.length() ? alphabet.charAt(place) : 0;
    }

    private static int abjad(int value) {
        if (value >= 1 && value <= 10) {
            return ABJAD.charAt(value - 1);
        }
        if (value <= 100 && value % 10 == 0) {
            return letter(ABJAD, value / 10 + 8);
        }
        return value % 100 == 0 ? letter(ABJAD, value / 100 + 17) : 0;
    }

    private void read(Sheet sheet, Reading reading) {
        int mark = sheet.length();
        int letters = 0;
        for (int k = 0; k < count; k++) {
            int c = reading.of(values[k]);
            if (c == 0) {
                mark = closed(sheet, mark, letters, k);
                letters = 0;
                continue;
            }
            letters += Character.isLetterOrDigit(c) ? 1 : 0;
            sheet.put(c, starts[k], ends[k]);
        }
        closed(sheet, mark, letters, count - 1);
    }

    private int closed(Sheet sheet, int mark, int letters, int k) {
        if (letters < NUMBERS_MIN) {
            sheet.cut(mark);
        } else {
            sheet.gap(starts[k]);
        }
        return sheet.length();
    }

    /// Numbers that follow each other with nothing but marks between them. Where the list ends.
    private int list(String text, int start) {
        count = 0;
        int i = start;
        while (true) {
            int value = 0;
            int from = i;
            while (i < text.length() && Digits.decimal(text.charAt(i)) >= 0) {
                value = i - from < DIGITS_MAX ? value * 10 + Digits.decimal(text.charAt(i)) : Integer.MAX_VALUE;
                i++;
            }
            put(value, from, i);
            int next = i;
            while (next < text.length() && next - i < BETWEEN_MAX && isBetween(text.charAt(next))) {
                next++;
            }
            if (next == text.length() || Digits.decimal(text.charAt(next)) < 0) {
                return i;
            }
            i = next;
        }
    }

    private static boolean isBetween(char c) {
        return !Words.isPart(c) && !Character.isSurrogate(c) && c != View.GAP;
    }

    /// A run of digits without anything between: two, three or four digits for each letter.
    private void fixedWidths(String text, Sheet codes, Sheet places, Octets octets) {
        int start = starts[0];
        int end = ends[0];
        for (int width = 2; width <= 4; width++) {
            if (end - start < NUMBERS_MIN * width || (end - start) % width != 0) {
                continue;
            }
            count = 0;
            for (int i = start; i < end; i += width) {
                int value = 0;
                for (int k = i; k < i + width; k++) {
                    value = value * 10 + Digits.decimal(text.charAt(k));
                }
                put(value, i, i + width);
            }
            if (width == 2) {
                read(places, value -> letter(LATIN, value - 1));
                read(places, value -> letter(SCHOOL, value - 1));
                read(codes, value -> value >= 'A' && value <= 'Z' ? value : 0);
            } else if (width == 3) {
                for (int k = 0; k < count; k++) {
                    octets.put(values[k] > 0xFF ? 0 : values[k], starts[k], ends[k]);
                }
                octets.read();
            } else {
                read(codes, value -> value >= 0x600 && value < 0x780 ? value : 0);
            }
        }
        count = 1;
    }

    private void put(int value, int start, int end) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        values[count] = value;
        starts[count] = start;
        ends[count] = end;
        count++;
    }
}
