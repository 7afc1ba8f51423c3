package org.nadhir.reports.leak.view;

/// Digits written as so many strokes: `||| |||| 0 ||`. What stands between two groups of strokes and is none is a zero.
final class TallyPeeler implements Peeler {

    private static final String STROKES = "|Il/\\1'׀ا𝍷";
    private static final String FIVES = "卌正";
    private static final int GROUPS_MIN = 5;
    private static final int STROKES_MAX = 10;
    private static final int OTHER_MAX = 4;

    @Override
    public void peel(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        String text = base.text;
        int i = 0;
        while (i < text.length()) {
            int end = tokenEnd(text, i);
            if (end == i) {
                i++;
            } else {
                i = strokes(text, i, end) > 1 ? row(text, i, sheet) : end;
            }
        }
        harvest.add("tally", sheet, true);
    }

    private static int tokenEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !isBetween(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == ',' || c == ';' || c == '\u00A0' || c == View.GAP;
    }

    /// How many strokes `[start, end)` is, or −1.
    private static int strokes(String text, int start, int end) {
        int strokes = 0;
        for (int i = start; i < end && strokes <= STROKES_MAX; i++) {
            boolean five = FIVES.indexOf(text.charAt(i)) >= 0;
            if (!five && STROKES.indexOf(text.charAt(i)) < 0) {
                return -1;
            }
            strokes += five ? 5 : Character.isLowSurrogate(text.charAt(i)) ? 0 : 1;
        }
        return strokes;
    }

    private static int row(String text, int start, Sheet sheet) {
        int mark = sheet.length();
        int groups = 0;
        int zeros = 0;
        int at = start;
        int last = start;
        while (at < text.length()) {
            int end = tokenEnd(text, at);
            int strokes = strokes(text, at, end);
            if (strokes > STROKES_MAX || (strokes < 0 && end - at > OTHER_MAX)) {
                break;
            }
            sheet.put((char) ('0' + Math.max(0, strokes) % 10), at, Math.max(at + 1, end));
            groups += strokes > 0 ? 1 : 0;
            zeros += strokes > 0 ? 0 : 1;
            last = end;
            at = end + 1;
            if (at < text.length() && text.charAt(end) != ' ' && isBetween(text.charAt(at))) {
                at++;
            }
        }
        if (groups < GROUPS_MIN || zeros > groups) {
            sheet.cut(mark);
        } else {
            sheet.gap(start);
        }
        return Math.max(last, start + 1);
    }
}
