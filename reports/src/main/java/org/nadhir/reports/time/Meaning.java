package org.nadhir.reports.time;

import java.util.Set;
import org.nadhir.reports.time.MonthNames.Naming;

/// What an expression says, before anything is counted from a reference date. Numbers are 0 where nothing is said.
sealed interface Meaning {

    /// Which of several like stretches is meant: this one, the last, the next, or that of the year named before.
    enum Deixis {
        NONE,
        THIS,
        LAST,
        NEXT,
        SAME
    }

    /// Which part of the stretch. It does not change the value, but tells how near the writer stood.
    enum Part {
        NONE,
        START,
        MID,
        END,
        SEASON,
        /// Any time in it before the writer's day: "earlier this month".
        EARLIER
    }

    enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        DECADE
    }

    /// A day or month of the calendar.
    ///
    /// @param other the second month of a pair that does not agree, else 0
    /// @param deixis "last" in "last December"
    /// @param ofYear "last" in "December of last year"
    record Calendar(
            int day,
            int month,
            int other,
            int year,
            int weekday,
            Deixis deixis,
            Deixis ofYear,
            Part part,
            boolean hijri)
            implements Meaning {

        Calendar withDay(int newDay) {
            return new Calendar(newDay, month, other, year, weekday, deixis, ofYear, part, hijri);
        }

        Calendar withMonth(int newMonth, int newOther) {
            return new Calendar(day, newMonth, newOther, year, weekday, deixis, ofYear, part, hijri);
        }

        Calendar withYear(int newYear) {
            return new Calendar(day, month, other, newYear, weekday, deixis, ofYear, part, hijri);
        }

        Calendar withPart(Part newPart) {
            return new Calendar(day, month, other, year, weekday, deixis, ofYear, newPart, hijri);
        }
    }

    /// A day of a month that is itself named relatively: "the 11th of this month".
    record DayOfMonth(int day, int months, int weekday) implements Meaning {}

    /// Whole years; `to` equals `from` for one.
    record Years(int from, int to, Part part, boolean vague, boolean hijri) implements Meaning {}

    /// A weekday alone.
    ///
    /// @param direction where the verb puts it, if no word beside it does
    record Weekday(int day, Deixis deixis, Tense.Direction direction) implements Meaning {}

    /// From the reference on, so many days: "within 48 hours".
    record Within(int days) implements Meaning {

        /// Days that hold so many of this unit: hours are rounded up, months and years taken as 30 and 365 days.
        static int days(Unit unit, int amount) {
            return switch (unit) {
                case DAY -> amount;
                case WEEK -> 7 * amount;
                case MONTH -> 30 * amount;
                case YEAR -> 365 * amount;
                case DECADE -> 3650 * amount;
            };
        }
    }

    /// So many units before (negative) or after the reference.
    ///
    /// @param weekday named beside it, as in "yesterday, Sunday"
    record Shift(Unit unit, int amount, Part part, boolean vague, int weekday) implements Meaning {

        /// "Two weeks ago" is a day, "last week" a week: weeks that are counted become days.
        static Meaning ago(Unit unit, int amount, boolean approximate) {
            return switch (unit) {
                case DECADE -> new Vague();
                case WEEK -> new Shift(Unit.DAY, -7 * amount, Part.NONE, true, 0);
                case DAY, MONTH, YEAR -> new Shift(unit, -amount, Part.NONE, approximate, 0);
            };
        }
    }

    record Range(Meaning from, Meaning to) implements Meaning {}

    /// Nothing that could be counted.
    record Vague() implements Meaning {}

    /// A value that needs no counting.
    record Known(String value) implements Meaning {}

    /// A day written in figures whose month and day could be exchanged, in a text that does not tell which.
    record Ambiguous(String dayFirst, String monthFirst) implements Meaning {}

    /// Two month names side by side: do they belong together, or is one of them wrong?
    static boolean isPeriodOfTwo(int first, Set<Naming> firstNamings, int second, Set<Naming> secondNamings) {
        return second == first % 12 + 1 && firstNamings.stream().anyMatch(secondNamings::contains);
    }
}
