package org.nadhir.reports.time;

import org.jspecify.annotations.Nullable;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Deixis;
import org.nadhir.reports.time.Meaning.Unit;
import org.nadhir.reports.time.Words.Hit;

/// What may stand behind a month: a year, "الماضي", "من العام الماضي", "of last year".
final class DateTail {

    private final Words words;

    DateTail(Words words) {
        this.words = words;
    }

    Found extend(Found date) {
        if (!(date.meaning() instanceof Calendar calendar)) {
            return date;
        }
        int i = date.to();
        if (!words.follows(i)) {
            return date;
        }
        Found withYear = year(date, calendar, i);
        if (withYear != null) {
            return withYear;
        }
        Hit deixis = words.find(i, Kind.DEIXIS);
        if (deixis != null && deixis.clitic() == 0) {
            Deixis said = Deixis.valueOf(deixis.entry().value());
            Found near = new Found(date.from(), deixis.next(), date.clitic(), with(calendar, said, Deixis.NONE));
            return said == Deixis.SAME ? date : near;
        }
        int ofYear = words.is(i, Kind.FROM) ? i + 1 : i;
        PeriodGrammar periods = new PeriodGrammar(words);
        Found period = words.follows(ofYear) ? periods.period(ofYear) : null;
        if (period != null
                && period.clitic() == 0
                && period.meaning() instanceof Meaning.Shift shift
                && shift.unit() == Unit.YEAR) {
            Deixis year = shift.amount() < 0 ? Deixis.LAST : shift.amount() > 0 ? Deixis.NEXT : Deixis.THIS;
            return new Found(date.from(), period.to(), date.clitic(), with(calendar, Deixis.NONE, year));
        }
        Hit unit = words.find(ofYear, Kind.UNIT_DEFINITE);
        Hit same = unit == null || !words.follows(unit.next()) ? null : words.find(unit.next(), Kind.DEIXIS);
        if (unit != null
                && same != null
                && unit.clitic() == 0
                && unit.entry().value().equals("YEAR")
                && same.entry().value().equals("SAME")) {
            return new Found(date.from(), same.next(), date.clitic(), with(calendar, Deixis.NONE, Deixis.SAME));
        }
        return date;
    }

    private @Nullable Found year(Found date, Calendar calendar, int i) {
        int next = i;
        if (words.isMark(next, '،') || words.isMark(next, ',')) {
            next++;
        } else if (words.is(next, Kind.FROM)) {
            next++;
        }
        Hit word = words.find(next, Kind.YEARWORD);
        if (word != null && words.follows(word.next())) {
            next = word.next();
        }
        if (!words.follows(next)) {
            return null;
        }
        int year = words.number(next);
        int end = next + 1;
        boolean mark = end < words.size() && words.follows(end) && words.is(end, Kind.HIJRI_MARK);
        if (calendar.hijri() ? year >= 1300 && year <= 1600 : year >= 1900 && year <= 2100) {
            return new Found(date.from(), mark ? end + 1 : end, date.clitic(), calendar.withYear(year));
        }
        return null;
    }

    private static Calendar with(Calendar calendar, Deixis deixis, Deixis ofYear) {
        return new Calendar(
                calendar.day(),
                calendar.month(),
                calendar.other(),
                0,
                calendar.weekday(),
                deixis,
                ofYear,
                calendar.part(),
                calendar.hijri());
    }
}
