package org.nadhir.reports.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import org.jspecify.annotations.Nullable;

/// Dates in figures: `2025-01-11`, `11/1/2025`, `11.01.2025`, `1446/07/11 هـ`.
///
/// Arabic texts put the day first. English ones do either, so where both readings are dates the value stays open.
final class NumericGrammar {

    private final Words words;
    private final boolean dayFirst;

    NumericGrammar(Words words, boolean dayFirst) {
        this.words = words;
        this.dayFirst = dayFirst;
    }

    @Nullable Found at(int i) {
        if (i + 4 >= words.size() || !isFigures(i)) {
            return null;
        }
        int first = figure(i);
        int second = figure(i + 2);
        int third = figure(i + 4);
        boolean hijri = words.follows(i + 5) && words.is(i + 5, Kind.HIJRI_MARK);
        int end = hijri ? i + 6 : i + 5;
        Meaning meaning = first > 31
                ? known(first, second, third, hijri)
                : backwards(first, second, third, hijri);
        return meaning == null ? null : new Found(i, end, 0, meaning);
    }

    private boolean isFigures(int i) {
        for (int k = 0; k < 5; k++) {
            Token token = words.at(i + k);
            boolean mark = k % 2 == 1;
            if (mark ? !isSeparator(token) : token.type() != Token.Type.NUMBER || token.text().length() > 4) {
                return false;
            }
            if ((k > 0 && !token.glued()) || (mark && !token.text().equals(words.at(i + 1).text()))) {
                return false;
            }
        }
        boolean longer = i + 6 < words.size()
                && isSeparator(words.at(i + 5))
                && words.at(i + 5).glued()
                && words.at(i + 6).glued()
                && words.at(i + 6).type() == Token.Type.NUMBER;
        boolean tail = i > 0 && words.at(i).glued() && isSeparator(words.at(i - 1));
        return !longer && !tail;
    }

    private static boolean isSeparator(Token token) {
        return token.isMark('-') || token.isMark('/') || token.isMark('.');
    }

    private int figure(int i) {
        return Integer.parseInt(words.at(i).text());
    }

    private @Nullable Meaning backwards(int first, int second, int year, boolean hijri) {
        if (year < 1300) {
            return null;
        }
        Meaning dayMonth = known(year, second, first, hijri);
        Meaning monthDay = known(year, first, second, hijri);
        if (dayMonth == null || dayFirst) {
            return dayMonth == null && !dayFirst ? monthDay : dayMonth;
        }
        return monthDay instanceof Meaning.Known other && dayMonth instanceof Meaning.Known one && !other.equals(one)
                ? new Meaning.Ambiguous(one.value(), other.value())
                : dayMonth;
    }

    private static @Nullable Meaning known(int year, int month, int day, boolean saysHijri) {
        boolean hijri = saysHijri || (year >= 1300 && year <= 1500);
        if (!hijri && (year < 1900 || year > 2100)) {
            return null;
        }
        try {
            LocalDate date = hijri ? LocalDate.from(HijrahDate.of(year, month, day)) : LocalDate.of(year, month, day);
            return new Meaning.Known(date.toString());
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
