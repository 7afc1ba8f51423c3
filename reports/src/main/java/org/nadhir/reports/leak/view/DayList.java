package org.nadhir.reports.leak.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.reports.leak.view.Months.Calendar;

/// Gathers days; drops what no calendar has.
final class DayList {

    private static final int GREGORIAN_MIN = 1800;
    private static final int GREGORIAN_MAX = 2200;
    private static final int HIJRI_MIN = 1300;
    private static final int HIJRI_MAX = 1600;
    private final Words words;
    private final List<Day> days = new ArrayList<>();

    DayList(Words words) {
        this.words = words;
    }

    List<Day> days() {
        return days;
    }

    /// A date in figures whose calendar is not said: its year tells. Two digits are a year of either century.
    void add(int year, int month, int day, int first, int last) {
        if (year >= 0 && year < 100) {
            add(2000 + year, month, day, first, last);
            add(1900 + year, month, day, first, last);
            return;
        }
        int full = year;
        add(Calendar.GREGORIAN, full, month, day, first, last);
        if (full < GREGORIAN_MIN) {
            add(Calendar.HIJRI, full, month, day, first, last);
            add(Calendar.SOLAR, full, month, day, first, last);
        }
    }

    void add(Calendar calendar, int year, int month, int day, int first, int last) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return;
        }
        switch (calendar) {
            case GREGORIAN -> gregorian(year, month, day, first, last);
            case HIJRI -> hijri(year, month, day, first, last);
            case SOLAR -> {
                boolean known = year >= SolarHijri.YEAR_MIN && year <= SolarHijri.YEAR_MAX;
                if (known && day <= SolarHijri.length(year, month)) {
                    add(SolarHijri.gregorian(year, month, day), first, last);
                }
            }
        }
    }

    private void gregorian(int year, int month, int day, int first, int last) {
        if (year == 0 && day <= Month.of(month).maxLength()) {
            days.add(new Day(0, month, day, words.start(first), words.end(last)));
        } else if (year >= GREGORIAN_MIN && year <= GREGORIAN_MAX) {
            Month named = Month.of(month);
            if (day <= named.length(LocalDate.of(year, 1, 1).isLeapYear())) {
                add(LocalDate.of(year, month, day), first, last);
            }
        }
    }

    private void hijri(int year, int month, int day, int first, int last) {
        if (year < HIJRI_MIN || year > HIJRI_MAX || day > 30) {
            return;
        }
        try {
            // The month begins where the moon was seen, or where a table says so: a day sooner or later.
            LocalDate begins = LocalDate.from(HijrahDate.of(year, month, 1));
            for (int other = -1; other <= 1; other++) {
                add(begins.plusDays((long) day - 1 + other), first, last);
            }
        } catch (DateTimeException noSuchYear) {
            // The table does not know the year: no day is named.
            return;
        }
    }

    void add(LocalDate date, int first, int last) {
        days.add(new Day(
                date.getYear(), date.getMonthValue(), date.getDayOfMonth(), words.start(first), words.end(last)));
    }
}
