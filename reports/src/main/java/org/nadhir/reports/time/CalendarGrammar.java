package org.nadhir.reports.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Deixis;
import org.nadhir.reports.time.Meaning.Part;
import org.nadhir.reports.time.Words.Hit;

/// Arabic days and months: `[weekday] [day [– day]] [من] month [/ month] [year | الماضي | من العام الماضي]`.
final class CalendarGrammar {

    /// Names that are ordinary words as well, or persons' names; they count only where something shows a date.
    /// (مارس "he practised", آب without its madda "father", جوان and ماي as names).
    private static final Set<String> AMBIGUOUS = Set.of("مارس", "ماي", "جوان", "اوت");

    private static final Calendar EMPTY =
            new Calendar(0, 0, 0, 0, 0, Deixis.NONE, Deixis.NONE, Part.NONE, false);

    private final Words words;

    CalendarGrammar(Words words) {
        this.words = words;
    }

    /// The calendar expression that begins at token `i`.
    @Nullable Found at(int i) {
        Hit weekday = words.find(i, Kind.WEEKDAY);
        int next = weekday == null ? i : afterWeekday(weekday.next());
        int clitic = weekday == null ? 0 : weekday.clitic();
        Calendar start = weekday == null ? EMPTY : weekday(weekday.entry().number());
        if (words.isWord(next, "ال") && words.number(next + 1) >= 0) {
            return days(i, next + 1, clitic, start);
        }
        return words.number(next) >= 0 || words.is(next, Kind.ORDINAL)
                ? days(i, next, clitic, start)
                : weekday == null ? month(i, i, start, 0) : null;
    }

    private static Calendar weekday(int day) {
        return new Calendar(0, 0, 0, 0, day, Deixis.NONE, Deixis.NONE, Part.NONE, false);
    }

    /// A comma, a bracket or "الموافق" may stand between the weekday and the date.
    private int afterWeekday(int i) {
        int next = i;
        while (next < i + 2 && words.follows(next)) {
            if (words.isMark(next, '،') || words.isMark(next, ',') || words.isMark(next, '(')) {
                next++;
            } else if (words.is(next, Kind.DATED)) {
                next++;
            } else {
                break;
            }
        }
        return next;
    }

    private @Nullable Found days(int from, int i, int clitic, Calendar start) {
        Hit ordinal = words.find(i, Kind.ORDINAL);
        int day = ordinal == null ? words.number(i) : ordinal.entry().number();
        int next = ordinal == null ? i + 1 : ordinal.next();
        int ownClitic = from == i && ordinal != null ? ordinal.clitic() : clitic;
        if (day < 1 || day > 31) {
            return null;
        }
        int lastDay = 0;
        int afterRange = rangeMark(next);
        if (afterRange > next && words.number(afterRange) > day && words.number(afterRange) <= 31) {
            lastDay = words.number(afterRange);
            next = afterRange + 1;
        }
        boolean mark = words.isMark(next, '.') || words.isMark(next, '-') || words.isMark(next, '/');
        if (mark && words.follows(next + 1) && words.is(next + 1, Kind.MONTH)) {
            next++;
        }
        Found whole = month(from, next, start.withDay(day), ownClitic);
        if (whole == null) {
            whole = ofThisMonth(from, next, start.withDay(day), ownClitic);
        }
        if (whole == null || lastDay == 0 || !(whole.meaning() instanceof Calendar first)) {
            return lastDay == 0 ? whole : null;
        }
        return new Found(from, whole.to(), ownClitic, new Meaning.Range(first, first.withDay(lastDay)));
    }

    private int rangeMark(int i) {
        int next = i;
        if (words.isMark(i, '-') || words.isMark(i, '–') || words.isMark(i, '—')) {
            next = i + 1;
        } else if (words.follows(i) && (words.isWord(i, "و") || words.is(i, Kind.TO))) {
            next = i + 1;
        }
        return words.isWord(next, "ال") ? next + 1 : next;
    }

    /// "11 من الشهر الجاري", "الـ11 من هذا الشهر".
    private @Nullable Found ofThisMonth(int from, int i, Calendar start, int clitic) {
        if (!words.is(i, Kind.FROM) || !words.follows(i)) {
            return null;
        }
        Found period = new PeriodGrammar(words).period(i + 1);
        if (period != null
                && period.meaning() instanceof Meaning.Shift shift
                && shift.unit() == Meaning.Unit.MONTH) {
            return new Found(
                    from, period.to(), clitic, new Meaning.DayOfMonth(start.day(), shift.amount(), start.weekday()));
        }
        return null;
    }

