package org.nadhir.reports.leak.view;

/// Letters that look like digits in the place of digits: `O7I 2SS`. Our own table of the usual ones.
///
/// Only rows that may hold a number are written, and what they say is compared with known numbers only.
final class AlikeDigitsPeeler implements Peeler {

    private static final String LETTERS = "OoQDIil|!LZzEASsGbTBgq";
    private static final String DIGITS = "0000111111223455667899";
    private static final int ROW_MIN = 5;
    private static final int BETWEEN_MAX = 3;
    private static final char[] TABLE = table();

    @Override
    public void peel(Base whole, Harvest harvest) {
        Base base = whole.withoutIds();
        Sheet sheet = harvest.sheet(base);
        String text = base.text;
        int i = 0;
        while (i < text.length()) {
            if (isWithin(text, i) ? Digits.decimal(text.charAt(i)) < 0 : digit(text.charAt(i)) == 0) {
                i++;
                continue;
            }
            i = row(text, i, sheet);
        }
        harvest.add("letters-for-digits", sheet, true);
    }

    /// Whether a letter stands before: a row begins with a word, or within one with a digit.
    private static boolean isWithin(String text, int i) {
        return i > 0 && Words.isLetter(text.charAt(i - 1));
    }

    /// Writes the row that begins here if it is one; where to go on.
    private static int row(String text, int start, Sheet sheet) {
        int mark = sheet.length();
        int letters = 0;
        int end = start;
        int i = start;
        while (i < text.length() && i - end <= BETWEEN_MAX) {
            char c = text.charAt(i);
            char digit = digit(c);
            if (digit != 0) {
                letters += c == digit ? 0 : 1;
                sheet.put(digit, i, i + 1);
                end = i + 1;
            } else if (Words.isLetter(c) || c == '\n' || c == View.GAP) {
                break;
            }
            i++;
        }
        if (letters == 0 || sheet.length() - mark < ROW_MIN) {
            sheet.cut(mark);
        } else {
            sheet.gap(start);
        }
        return Math.max(start + 1, end);
    }

    private static char digit(char c) {
        if (c < TABLE.length) {
            return TABLE[c];
        }
        int value = Digits.decimal(c);
        return value < 0 ? 0 : (char) ('0' + value);
    }

    private static char[] table() {
        char[] table = new char[0x80];
        for (char c = '0'; c <= '9'; c++) {
            table[c] = c;
        }
        for (int i = 0; i < LETTERS.length(); i++) {
            table[LETTERS.charAt(i)] = DIGITS.charAt(i);
        }
        return table;
    }
}
