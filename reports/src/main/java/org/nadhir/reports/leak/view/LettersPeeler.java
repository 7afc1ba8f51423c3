package org.nadhir.reports.leak.view;

/// Letters picked out of a text by their place: the first and last ones of words, lines and sentences, capitals within,
/// every second and third letter, columns of lines.
///
/// What it reads is chance but for names of some length; see [View#lettersMin].
final class LettersPeeler implements Peeler {

    private static final int STEP_MAX = 3;
    private static final int SHORT_TEXT = 2048;
    private static final int SHORT_STEP_MAX = 5;
    private static final int COLUMNS_MAX = 12;
    private static final int ROWS_MIN = 3;
    private static final int COLUMNS_TEXT_MAX = 64 * 1024;

    @Override
    public void peel(Base base, Harvest harvest) {
        Words words = base.words();
        wordEnds(words, harvest, base);
        starts(words, harvest, base);
        int steps = base.text.length() <= SHORT_TEXT ? SHORT_STEP_MAX : STEP_MAX;
        int[] places = letters(base.text);
        for (int step = 2; step <= steps; step++) {
            Sheet sheet = harvest.sheet(base);
            for (int offset = 0; offset < step; offset++) {
                sheet.pick(places, offset, step);
                sheet.gap(0);
            }
            harvest.add("every-" + step, sheet, true);
        }
        for (int step = 2; step <= steps - 1; step++) {
            characters(base, step, harvest);
        }
        capitals(base, harvest);
        columns(base, harvest);
    }

    /// The same where what stands between words was counted as well: a name of several words, an address.
    private static void characters(Base base, int step, Harvest harvest) {
        String text = base.text;
        Sheet sheet = harvest.sheet(base);
        for (int offset = 0; offset < step; offset++) {
            for (int i = offset; i < text.length(); i += step) {
                if (Words.isLetter(text.charAt(i)) || Digits.decimal(text.charAt(i)) >= 0) {
                    sheet.copy(i, i + 1);
                }
            }
            sheet.gap(0);
        }
        harvest.add("every-" + step + "-characters", sheet, true);
    }

    private static int[] letters(String text) {
        int[] places = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Words.isLetter(text.charAt(i))) {
                places[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(places, count);
    }

    private static void wordEnds(Words words, Harvest harvest, Base base) {
        Sheet first = harvest.sheet(base);
        Sheet last = harvest.sheet(base);
        for (int i = 0; i < words.size(); i++) {
            if (!words.isNumber(i)) {
                first.copy(words.start(i), words.start(i) + 1);
                int end = words.end(i);
                while (end > words.start(i) + 1 && Plain.of(base.text.charAt(end - 1)) == 0) {
                    end--;
                }
                last.copy(end - 1, end);
            }
        }
        harvest.add("first-letters", first, true);
        harvest.add("last-letters", last, true);
    }

    private static void starts(Words words, Harvest harvest, Base base) {
        Sheet lines = harvest.sheet(base);
        Sheet lineEnds = harvest.sheet(base);
        Sheet sentences = harvest.sheet(base);
        Sheet secondWords = harvest.sheet(base);
        boolean begun = false;
        for (int i = 0; i < words.size(); i++) {
            begun |= i == 0 || words.isBetween(i - 1, "\n\r\u2028\u2029");
            // The number of an item of a list is none of its letters.
            boolean line = begun && !words.isNumber(i);
            if (line) {
                begun = false;
                lines.copy(words.start(i), words.start(i) + 1);
                if (i > 0) {
                    lineEnds.copy(words.end(i - 1) - 1, words.end(i - 1));
                }
            }
            if (line || (i > 0 && words.isBetween(i - 1, ".!?؟۔;؛…"))) {
                sentences.copy(words.start(i), words.start(i) + 1);
            }
            if (i % 2 == 0) {
                secondWords.copy(words.start(i), words.start(i) + 1);
            }
        }
        if (words.size() > 0) {
            lineEnds.copy(words.end(words.size() - 1) - 1, words.end(words.size() - 1));
        }
        boolean more = sentences.length() > lines.length();
        if (lines.length() >= ROWS_MIN) {
            harvest.add("first-letters-of-lines", lines, true);
            harvest.add("last-letters-of-lines", lineEnds, true);
        }
        if (more && sentences.length() >= ROWS_MIN) {
            harvest.add("first-letters-of-sentences", sentences, true);
        }
        if (base.text.length() <= SHORT_TEXT) {
            harvest.add("first-letters-of-second-words", secondWords, true);
        }
    }

    private static void capitals(Base base, Harvest harvest) {
        Sheet capitals = harvest.sheet(base);
        Sheet inner = harvest.sheet(base);
        String text = base.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 ? c >= 'A' && c <= 'Z' : c < 0x600 && Character.isUpperCase(c)) {
                capitals.copy(i, i + 1);
                if (i > 0 && Words.isLetter(text.charAt(i - 1))) {
                    inner.copy(i, i + 1);
                }
            }
        }
        if (capitals.length() >= ROWS_MIN) {
            harvest.add("capitals", capitals, true);
        }
        if (inner.length() >= ROWS_MIN && inner.length() < capitals.length()) {
            harvest.add("inner-capitals", inner, true);
        }
    }

    private static void columns(Base base, Harvest harvest) {
        if (base.text.length() > COLUMNS_TEXT_MAX) {
            return;
        }
        String[] rows = base.text.split("\n", -1);
        if (rows.length < ROWS_MIN) {
            return;
        }
        int most = base.text.length() <= SHORT_TEXT ? SHORT_TEXT : COLUMNS_MAX;
        Sheet sheet = harvest.sheet(base);
        for (int column = 1; column < most; column++) {
            int start = 0;
            int before = sheet.length();
            for (String row : rows) {
                if (column < row.length() && Words.isLetter(row.charAt(column))) {
                    sheet.copy(start + column, start + column + 1);
                }
                start += row.length() + 1;
            }
            if (sheet.length() == before && column > 80) {
                break;
            }
            sheet.gap(0);
        }
        harvest.add("columns", sheet, true);
    }
}
