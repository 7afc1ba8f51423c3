package org.nadhir.reports.leak.view;

import java.time.LocalDate;
import java.time.MonthDay;

/// A day that a text names, and where.
///
/// @param year of the Gregorian calendar, or 0 where none was said
/// @param month 1 to 12
/// @param day 1 to 31, such that the month has it
/// @param start UTF-16 offset of its first character
/// @param end and past its last
public record Day(int year, int month, int day, int start, int end) {

    /// Whether this may be the day: the same, or the same day of a year that is not said.
    public boolean mayBe(LocalDate date) {
        return month == date.getMonthValue() && day == date.getDayOfMonth() && (year == 0 || year == date.getYear());
    }

    /// The day of the year.
    public MonthDay monthDay() {
        return MonthDay.of(month, day);
    }
}
