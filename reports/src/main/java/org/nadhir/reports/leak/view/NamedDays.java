package org.nadhir.reports.leak.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.reports.leak.view.Months.Calendar;

/// Days whose month has a name, or is said to be the third; days and years in digits or words, in any order.
final class NamedDays {

    /// A number and the word after it.
    private record Value(int value, int next) {}

    private static final int BETWEEN_MAX = 5;
    /// What stands behind a day and is one of these is its year, unless it is said to be an hour: 14 March 2030 hours.
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2099;
    private static final Set<String> HOURS = Set.of("h", "hrs", "hours", "hour", "z", "heures", "ساعه");
    private static final Set<String> FILLERS = Set.of(
            "of", "the", "day", "de", "du", "le", "من", "شهر", "في", "لشهر", "ماه", "ام", "م", "st", "nd", "rd", "th",
            "er", "ere", "e", "واں", "وين", "ويں", "تاريخ");
    private static final Set<String> YEAR_FILLERS = Set.of(
            "of", "in", "the", "year", "de", "en", "an", "annee", "l", "من", "سنه", "عام", "لسنه", "لعام", "للعام",
            "العام", "سال", "سن", "بعام", "في");

    private static final WordFilter DAY_OF_YEAR =
            new WordFilter().with("day").with("jour").with("اليوم");

    private NamedDays() {}

    /// Adds the days that begin at word `i`.
    static void at(Words words, int i, DayList days) {
        if (!words.isNumber(i) && !DAY_OF_YEAR.mayHold(words.hash(i)) && !Months.mayBegin(words, i)) {
            return;
        }
        Value day = day(words, i);
        if (day != null) {
            dayFirst(words, i, day, days);
        }
        if (words.isNumber(i)) {
            yearFirst(words, i, days);
            group(words, i, days);
            return;
        }
        for (Months.Found month : Months.at(words, i)) {
            int next = after(words, pair(words, month), FILLERS);
            Value after = day(words, next);
            if (after != null && isNear(words, month.next() - 1)) {
                finish(words, i, month, after, days);
            }
        }
        dayOfYear(words, i, days);
    }

    private static void dayFirst(Words words, int i, Value day, DayList days) {
        int next = after(words, day.next(), FILLERS);
        if (next >= words.size() || words.between(next - 1) > BETWEEN_MAX) {
            return;
        }
        List<Months.Found> months = months(words, next, next > day.next());
        for (Months.Found month : months) {
            finish(words, i, month, new Value(day.value(), pair(words, month)), days);
        }
        boolean year = next + 1 < words.size()
                && words.isNumber(next + 1)
                && words.end(next + 1) - words.start(next + 1) == 4;
        for (Months.Found month : months.isEmpty() && year ? Months.almost(words, next) : List.<Months.Found>of()) {
            finish(words, i, month, new Value(day.value(), month.next()), days);
        }
    }

    /// A month by name, or after "month" by its number.
    private static List<Months.Found> months(Words words, int next, boolean filled) {
        List<Months.Found> named = Months.at(words, next);
        if (words.plain(next).equals("الشهر")) {
            return numbered(words, next + 1, 0);
        }
        if (!named.isEmpty() || !filled) {
            return named;
        }
        boolean before =
                words.plain(next - 1).equals("شهر") || words.plain(next - 1).equals("لشهر");
        return numbered(words, next, before ? 0 : 1);
    }

    private static List<Months.Found> numbered(Words words, int next, int suffix) {
        Value number = day(words, next);
        if (number == null || number.value() > 12) {
            return List.of();
        }
        boolean said = suffix == 0
                || words.plain(number.next()).equals("month")
                || words.plain(number.next()).equals("mois")
                || words.plain(number.next()).equals("ماه");
        return said ? List.of(new Months.Found(Calendar.GREGORIAN, number.value(), number.next() + suffix)) : List.of();
    }

    private static void finish(Words words, int first, Months.Found month, Value day, DayList days) {
        Value year = year(words, after(words, day.next(), YEAR_FILLERS), day.next());
        int last = (year == null ? day.next() : year.next()) - 1;
        if (year == null) {
            days.add(month.calendar(), 0, month.month(), day.value(), first, last);
            return;
        }
        boolean two = year.value() < 100;
        int full = !two
                ? year.value()
                : month.calendar() == Calendar.GREGORIAN ? 2000 + year.value() : 1400 + year.value();
        days.add(month.calendar(), full, month.month(), day.value(), first, last);
        if (two && month.calendar() == Calendar.GREGORIAN) {
            days.add(month.calendar(), full - 100, month.month(), day.value(), first, last);
        }
        boolean plainly = full >= YEAR_MIN && full <= YEAR_MAX && !isHour(words, year.next());
        if (two || (month.calendar() == Calendar.GREGORIAN && !plainly)) {
            // What follows may be no year at all.
            days.add(month.calendar(), 0, month.month(), day.value(), first, day.next() - 1);
        }
    }

    private static boolean isHour(Words words, int i) {
        return HOURS.contains(words.plain(i));
    }

