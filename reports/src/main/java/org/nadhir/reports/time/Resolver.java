package org.nadhir.reports.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.nadhir.model.TimeExpression.Basis;
import org.nadhir.model.TimeExpression.Conflict;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Deixis;
import org.nadhir.reports.time.Meaning.Shift;
import org.nadhir.reports.time.Meaning.Unit;
import org.nadhir.reports.time.Meaning.Years;
import org.nadhir.reports.time.Reference.Precision;

/// Brings a meaning to ISO 8601, counted from one reference.
final class Resolver {

    /// What came out of it.
    record Value(String iso, List<String> candidates, Basis basis, boolean vague, Conflict conflict) {

        static final Value NOTHING = new Value("", List.of(), Basis.UNRESOLVED, false, Conflict.NONE);

        static final Value VAGUE = new Value("", List.of(), Basis.UNRESOLVED, true, Conflict.NONE);

        static Value explicit(String iso) {
            return new Value(iso, List.of(), Basis.EXPLICIT, false, Conflict.NONE);
        }

        /// The same, which may as well be either of these.
        private Value either(String one, String two) {
            return new Value(iso, List.of(one, two), basis, vague, conflict);
        }

        private Value asVague() {
            return new Value(iso, candidates, basis, true, conflict);
        }
    }

    private final Reference reference;
    private final YearMonth thisMonth;

    /// @param thisMonth the month that the text itself calls the current one, or that of the reference
    Resolver(Reference reference, YearMonth thisMonth) {
        this.reference = reference;
        this.thisMonth = thisMonth;
    }

    /// @param lastYear the year that the text named last, for "of the same year"; 0 if none
    Value value(Meaning meaning, int lastYear) {
        return switch (meaning) {
            case Calendar calendar -> calendar(calendar, lastYear);
            case Meaning.DayOfMonth day -> dayOfMonth(day);
            case Years years -> years(years);
            case Meaning.Weekday weekday -> weekday(weekday);
            case Meaning.Within within -> within(within);
            case Shift shift -> shift(shift);
            case Meaning.Range range -> range(range, lastYear);
            case Meaning.Vague vague -> Value.VAGUE;
            case Meaning.Known known -> Value.explicit(known.value());
            case Meaning.Ambiguous two -> Value.VAGUE;
        };
    }

    private Value counted(String iso) {
        return iso.isEmpty()
                ? Value.NOTHING
                : new Value(iso, List.of(), reference.basis(), false, Conflict.NONE);
    }

    private Value calendar(Calendar c, int lastYear) {
        boolean explicit = c.year() > 0 || (c.ofYear() == Deixis.SAME && lastYear > 0);
        if (c.other() > 0) {
            String one = reading(c.withMonth(c.month(), 0), lastYear);
            String two = reading(c.withMonth(c.other(), 0), lastYear);
            Basis basis = explicit ? Basis.EXPLICIT : reference.basis();
            return new Value("", List.of(one, two), basis, false, Conflict.MONTH_NAMES);
        }
        String iso = iso(c, lastYear);
        Value value = explicit && !iso.isEmpty() ? Value.explicit(iso) : counted(iso);
        return c.weekday() > 0 && iso.length() == 10 ? checkWeekday(value, DayOfWeek.of(c.weekday())) : value;
    }

    /// A reading of a pair; where the year is not known it is written with unspecified digits (ISO 8601-2).
    private String reading(Calendar c, int lastYear) {
        String iso = iso(c, lastYear);
        if (!iso.isEmpty()) {
            return iso;
        }
        return c.day() > 0
                ? String.format(Locale.ROOT, "XXXX-%02d-%02d", c.month(), c.day())
                : String.format(Locale.ROOT, "XXXX-%02d", c.month());
    }

    private static Value checkWeekday(Value value, DayOfWeek said) {
        LocalDate date = LocalDate.parse(value.iso());
        if (date.getDayOfWeek() == said) {
            return value;
        }
        String nearest = nearest(date, said).toString();
        return new Value("", List.of(value.iso(), nearest), value.basis(), false, Conflict.WEEKDAY);
    }

    private static LocalDate nearest(LocalDate date, DayOfWeek day) {
        return date.minusDays(3).with(TemporalAdjusters.nextOrSame(day));
    }

    private String iso(Calendar c, int lastYear) {
        if (c.hijri()) {
            return HijriYears.iso(c, reference);
        }
        int year = year(c, lastYear);
        if (year == 0) {
            return "";
        }
        if (c.day() == 0) {
            return YearMonth.of(year, c.month()).toString();
        }
        try {
            return LocalDate.of(year, c.month(), c.day()).toString();
        } catch (DateTimeException noSuchDay) {
            return "";
        }
    }

    private int year(Calendar c, int lastYear) {
        if (c.year() > 0) {
            return c.year();
        }
        if (c.ofYear() == Deixis.SAME) {
            return lastYear;
        }
        if (!reference.knows(Precision.YEAR)) {
            return 0;
        }
        int year = reference.year();
        return switch (c.ofYear()) {
            case LAST -> year - 1;
            case THIS -> year;
            case NEXT -> year + 1;
            case NONE, SAME -> reference.knows(Precision.MONTH) ? yearByDate(c) : yearByYear(c);
        };
    }

    /// With only a year known, a month that has passed is taken from that year, unless it is one of its last
    /// three, which then hardly has passed.
    private int yearByYear(Calendar c) {
        int year = reference.year();
        return switch (c.deixis()) {
            case LAST -> c.month() >= 10 ? year - 1 : year;
            case THIS -> year;
            case NEXT -> c.month() <= 3 ? year + 1 : year;
            case NONE, SAME -> 0;
        };
    }

