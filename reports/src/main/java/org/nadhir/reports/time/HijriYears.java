package org.nadhir.reports.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import org.nadhir.reports.time.Meaning.Calendar;

/// Hijri days, months and years in the Gregorian calendar, by the JDK's Umm al-Qura table (1300 to 1600).
/// Other calendars in use differ by a day; the value is that of Umm al-Qura.
final class HijriYears {

    private HijriYears() {}

    static String iso(Calendar c, Reference reference) {
        int year = c.year();
        if (year == 0) {
            if (!reference.knows(Reference.Precision.MONTH)) {
                return "";
            }
            HijrahDate now = HijrahDate.from(reference.latest());
            int nowYear = now.get(ChronoField.YEAR);
            year = c.month() <= now.get(ChronoField.MONTH_OF_YEAR) ? nowYear : nowYear - 1;
            if (c.deixis() == Meaning.Deixis.NEXT) {
                year++;
            }
        }
        try {
            HijrahDate first = HijrahDate.of(year, c.month(), Math.max(1, c.day()));
            return c.day() > 0
                    ? LocalDate.from(first).toString()
                    : LocalDate.from(first) + "/" + LocalDate.from(first.with(TemporalAdjusters.lastDayOfMonth()));
        } catch (DateTimeException noSuchDay) {
            return "";
        }
    }

    static String year(int year) {
        HijrahDate first = HijrahDate.of(year, 1, 1);
        HijrahDate last = HijrahDate.of(year, 12, 1).with(TemporalAdjusters.lastDayOfMonth());
        return LocalDate.from(first) + "/" + LocalDate.from(last);
    }
}
