package org.nadhir.reports.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// How long a name held: both ends belong to it, either may be open. An end is a year, a month or a day, as far as it
/// is known.
///
/// @param from ISO 8601 (`2012`, `2012-01`, `2012-01-23`), empty where nobody knows or it always held
/// @param until the same, empty where it still holds
public record Period(String from, String until) {

    /// No end on either side: what a name without a period has.
    public static final Period ALWAYS = new Period("", "");

    private static final String BETWEEN = "..";
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /// @throws IllegalArgumentException where an end is no date, or the last lies before the first
    public Period {
        if (first(from).isAfter(last(until))) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    /// Reads `2012-01..2016-07`, `2014-06..`, `..2016`; empty for anything else.
    public static Optional<Period> of(String written) {
        int between = written.indexOf(BETWEEN);
        if (between < 0 || written.length() == BETWEEN.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Period(
                    written.substring(0, between), written.substring(between + BETWEEN.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalDate first(String end) {
        return end.isEmpty() ? LocalDate.MIN : day(end, false);
    }

    private static LocalDate last(String end) {
        return end.isEmpty() ? LocalDate.MAX : day(end, true);
    }

    private static LocalDate day(String end, boolean atEnd) {
        try {
            return switch (end.length()) {
                case YEAR -> Year.parse(end).atDay(atEnd && Year.parse(end).isLeap() ? 366 : atEnd ? 365 : 1);
                case MONTH -> atEnd ? YearMonth.parse(end).atEndOfMonth() : YearMonth.parse(end).atDay(1);
                default -> LocalDate.parse(end);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("an end of a period is a year, a month or a day", e);
        }
    }

    public boolean isBefore(LocalDate day) {
        return last(until).isBefore(day);
    }

    public boolean isAfter(LocalDate day) {
        return first(from).isAfter(day);
    }

    /// Whether it held on a day; unknown where that is no day.
    NameUse.Then at(String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            return isAfter(date) ? NameUse.Then.NOT_YET
                    : isBefore(date) ? NameUse.Then.NO_LONGER : NameUse.Then.IN_USE;
        } catch (DateTimeException e) {
            return NameUse.Then.UNKNOWN;
        }
    }

    /// As the lists write it.
    @Override
    public String toString() {
        return from + BETWEEN + until;
    }
}