    private static void yearFirst(Words words, int i, DayList days) {
        if (words.end(i) - words.start(i) != 4 || i + 1 >= words.size()) {
            return;
        }
        for (Months.Found month : Months.at(words, i + 1)) {
            Value day = day(words, month.next());
            if (day != null) {
                days.add(month.calendar(), NumericDays.value(words, i), month.month(), day.value(), i, day.next() - 1);
            }
        }
    }

    /// A military date-time group: 141430ZMAR26, or 14MAR26, which is read as any other day.
    private static void group(Words words, int i, DayList days) {
        if (words.end(i) - words.start(i) != 6 || i + 1 >= words.size() || words.between(i) > 1) {
            return;
        }
        int day = Integer.parseInt(words.plain(i).substring(0, 2));
        int next = words.plain(i + 1).equals("z") ? i + 2 : i + 1;
        for (Months.Found month : Months.at(words, next)) {
            finish(words, i, month, new Value(day, month.next()), days);
        }
    }

    private static void dayOfYear(Words words, int i, DayList days) {
        String word = words.plain(i);
        if ((!word.equals("day") && !word.equals("jour") && !word.equals("اليوم")) || !words.isNumber(i + 1)) {
            return;
        }
        int number = NumericDays.value(words, i + 1);
        Value year = year(words, after(words, i + 2, YEAR_FILLERS), i + 2);
        if (year != null && year.value() > 1800 && number >= 1 && number <= 366) {
            days.add(LocalDate.of(year.value(), 1, 1).plusDays(number - 1L), i, year.next() - 1);
        }
    }

    /// After a month its name in another naming: كانون الثاني/يناير.
    private static int pair(Words words, Months.Found month) {
        if (month.next() >= words.size() || words.between(month.next() - 1) > BETWEEN_MAX) {
            return month.next();
        }
        for (Months.Found second : Months.at(words, month.next())) {
            if (second.calendar() == month.calendar() && second.month() == month.month()) {
                return second.next();
            }
        }
        return month.next();
    }

    private static int after(Words words, int i, Set<String> fillers) {
        int next = i;
        while (next < words.size() && next < i + 3 && fillers.contains(words.plain(next))) {
            next++;
        }
        return next;
    }

    private static boolean isNear(Words words, int i) {
        return i + 1 < words.size() && words.between(i) <= BETWEEN_MAX;
    }

    /// A day of a month at word `i`: digits, an ordinal or a number in words.
    private static @Nullable Value day(Words words, int i) {
        if (i >= words.size()) {
            return null;
        }
        if (words.isNumber(i)) {
            int digits = words.end(i) - words.start(i);
            int value = digits > 2 ? 0 : NumericDays.value(words, i);
            return value >= 1 && value <= 31 ? new Value(value, i + 1) : null;
        }
        int ordinal = Months.ordinal(words, i);
        if (ordinal > 0) {
            return ordinal(words, ordinal, i + 1);
        }
        NumberWords.Entry entry = NumberWords.entry(words, i);
        if (entry == null || entry.kind() == 'A' || entry.kind() == 'X') {
            return null;
        }
        NumberWords.Amount number = NumberWords.at(words, i);
        if (number == null || number.value() < 1 || number.value() > 31) {
            return null;
        }
        int value = (int) number.value();
        int and = words.plain(number.next()).equals("و")
                        || words.plain(number.next()).equals("et")
                ? 1
                : 0;
        int unit = value == 20 || value == 30 ? Months.ordinal(words, number.next() + and) : 0;
        return unit > 0 && unit < 10
                ? new Value(value + unit, number.next() + and + 1)
                : new Value(value, number.next());
    }

    /// الرابع عشر, الرابع والعشرين.
    private static Value ordinal(Words words, int ordinal, int next) {
        NumberWords.Entry ten = NumberWords.entry(words, next);
        if (ordinal < 10 && ten != null && ten.kind() == 'E') {
            return new Value(ordinal + 10, next + 1);
        }
        int tens = words.plain(next).equals("و") ? next + 1 : next;
        int value = Months.ordinal(words, tens);
        boolean joined = tens > next || (tens < words.size() && NumberWords.startsWithWaw(words, tens));
        return ordinal < 10 && joined && (value == 20 || value == 30)
                ? new Value(ordinal + value, tens + 1)
                : new Value(ordinal, next);
    }

    /// A year at word `i`, at most a few words behind `end`.
    private static @Nullable Value year(Words words, int i, int end) {
        if (i >= words.size() || words.between(end - 1) > BETWEEN_MAX || words.between(i - 1) > BETWEEN_MAX) {
            return null;
        }
        if (words.isNumber(i)) {
            int digits = words.end(i) - words.start(i);
            return digits == 4 || digits == 2 ? new Value(NumericDays.value(words, i), i + 1) : null;
        }
        NumberWords.Amount number = NumberWords.at(words, i);
        if (number == null) {
            return null;
        }
        NumberWords.Amount more =
                number.value() < 100 && number.value() > 12 ? NumberWords.at(words, number.next()) : null;
        if (more != null && more.value() < 100) {
            return new Value((int) (number.value() * 100 + more.value()), more.next());
        }
        return number.value() >= 1000 && number.value() < 3000 ? new Value((int) number.value(), number.next()) : null;
    }
}
