package org.nadhir.reports.leak.view;

import java.time.LocalDate;

/// Days of the Solar Hijri calendar of Iran and Afghanistan in the Gregorian one.
///
/// Source: the cycle of 33 years with eight leap years, as K. M. Borkowski (The Persian calendar for 3000 years, Earth,
/// Moon, and Planets 74, 1996) shows it to hold for the years 1178 to 1633; Nowruz 1400 was 21 March 2021.
final class SolarHijri {

    static final int YEAR_MIN = 1178;
    static final int YEAR_MAX = 1633;
    private static final int KNOWN_YEAR = 1400;
    private static final LocalDate KNOWN_NOWRUZ = LocalDate.of(2021, 3, 21);
    private static final int LONG_MONTHS = 6;

    private SolarHijri() {}

    static boolean isLeap(int year) {
        return (25 * year + 11) % 33 < 8;
    }

    /// How many days the month has.
    static int length(int year, int month) {
        return month <= LONG_MONTHS ? 31 : month < 12 || isLeap(year) ? 30 : 29;
    }

    /// The day of such a date of the years in which the cycle holds.
    static LocalDate gregorian(int year, int month, int day) {
        long days = 0;
        for (int y = Math.min(year, KNOWN_YEAR); y < Math.max(year, KNOWN_YEAR); y++) {
            days += isLeap(y) ? 366 : 365;
        }
        int inYear = 30 * (month - 1) + Math.min(month - 1, LONG_MONTHS) + day - 1;
        return KNOWN_NOWRUZ.plusDays((year < KNOWN_YEAR ? -days : days) + inYear);
    }
}