    /// The month at token `i` or behind "من" or "شهر", and all that follows it.
    private @Nullable Found month(int from, int i, Calendar start, int clitic) {
        int next = i;
        if (start.day() > 0 && words.is(next, Kind.FROM) && words.follows(next)) {
            next++;
        }
        Hit word = words.find(next, Kind.FOR_MONTH);
        boolean saysMonth = word != null && words.follows(word.next()) && isMonth(word.next());
        if (saysMonth && word != null) {
            next = word.next();
        }
        if (next >= words.size() || (next != from && !words.follows(next))) {
            return null;
        }
        Hit hijri = words.find(next, Kind.HIJRI);
        Hit month = words.find(next, Kind.MONTH);
        if (month == null || (hijri != null && hijri.next() >= month.next())) {
            return hijri == null ? null : hijri(from, hijri, start, saysMonth, clitic);
        }
        if ((month.entry().number() == 8 && isShortAugust(next, month) && start.day() == 0)
                || month.entry().namings().equals(Set.of(MonthNames.Naming.ENGLISH))) {
            return null;
        }
        int ownClitic = from == next ? month.clitic() : from == i && word != null && saysMonth ? word.clitic() : clitic;
        Found pair = new MonthPair(words).after(month);
        int afterMonths = pair == null ? month.next() : pair.to();
        Calendar calendar = start.withMonth(month.entry().number(), 0);
        if (pair != null && pair.meaning() instanceof Calendar two) {
            calendar = start.withMonth(two.month(), two.other());
        }
        Found whole = new DateTail(words).extend(new Found(from, afterMonths, ownClitic, calendar));
        if (pair != null && pair.meaning() instanceof Meaning.Range two && whole.meaning() instanceof Calendar first) {
            if (start.day() > 0 || !(two.to() instanceof Calendar last)) {
                return new Found(from, whole.to(), ownClitic, first.withMonth(first.month(), monthOf(two.to())));
            }
            return new Found(
                    from, whole.to(), ownClitic, new Meaning.Range(first, first.withMonth(last.month(), 0)));
        }
        return isDate(next, month, whole, saysMonth, pair != null) ? whole : null;
    }

    private static int monthOf(Meaning meaning) {
        return meaning instanceof Calendar calendar ? calendar.month() : 0;
    }

    private boolean isMonth(int i) {
        return words.is(i, Kind.MONTH) || words.is(i, Kind.HIJRI);
    }

    /// آب folds to the word for "father"; only the madda tells them apart.
    private boolean isShortAugust(int i, Hit month) {
        return words.at(i).text().length() - month.clitic() == 2 && !words.writtenWith(i, month.clitic(), 'آ');
    }

    private @Nullable Found hijri(int from, Hit month, Calendar start, boolean saysMonth, int clitic) {
        Calendar calendar = new Calendar(
                start.day(),
                month.entry().number(),
                0,
                0,
                start.weekday(),
                Deixis.NONE,
                Deixis.NONE,
                Part.NONE,
                true);
        Found whole = new DateTail(words).extend(new Found(from, month.next(), clitic, calendar));
        boolean dated = start.day() > 0
                || saysMonth
                || (whole.meaning() instanceof Calendar said && (said.year() > 0 || said.deixis() != Deixis.NONE));
        return dated ? whole : null;
    }

    /// A month name alone is a date if nothing else says so only where the word cannot be another.
    private boolean isDate(int i, Hit month, Found whole, boolean saysMonth, boolean paired) {
        if (words.precedes(whole.from(), Kind.NO_DATE_BEFORE)
                && whole.meaning() instanceof Calendar bare
                && bare.year() == 0
                && bare.deixis() == Deixis.NONE) {
            return false;
        }
        if (paired || saysMonth || !(whole.meaning() instanceof Calendar said)) {
            return true;
        }
        if (said.day() > 0 || said.year() > 0 || said.deixis() != Deixis.NONE || said.ofYear() != Deixis.NONE) {
            return true;
        }
        int before = words.follows(whole.from()) ? words.number(whole.from() - 1) : 0;
        if (before >= 1 && before <= 31) {
            return false;
        }
        String form = words.at(i).text().substring(month.clitic());
        boolean context = words.precedes(whole.from(), Kind.PREPOSITION) || month.clitic() > 1;
        return context || !AMBIGUOUS.contains(form);
    }
}
