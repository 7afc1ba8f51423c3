package org.nadhir.reports.leak.view;

/// Numbers that no row of plain digits shows: digits above and below the line, in circles, of Chinese; rows of Roman
/// numbers; and figures of one number with a few words between them.
final class FiguresPeeler implements Peeler {

    private static final String OTHERS = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⓪①②③④⑤⑥⑦⑧⑨〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖"
            + "⓿❶❷❸❹❺❻❼❽❾⓪➀➁➂➃➄➅➆➇➈⓿➊➋➌➍➎➏➐➑➒";
    private static final String ROMAN = "IVXLCDM";
    private static final int[] ROMAN_VALUES = {1, 5, 10, 50, 100, 500, 1000};
    private static final String APART = String.valueOf(View.GAP);
    private static final int AROUND = 24;
    private static final int OTHERS_MIN = 3;
    private static final int ROMANS_MIN = 3;
    /// Groups of thousands, each as a Roman number.
    private static final int ROMAN_GROUPS_MIN = 5;
    private static final int THREE = 3;
    private static final int ROMAN_LETTERS_MAX = 8;
    private static final int BETWEEN_MAX = 3;
    private static final int WORDS_MAX = 3;
    private static final int WORDS_CHARS_MAX = 40;
    private static final int FIGURES_MAX = 6;
    private static final int PART_MIN = 2;
    private static final int PART_MAX = 12;
    private static final int TOGETHER_MIN = 6;

    @Override
    public void peel(Base whole, Harvest harvest) {
        Base base = whole.withoutIds();
        if (!base.ascii) {
            others(base, harvest);
        }
        Words words = base.words();
        Sheet roman = harvest.sheet(base);
        Sheet apart = harvest.sheet(base);
        int lastRoman = -1;
        int lastFigure = -1;
        for (int i = 0; i < words.size(); i++) {
            if (i > lastRoman && isRoman(words, i)) {
                lastRoman = romans(words, i, roman);
            }
            if (i > lastFigure && isPart(words, i)) {
                lastFigure = apart(words, i, apart);
            }
        }
        harvest.add("roman-numbers", roman, true);
        harvest.add("numbers-apart", apart, false);
    }

    private static void others(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        Patches patches = new Patches(sheet, AROUND);
        int count = 0;
        for (int i = 0; i < base.text.length(); i++) {
            char c = base.text.charAt(i);
            if (c > 0xB0 && (c < 0x600 || c >= 0x2000)) {
                int place = OTHERS.indexOf(c);
                if (place >= 0) {
                    patches.codePoint('0' + place % 10, i, i + 1);
                    count++;
                }
            }
        }
        patches.finish();
        if (count >= OTHERS_MIN) {
            harvest.add("other-digits", sheet, true);
        }
    }

    /// Writes the row of Roman numbers from word `i` on, each with two digits; its last word.
    private static int romans(Words words, int i, Sheet sheet) {
        int last = i;
        while (last + 1 < words.size() && words.between(last) <= BETWEEN_MAX
                && (isRoman(words, last + 1) || isZero(words, last + 1))) {
            last++;
        }
        if (last > i && words.end(last) - words.start(i) >= ROMAN_GROUPS_MIN) {
            for (int k = i; k <= last; k++) {
                String value = Integer.toString(roman(words, k));
                String zeros = "0".repeat(Math.max(0, THREE - value.length()));
                sheet.put((k == i ? "" : zeros) + value, words.start(k), words.end(k));
            }
            sheet.gap(words.start(i));
        }
        if (last - i + 1 >= ROMANS_MIN) {
            boolean small = true;
            for (int k = i; k <= last; k++) {
                int value = roman(words, k);
                small &= value < 10;
                sheet.put((value < 10 ? "0" : "") + value, words.start(k), words.end(k));
            }
            sheet.gap(words.start(i));
            for (int k = i; small && k <= last; k++) {
                sheet.put((char) ('0' + roman(words, k)), words.start(k), words.end(k));
            }
            sheet.gap(words.start(i));
        }
        return last;
    }

    private static boolean isRoman(Words words, int i) {
        if (words.end(i) - words.start(i) > ROMAN_LETTERS_MAX) {
            return false;
        }
        for (int k = words.start(i); k < words.end(i); k++) {
            if (ROMAN.indexOf(words.text().charAt(k)) < 0) {
                return false;
            }
        }
        return true;
    }

    /// The Romans had none; whoever writes rows of their numbers writes one of these.
    private static boolean isZero(Words words, int i) {
        String word = words.plain(i);
        return word.equals("0") || word.equals("00") || word.equals("n") || word.equals("o") || word.equals("nulla");
    }

    private static int roman(Words words, int i) {
        if (isZero(words, i)) {
            return 0;
        }
        int sum = 0;
        int after = 0;
        for (int k = words.end(i) - 1; k >= words.start(i); k--) {
            int value = ROMAN_VALUES[ROMAN.indexOf(words.text().charAt(k))];
            sum += value < after ? -value : value;
            after = Math.max(after, value);
        }
        return sum;
    }

    private static boolean isPart(Words words, int i) {
        int digits = words.end(i) - words.start(i);
        return words.isNumber(i) && digits >= PART_MIN && digits <= PART_MAX;
    }

    /// Writes each figure with the one before it, and all in a row together; the last word of the row.
    private static int apart(Words words, int i, Sheet sheet) {
        int[] figures = new int[FIGURES_MAX];
        int count = 1;
        figures[0] = i;
        int next = next(words, i);
        boolean parted = false;
        while (next >= 0 && count < FIGURES_MAX) {
            parted |= next > figures[count - 1] + 1;
            figures[count++] = next;
            next = next(words, next);
        }
        if (parted) {
            for (int k = 0; k + 1 < count; k++) {
                write(words, figures, k, k + 2, sheet);
            }
            if (count > 2) {
                write(words, figures, 0, count, sheet);
            }
        }
        return figures[count - 1] - (count == FIGURES_MAX ? 1 : 0);
    }

    private static void write(Words words, int[] figures, int first, int end, Sheet sheet) {
        int mark = sheet.length();
        for (int k = first; k < end; k++) {
            sheet.put(words.plain(figures[k]), words.start(figures[k]), words.end(figures[k]));
        }
        if (sheet.length() - mark < TOGETHER_MIN) {
            sheet.cut(mark);
        } else {
            sheet.gap(words.start(figures[first]));
        }
    }

    private static int next(Words words, int i) {
        for (int k = i + 1; k < words.size() && k <= i + WORDS_MAX + 1; k++) {
            if (words.start(k) - words.end(i) > WORDS_CHARS_MAX || words.isBetween(k - 1, APART)) {
                return -1;
            }
            if (words.isNumber(k)) {
                return isPart(words, k) ? k : -1;
            }
        }
        return -1;
    }
}
