package org.nadhir.reports.time.spoken;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// Days: `2031-05-21`, `XXXX-05-21` where no year is said, `XXXX-WXX-5` for a weekday.
final class DayValue {

    private final LocalDate today;

    DayValue(LocalDate today) {
        this.today = today;
    }

    String timex(Slots slots) {
        return switch (slots.text("do")) {
            case "day-of-weeks" -> "XXXX-WXX-" + slots.text("wd");
            case "day-of-months" -> String.format(Locale.ROOT, "XXXX-XX-%02d", slots.number("d"));
            case "day-nth-of" -> nthOf(slots);
            case "day" -> named(slots);
            default -> day(slots).toString();
        };
    }

    private String named(Slots slots) {
        int year = year(slots);
        int month = slots.number("m");
        int day = slots.number("d");
        return year > 0
                ? LocalDate.of(year, month, day).toString()
                : String.format(Locale.ROOT, "XXXX-%02d-%02d", month,
                        YearMonth.of(2000, month).atDay(day).getDayOfMonth());
    }

    /// The year that is said, in four digits or two, in words, or from today; 0 where none is.
    int year(Slots slots) {
        if (slots.has("yn")) {
            return today.getYear() + slots.number("yn");
        }
        if (slots.has("yy")) {
            return slots.number("c") * 100 + slots.number("yy");
        }
        if (slots.has("y2")) {
            int year = slots.number("y2");
            return year < 70 ? 2000 + year : 1900 + year;
        }
        return slots.number("y");
    }

    /// The day that is meant, seen from today: a day without a year is the next one.
    LocalDate day(Slots slots) {
        return switch (slots.text("do")) {
            case "day-of-weeks" -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(slots.number("wd"))));
            case "day-of-week" -> inWeek(slots.number("wn"), slots.number("wd"));
            case "day-of-this-month" -> month(slots).atDay(slots.number("d"));
            case "day-nth" -> nth(month(slots), slots);
            case "day-shift" -> today.plusDays(slots.number("n"));
            case "day-away" -> LengthValue.away(today, slots, slots.number("sign"));
            default -> next(slots);
        };
    }

    private LocalDate next(Slots slots) {
        int year = year(slots);
        if (year > 0) {
            return LocalDate.of(year, slots.number("m"), slots.number("d"));
        }
        LocalDate day = LocalDate.of(today.getYear(), slots.number("m"), slots.number("d"));
        return day.isBefore(today) ? day.plusYears(1) : day;
    }

    LocalDate inWeek(int weeks, int weekday) {
        return today.plusWeeks(weeks).with(DayOfWeek.of(weekday));
    }

    private YearMonth month(Slots slots) {
        return YearMonth.from(today).plusMonths(slots.number("mn"));
    }

    /// "The second Saturday"; where the month has no fifth one there is no such day.
    private static LocalDate nth(YearMonth month, Slots slots) {
        DayOfWeek weekday = DayOfWeek.of(slots.number("wd"));
        LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(slots.number("nth"), weekday));
        return month.atDay(YearMonth.from(day).equals(month) ? day.getDayOfMonth() : 32);
    }

    private String nthOf(Slots slots) {
        int month = slots.has("mn") ? month(slots).getMonthValue() : slots.number("m");
        return String.format(Locale.ROOT, "XXXX-%02d-WXX-%s-#%s", month, slots.text("wd"), slots.text("nth"));
    }
}
