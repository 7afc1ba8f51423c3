package org.nadhir.reports.leak.view;

import java.util.List;

/// Every day that a text names: in digits in all orders, as ISO 8601 has them (with weeks and days of the year), as
/// seconds and milliseconds since 1970, with month names of English, French, Arabic of all regions, Persian and Urdu,
/// in the Gregorian, the Hijri (Umm al-Qura, the JDK's table) and the Solar Hijri calendar, with days and years in
/// words.
///
/// What can be read in more than one way is given in all of them: 03/04/2026 is two days. A Hijri day without its year
/// is left out, since it is no day of another calendar.
public final class Days {

    private Days() {}

    /// All days, in the order in which they begin.
    public static List<Day> of(String text) {
        Words words = Words.of(text);
        DayList days = new DayList(words);
        for (int i = 0; i < words.size(); i++) {
            if (words.isNumber(i)) {
                NumericDays.at(words, i, days);
            }
            NamedDays.at(words, i, days);
        }
        return days.days();
    }

    /// Days that a text means by saying how long before or after a named one they are.
    ///
    /// @param named what [#of] made of the same text
    public static List<Day> meant(String text, List<Day> named) {
        return DaysBeside.of(text, named);
    }
}
