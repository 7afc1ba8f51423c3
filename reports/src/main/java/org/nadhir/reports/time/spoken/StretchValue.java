package org.nadhir.reports.time.spoken;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// Stretches of days: `2031-W21`, `2031-05`, `XXXX-05`, `2031-SU`, `(2031-05-04,2031-05-22,P18D)`.
///
/// A stretch in brackets runs up to its end and leaves it out; weeks begin on Monday (ISO 8601).
final class StretchValue {

    private final LocalDate today;
    private final DayValue days;

    StretchValue(LocalDate today) {
        this.today = today;
        this.days = new DayValue(today);
    }

    String timex(Slots slots) {
        return switch (slots.text("do")) {
            case "stretch-week" -> week(today.plusWeeks(slots.number("wn")));
            case "stretch-weekend" -> week(today.plusWeeks(slots.number("wn"))) + "-WE";
            case "stretch-month" -> YearMonth.from(today).plusMonths(slots.number("mn")).toString();
            case "stretch-year", "stretch-of-year" -> String.format(Locale.ROOT, "%04d", days.year(slots));
            case "stretch-named" -> yearOr(slots, "XXXX") + String.format(Locale.ROOT, "-%02d", slots.number("m"));
            case "stretch-season" -> (yearOr(slots, "") + "-" + slots.text("season")).replaceFirst("^-", "");
            case "stretch-rest" -> rest(slots.text("u"));
            case "stretch-nth-week" -> nthWeek(slots);
            case "stretch-week-of" -> days.timex(slots.with("do", slots.has("wn") ? "day-of-week" : "day"));
            case "stretch-quarter" -> quarter(slots);
            case "stretch-days" -> daysOfMonth(slots);
            case "stretch-range" -> range(slots.part("from"), slots.part("to"));
            case "stretch-weekdays" -> weekdays(slots);
            case "stretch-years" -> years(days.year(slots.part("from")), days.year(slots.part("to")));
            case "stretch-units" -> units(slots);
            case "stretch-decade" -> decade(slots);
            default -> "";
        };
    }

    private String yearOr(Slots slots, String none) {
        int year = days.year(slots);
        return year == 0 ? none : String.format(Locale.ROOT, "%04d", year);
    }

    private static String week(LocalDate day) {
        return String.format(Locale.ROOT, "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String between(LocalDate from, LocalDate to) {
        return "(" + from + "," + to + ",P" + ChronoUnit.DAYS.between(from, to) + "D)";
    }

    /// Who says "next week from Sunday to Thursday" begins weeks on Sunday.
    private String weekdays(Slots slots) {
        LocalDate from = days.inWeek(slots.number("wn"), slots.number("from.wd"));
        LocalDate to = days.inWeek(slots.number("wn"), slots.number("to.wd"));
        return between(from.isAfter(to) ? from.minusWeeks(1) : from, to);
    }

    private static String years(int from, int to) {
        return String.format(Locale.ROOT, "(%04d-01-01,%04d-01-01,P%dY)", from, to, to - from);
    }

    private String rest(String unit) {
        return between(today, switch (unit) {
            case "M" -> today.with(TemporalAdjusters.lastDayOfMonth());
            case "Y" -> today.with(TemporalAdjusters.lastDayOfYear());
            default -> today.with(DayOfWeek.SUNDAY);
        });
    }

    /// A week belongs to the month in which its Thursday lies, as ISO 8601 has it for years.
    private String nthWeek(Slots slots) {
        int nth = slots.number("nth");
        YearMonth said = YearMonth.from(today).plusMonths(slots.number("mn"));
        int month = slots.has("m") ? slots.number("m") : said.getMonthValue();
        int year = slots.has("mn") ? said.getYear() : days.year(slots);
        if (nth < 0) {
            int near = year > 0 ? year : month < today.getMonthValue() ? today.getYear() + 1 : today.getYear();
            LocalDate thursday = YearMonth.of(near, month).atEndOfMonth()
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
            boolean ofYear = month == 12 && !slots.has("mn");
            nth = ofYear ? thursday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) : (thursday.getDayOfMonth() + 6) / 7;
        }
        String start = year == 0 ? "XXXX" : String.format(Locale.ROOT, "%04d", year);
        return String.format(Locale.ROOT, "%s-%02d-W%02d", start, month, nth);
    }

    private String quarter(Slots slots) {
        LocalDate from = LocalDate.of(days.year(slots), slots.number("q") * 3 - 2, 1);
        return "(" + from + "," + from.plusMonths(3) + ",P3M)";
    }

    private String daysOfMonth(Slots slots) {
        Slots all = slots.with("do", "day");
        if (!slots.has("m")) {
            YearMonth month = YearMonth.from(today).plusMonths(slots.number("mn"));
            all = all.with("m", Integer.toString(month.getMonthValue())).with("y", Integer.toString(month.getYear()));
        }
        return range(all.with("d", slots.text("from.d")), all.with("d", slots.text("to.d")));
    }

    /// Both ends; a year that one of them names is the other's too, and a week as well.
    private String range(Slots from, Slots to) {
        Slots first = from;
        if (days.year(from) == 0 && days.year(to) > 0 && from.text("do").equals("day")) {
            first = from.with("y", Integer.toString(days.year(to)));
        }
        Slots last = to;
        if (days.year(to) == 0 && days.year(from) > 0 && to.text("do").equals("day")) {
            last = to.with("y", Integer.toString(days.year(from)));
        }
        LocalDate start = days.day(first);
        LocalDate end = days.day(last);
        boolean open = first.text("do").equals("day") && last.text("do").equals("day") && days.year(first) == 0;
        while (end.isBefore(start) && !last.text("do").equals("day-shift")) {
            end = last.text("do").equals("day") ? end.plusYears(1) : end.plusWeeks(1);
        }
        return open
                ? "(" + days.timex(first) + "," + days.timex(last) + ",P" + ChronoUnit.DAYS.between(start, end) + "D)"
                : between(start, end);
    }

    /// So many units up to today, or from tomorrow; decades are those of the calendar.
    private String units(Slots slots) {
        int amount = slots.number("n");
        String unit = slots.text("u");
        boolean past = slots.number("sn") < 0;
        if (unit.equals("X")) {
            int own = today.getYear() / 10 * 10;
            int from = past ? own - 10 * amount : slots.number("sn") == 0 ? own : own + 10;
            return years(from, from + 10 * amount);
        }
        LocalDate from = past ? LengthValue.plus(today, unit, -amount) : today.plusDays(1);
        LocalDate to = past ? today : LengthValue.plus(from, unit, amount);
        return "(" + from + "," + to + ",P" + amount + unit + ")";
    }

    private static String decade(Slots slots) {
        if (slots.has("y")) {
            return years(slots.number("y"), slots.number("y") + 10);
        }
        int from = slots.number("decade");
        if (slots.has("century")) {
            return years(slots.number("century") * 100 + from, slots.number("century") * 100 + from + 10);
        }
        return from == 90
                ? "(XX90-01-01,XX00-01-01,P10Y)"
                : "(XX" + from + "-01-01,XX" + (from + 10) + "-01-01,P10Y)";
    }
}