    private int yearByDate(Calendar c) {
        LocalDate now = reference.latest();
        int year = now.getYear();
        LocalDate then = inYear(c, year);
        return switch (c.deixis()) {
            case THIS -> {
                long days = then.toEpochDay() - now.toEpochDay();
                yield days > 182 ? year - 1 : days < -182 ? year + 1 : year;
            }
            case LAST -> (c.day() == 0 ? c.month() < now.getMonthValue() : !then.isAfter(now)) ? year : year - 1;
            case NEXT -> (c.day() == 0 ? c.month() > now.getMonthValue() : then.isAfter(now)) ? year : year + 1;
            case NONE, SAME -> nearestYear(c, now);
        };
    }

    /// News tells what was, and announces what comes in the next weeks.
    private static int nearestYear(Calendar c, LocalDate now) {
        int year = now.getYear();
        if (c.day() == 0) {
            return c.month() <= now.getMonthValue() ? year : year - 1;
        }
        LocalDate soon = now.plusDays(45);
        for (int candidate = year + 1; candidate > year - 1; candidate--) {
            LocalDate then = inYear(c, candidate);
            boolean announced = then.isAfter(now) && !then.isAfter(soon);
            boolean fits = c.weekday() == 0 || then.getDayOfWeek().getValue() == c.weekday();
            if (!then.isAfter(now) || (announced && fits)) {
                return candidate;
            }
        }
        return year - 1;
    }

    private static LocalDate inYear(Calendar c, int year) {
        YearMonth month = YearMonth.of(year, c.month());
        return month.atDay(Math.min(Math.max(c.day(), 1), month.lengthOfMonth()));
    }

    private Value dayOfMonth(Meaning.DayOfMonth day) {
        if (!reference.knows(Precision.MONTH)) {
            return Value.NOTHING;
        }
        YearMonth month = thisMonth.plusMonths(day.months());
        if (!month.isValidDay(day.day())) {
            return Value.NOTHING;
        }
        Value value = counted(month.atDay(day.day()).toString());
        return day.weekday() > 0 ? checkWeekday(value, DayOfWeek.of(day.weekday())) : value;
    }

    private static Value years(Years years) {
        String iso = years.hijri()
                ? HijriYears.year(years.from())
                : years.from() == years.to()
                        ? String.format(Locale.ROOT, "%04d", years.from())
                        : years.from() + "/" + years.to();
        Value value = Value.explicit(iso);
        return years.vague() ? value.asVague() : value;
    }

    private Value weekday(Meaning.Weekday weekday) {
        if (!reference.knows(Precision.DAY)) {
            return Value.NOTHING;
        }
        LocalDate now = reference.latest();
        DayOfWeek day = DayOfWeek.of(weekday.day());
        LocalDate last = now.with(TemporalAdjusters.previousOrSame(day));
        LocalDate next = now.with(TemporalAdjusters.nextOrSame(day));
        LocalDate date =
                switch (weekday.deixis()) {
                    case NONE, SAME -> weekday.direction() == Tense.Direction.AHEAD ? next : last;
                    case LAST -> now.with(TemporalAdjusters.previous(day));
                    case NEXT -> now.with(TemporalAdjusters.next(day));
                    case THIS -> weekday.direction() == Tense.Direction.BEHIND ? nearest(now, day) : next;
                };
        Value value = counted(date.toString());
        boolean open = weekday.deixis() == Deixis.NONE && weekday.direction() == Tense.Direction.OPEN;
        return open && !last.equals(next) ? value.either(last.toString(), next.toString()) : value;
    }

    private Value within(Meaning.Within within) {
        LocalDate now = reference.latest();
        return reference.knows(Precision.DAY) ? counted(now + "/" + now.plusDays(within.days())) : Value.VAGUE;
    }

    private Value shift(Shift shift) {
        if (!reference.knows(wanted(shift.unit()))) {
            return shift.vague() ? Value.VAGUE : Value.NOTHING;
        }
        LocalDate now = reference.latest();
        Value value = counted(
                switch (shift.unit()) {
                    case DAY -> day(shift, now).toString();
                    case WEEK -> week(now.plusWeeks(shift.amount()));
                    case MONTH -> thisMonth.plusMonths(shift.amount()).toString();
                    case YEAR -> Integer.toString(now.getYear() + shift.amount());
                    case DECADE -> "";
                });
        return shift.vague() ? value.asVague() : value;
    }

    private static LocalDate day(Shift shift, LocalDate now) {
        LocalDate day = now.plusDays(shift.amount());
        return shift.weekday() == 0 ? day : nearest(day, DayOfWeek.of(shift.weekday()));
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static Precision wanted(Unit unit) {
        return switch (unit) {
            case DAY, WEEK -> Precision.DAY;
            case MONTH -> Precision.MONTH;
            case YEAR, DECADE -> Precision.YEAR;
        };
    }

    private Value range(Meaning.Range range, int lastYear) {
        Value from = value(range.from(), lastYear);
        Value to = value(range.to(), lastYear);
        if (from.iso().isEmpty() || to.iso().isEmpty()) {
            return Value.NOTHING;
        }
        boolean backwards = from.iso().compareTo(to.iso()) > 0;
        if (backwards && range.from() instanceof Calendar c && c.year() > 0) {
            from = value(c.withYear(c.year() - 1), lastYear);
        }
        if (backwards && range.to() instanceof Calendar c && c.year() == 0) {
            to = value(c.withYear(Integer.parseInt(to.iso().substring(0, 4)) + 1), lastYear);
        }
        return new Value(from.iso() + "/" + to.iso(), List.of(), from.basis(), false, Conflict.NONE);
    }
}
