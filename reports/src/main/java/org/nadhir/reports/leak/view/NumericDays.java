package org.nadhir.reports.leak.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/// Days in digits.
final class NumericDays {

    private static final int BETWEEN_MAX = 3;
    private static final int EPOCH_DIGITS_MIN = 8;
    private static final int EPOCH_DIGITS = 10;
    private static final int EPOCH_MILLIS_DIGITS = 13;
    private static final int SERIAL_DIGITS = 5;
    /// A spreadsheet counts from here, since its calendar has a 29 February 1900 (ECMA-376 Part 1, 18.17.4.1).
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    /// 1927 to 2091: what is beyond is no day that anybody means.
    private static final int SERIAL_MIN = 10_000;
    private static final int SERIAL_MAX = 70_000;
    private static final String ROMAN = " i ii iii iv v vi vii viii ix x xi xii ";

    private NumericDays() {}

    /// Adds the days that begin at number `i`.
    static void at(Words words, int i, DayList days) {
        int digits = words.end(i) - words.start(i);
        if (digits >= EPOCH_DIGITS_MIN && digits <= EPOCH_MILLIS_DIGITS) {
            epoch(words, i, digits, days);
        }
        if (digits == 8 || digits == 6) {
            together(words.plain(i), i, days);
        } else if (digits == SERIAL_DIGITS && isAlone(words, i)) {
            int serial = Integer.parseInt(words.plain(i));
            if (serial >= SERIAL_MIN && serial <= SERIAL_MAX) {
                days.add(SERIAL_ZERO.plusDays(serial), i, i);
            }
        }
        if (digits > 4 || !near(words, i)) {
            return;
        }
        int one = value(words, i);
        if (words.isNumber(i + 1) && isMark(words, i)) {
            int two = value(words, i + 1);
            if (words.isNumber(i + 2) && near(words, i + 1) && isMark(words, i + 1)) {
                three(words, i, days);
            }
            boolean year = words.isNumber(i + 2) && near(words, i + 1) && words.isBetween(i + 1, "/");
            if (!year && digits <= 2 && words.isBetween(i, "/") && words.end(i + 1) - words.start(i + 1) <= 2) {
                days.add(Months.Calendar.GREGORIAN, 0, two, one, i, i + 1);
                days.add(Months.Calendar.GREGORIAN, 0, one, two, i, i + 1);
            }
            boolean ordinal = digits == 4 && words.end(i + 1) - words.start(i + 1) == 3 && words.isBetween(i, "-");
            if (ordinal && two >= 1 && two <= 366 && one > 1800) {
                days.add(LocalDate.of(one, 1, 1).plusDays(two - 1L), i, i + 1);
            }
        }
        week(words, i, one, days);
        roman(words, i, one, days);
    }

    private static boolean isAlone(Words words, int i) {
        boolean joined = i > 0 && words.isNumber(i - 1) && words.between(i - 1) == 1;
        return !joined && !(words.isNumber(i + 1) && words.between(i) == 1);
    }

    private static void three(Words words, int i, DayList days) {
        int one = value(words, i);
        int two = value(words, i + 1);
        int three = value(words, i + 2);
        int last = i + 2;
        if (words.end(i) - words.start(i) == 4) {
            days.add(one, two, three, i, last);
            days.add(one, three, two, i, last);
            return;
        }
        boolean year = words.end(last) - words.start(last) == 4;
        if (year || words.end(last) - words.start(last) == 2) {
            days.add(three, two, one, i, last);
            days.add(three, one, two, i, last);
        }
        if (!year && words.end(i) - words.start(i) == 2) {
            days.add(one, two, three, i, last);
        }
    }

    private static void together(String digits, int i, DayList days) {
        if (digits.length() == 6) {
            int one = Integer.parseInt(digits.substring(0, 2));
            int two = Integer.parseInt(digits.substring(2, 4));
            int three = Integer.parseInt(digits.substring(4));
            days.add(three, two, one, i, i);
            days.add(one, two, three, i, i);
            return;
        }
        int first = Integer.parseInt(digits.substring(0, 4));
        int last = Integer.parseInt(digits.substring(4));
        if (first > 1299) {
            days.add(first, last / 100, last % 100, i, i);
        }
        if (last > 1299) {
            days.add(last, first % 100, first / 100, i, i);
            days.add(last, first / 100, first % 100, i, i);
        }
    }

    private static void epoch(Words words, int i, int digits, DayList days) {
        long value = Long.parseLong(words.plain(i));
        Instant instant = digits <= EPOCH_DIGITS ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
        LocalDate date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        if (date.getYear() < 2100) {
            days.add(date, i, i);
        }
        int start = words.start(i);
        if (start > 0 && "-−–".indexOf(words.text().charAt(start - 1)) >= 0) {
            Instant before = digits <= EPOCH_DIGITS ? Instant.ofEpochSecond(-value) : Instant.ofEpochMilli(-value);
            days.add(LocalDate.ofInstant(before, ZoneOffset.UTC), i, i);
        }
    }

    /// 2026-W12-3, with or without hyphens.
    private static void week(Words words, int i, int year, DayList days) {
        if (!words.plain(i + 1).equals("w") || !words.isNumber(i + 2) || year < 1800) {
            return;
        }
        String week = words.plain(i + 2);
        boolean apart = week.length() == 2
                && words.isNumber(i + 3)
                && words.plain(i + 3).length() == 1;
        if (!apart && week.length() != 3) {
            return;
        }
        int number = Integer.parseInt(week.substring(0, 2));
        int day = apart ? value(words, i + 3) : week.charAt(2) - '0';
        if (number < 1 || number > 53 || day < 1 || day > 7) {
            return;
        }
        LocalDate date = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number > 52 ? 52 : number)
                .plusWeeks(number > 52 ? 1 : 0);
        days.add(date.minusDays(date.getDayOfWeek().getValue() - 1L).plusDays(day - 1L), i, apart ? i + 3 : i + 2);
    }

    private static void roman(Words words, int i, int day, DayList days) {
        String month = words.plain(i + 1);
        if (month.isEmpty() || month.length() > 4 || !words.isNumber(i + 2) || !near(words, i + 1)) {
            return;
        }
        int place = ROMAN.indexOf(" " + month + " ");
        if (place >= 0 && Character.isUpperCase(words.text().charAt(words.start(i + 1)))) {
            int number = (int)
                    ROMAN.substring(0, place + 1).chars().filter(c -> c == ' ').count();
            days.add(value(words, i + 2), number, day, i, i + 2);
        }
    }

    private static boolean near(Words words, int i) {
        return i + 1 < words.size() && words.between(i) <= BETWEEN_MAX;
    }

    private static boolean isMark(Words words, int i) {
        return words.isBetween(i, "-/.\\ ,،٫–‐‑_") && !words.isBetween(i, "\n");
    }

    static int value(Words words, int i) {
        String digits = words.plain(i);
        return digits.length() > 4 ? -1 : Integer.parseInt(digits);
    }
}
