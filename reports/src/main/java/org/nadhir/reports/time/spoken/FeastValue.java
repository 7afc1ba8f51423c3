package org.nadhir.reports.time.spoken;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;

/// Holidays, counted by the rule that `words.tsv` names: `XXXX-12-25`, `XXXX-11-WXX-4-4` (the fourth Thursday), the day
/// itself where it moves through the year.
final class FeastValue {

    private final LocalDate today;

    FeastValue(LocalDate today) {
        this.today = today;
    }

    String timex(Slots slots) {
        String rule = slots.text("feast");
        int year = new DayValue(today).year(slots);
        String start = year == 0 ? "XXXX" : Integer.toString(year);
        if (rule.equals("none")) {
            return "";
        }
        if (rule.startsWith("nth-")) {
            String[] parts = rule.split("-", -1);
            return start + "-" + parts[1] + "-WXX-" + parts[2] + "-" + parts[3];
        }
        if (rule.startsWith("easter")) {
            return easter(year, Integer.parseInt(rule.substring("easter".length()))).toString();
        }
        if (rule.startsWith("hijri-")) {
            String[] parts = rule.split("-", -1);
            return hijri(year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2])).toString();
        }
        return start + "-" + rule;
    }

    private LocalDate easter(int said, int days) {
        LocalDate day = easter(said == 0 ? today.getYear() : said).plusDays(days);
        return said == 0 && day.isBefore(today) ? easter(today.getYear() + 1).plusDays(days) : day;
    }

    /// Easter Sunday of the Gregorian calendar by the anonymous computus (Nature, 20 April 1876).
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    /// By the Umm al-Qura table of the JDK; the first that falls into the year said, or is not past.
    private LocalDate hijri(int said, int month, int day) {
        LocalDate from = said == 0 ? today : LocalDate.of(said, 1, 1);
        int year = HijrahDate.from(from).get(ChronoField.YEAR);
        LocalDate date = LocalDate.from(HijrahDate.of(year, month, day));
        return date.isBefore(from) ? LocalDate.from(HijrahDate.of(year + 1, month, day)) : date;
    }
}
