package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.List;

/// Every number in a text as a row of digits: digits of any script grouped in any way, and number words in English,
/// French, Arabic, Persian and Urdu, mixed as they come.
public final class Numbers {

    /// A number where it stands.
    ///
    /// @param digits ASCII digits, leading zeros kept
    /// @param start UTF-16 offset of its first character
    /// @param end and past its last
    public record Figure(String digits, int start, int end) {}

    private static final int BETWEEN_MAX = 4;
    private static final String GROUPING = " \u00A0\u202F\u2009.,٬٫،'’()-–—‑_/+·:\t";

    private Numbers() {}

    /// All numbers, those in digits first. Of numbers that stand beside each other both the row and each one are given:
    /// who can tell whether two numbers are one telephone number?
    public static List<Figure> of(String text) {
        Base base = Base.original(text);
        Words words = base.words();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.isNumber(i)) {
                figures.add(figure(words, i, i));
                if (i == 0 || !isOne(words, i - 1)) {
                    int end = i;
                    while (end + 1 < words.size() && isOne(words, end)) {
                        end++;
                    }
                    if (end > i) {
                        figures.add(figure(words, i, end));
                    }
                }
            }
        }
        inWords(base, figures);
        return figures;
    }

    /// Whether word `i` and the next are digits of one row.
    private static boolean isOne(Words words, int i) {
        if (!words.isNumber(i) || !words.isNumber(i + 1) || words.between(i) > BETWEEN_MAX) {
            return false;
        }
        for (int k = words.end(i); k < words.start(i + 1); k++) {
            if (GROUPING.indexOf(words.text().charAt(k)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Figure figure(Words words, int first, int last) {
        StringBuilder digits = new StringBuilder();
        for (int i = first; i <= last; i++) {
            digits.append(words.plain(i));
        }
        return new Figure(digits.toString(), words.start(first), words.end(last));
    }

    private static void inWords(Base base, List<Figure> figures) {
        Sheet sheet = new Sheet(base, Integer.MAX_VALUE);
        NumberWordsPeeler.write(base.words(), sheet);
        View view = sheet.view("numbers", false);
        int start = 0;
        while (start < view.text().length()) {
            int gap = view.text().indexOf(View.GAP, start);
            int end = gap < 0 ? view.text().length() : gap;
            if (end > start) {
                figures.add(
                        new Figure(view.text().substring(start, end), view.start(start, end), view.end(start, end)));
            }
            start = end + 1;
        }
    }
}
