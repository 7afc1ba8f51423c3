package org.nadhir.reports.time;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Deixis;
import org.nadhir.reports.time.Meaning.Part;
import org.nadhir.reports.time.Meaning.Shift;
import org.nadhir.reports.time.Meaning.Unit;
import org.nadhir.reports.time.MonthNames.Naming;
import org.nadhir.reports.time.Words.Hit;

/// English days, months and stretches: "Friday, Jan. 24, 2025", "8 December", "last month", "two weeks ago".
final class EnglishGrammar {

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> MODALS = Set.of("may", "march", "mar", "sun", "sat", "wed", "mon", "dec", "jan");

    private final Words words;

    EnglishGrammar(Words words) {
        this.words = words;
    }

    @Nullable Found calendar(int i) {
        Hit weekday = weekdayName(i);
        int next = weekday == null ? i : skip(weekday.next(), ",.");
        int day = weekday == null ? 0 : weekday.entry().number();
        if (weekday != null && !words.follows(next)) {
            return null;
        }
        Found date = dayFirst(i, next, day);
        date = date == null ? monthFirst(i, next, day) : date;
        return date == null && weekday == null ? deicticMonth(i) : date;
    }

    private int skip(int i, String marks) {
        int next = i;
        while (next < words.size()
                && words.at(next).type() == Token.Type.MARK
                && marks.contains(words.at(next).text())) {
            next++;
        }
        return next;
    }

    private @Nullable Hit weekdayName(int i) {
        Hit full = words.find(i, Kind.WEEKDAY);
        if (full != null && (words.isCapitalised(i) || words.precedes(i, Kind.PREPOSITION))) {
            return full;
        }
        Hit brief = words.find(i, Kind.EN_WEEKDAY_ABBREVIATION);
        return brief != null
                && words.isCapitalised(i)
                && (words.isMark(brief.next(), '.') || words.isMark(brief.next(), ','))
                ? brief
                : null;
    }

    private @Nullable Hit monthName(int i) {
        Hit month = words.find(i, Kind.MONTH);
        return month != null && month.entry().namings().contains(Naming.ENGLISH) && words.isCapitalised(i)
                ? month
                : null;
    }

    /// "24 January 2025", "the 24th of January".
    private @Nullable Found dayFirst(int from, int i, int weekday) {
        int at = words.isWord(i, "the") ? i + 1 : i;
        int day = words.number(at);
        if (day < 1 || day > 31) {
            return null;
        }
        int next = at + 1;
        int lastDay = words.isMark(next, '-') || words.isMark(next, '–') ? words.number(next + 1) : -1;
        if (lastDay > day && lastDay <= 31) {
            next += 2;
        }
        if (next < words.size() && ORDINAL_ENDINGS.contains(words.at(next).text()) && words.at(next).glued()) {
            next++;
        }
        next = words.isWord(next, "of") ? next + 1 : next;
        Hit month = words.follows(next) ? monthName(next) : null;
        Found whole = month == null ? null : year(from, month.next(), calendarOf(day, month, weekday));
        return whole != null && lastDay > day && whole.meaning() instanceof Calendar first
                ? new Found(from, whole.to(), 0, new Meaning.Range(first, first.withDay(lastDay)))
                : whole;
    }

    /// "January 24, 2025", "Jan. 24", "January 2025", "in January".
    private @Nullable Found monthFirst(int from, int i, int weekday) {
        Hit month = monthName(i);
        if (month == null) {
            return null;
        }
        int next = words.isMark(month.next(), '.') ? month.next() + 1 : month.next();
        int day = words.follows(next) ? words.number(next) : -1;
        if (day >= 1 && day <= 31 && words.at(next).text().length() <= 2) {
            int afterDay = next + 1;
            if (afterDay < words.size() && ORDINAL_ENDINGS.contains(words.at(afterDay).text())) {
                afterDay++;
            }
            Found whole = year(from, afterDay, calendarOf(day, month, weekday));
            return withLastDay(whole, afterDay, day);
        }
        Found whole = year(from, month.next(), calendarOf(0, month, weekday));
        if (whole == null) {
            return null;
        }
        boolean dated = whole.to() > month.next() || words.precedes(from, Kind.PREPOSITION);
        String form = words.at(i).text();
        return weekday == 0 && (dated || (!MODALS.contains(form) && form.length() > 3)) ? whole : null;
    }

    /// "January 3-5" has a last day.
    private @Nullable Found withLastDay(@Nullable Found whole, int i, int day) {
        boolean dash = words.isMark(i, '-') || words.isMark(i, '–');
        int last = dash ? words.number(i + 1) : -1;
        if (whole == null || last <= day || last > 31 || !(whole.meaning() instanceof Calendar)) {
            return whole;
        }
        Found dated = year(whole.from(), i + 2, ((Calendar) whole.meaning()).withDay(day));
        return dated != null && dated.meaning() instanceof Calendar first
                ? new Found(dated.from(), dated.to(), 0, new Meaning.Range(first, first.withDay(last)))
                : whole;
    }

    private @Nullable Found year(int from, int i, Calendar calendar) {
        int at = skip(i, ".,");
        at = words.isWord(at, "of") ? at + 1 : at;
        int year = words.follows(at) ? words.number(at) : -1;
        if (year >= 1900 && year <= 2100) {
            return new Found(from, at + 1, 0, calendar.withYear(year));
        }
        Hit deixis = words.follows(at) ? words.find(at, Kind.EN_THIS) : null;
        if (deixis != null && words.isWord(deixis.next(), "year")) {
            Deixis of = Deixis.valueOf(deixis.entry().value());
            return new Found(from, deixis.next() + 1, 0, with(calendar, Deixis.NONE, of));
        }
        return new Found(from, i, 0, calendar);
    }

    private static Calendar calendarOf(int day, Hit month, int weekday) {
        return new Calendar(
                day, month.entry().number(), 0, 0, weekday, Deixis.NONE, Deixis.NONE, Part.NONE, false);
    }

    private static Calendar with(Calendar calendar, Deixis deixis, Deixis ofYear) {
        return new Calendar(
                calendar.day(), calendar.month(), 0, 0, calendar.weekday(), deixis, ofYear, Part.NONE, false);
    }

    /// "last December".
    private @Nullable Found deicticMonth(int i) {
        Hit deixis = words.find(i, Kind.EN_THIS);
        Hit month = deixis == null || !words.follows(deixis.next()) ? null : monthName(deixis.next());
        if (deixis == null || month == null) {
            return null;
        }
        Deixis said = Deixis.valueOf(deixis.entry().value());
        return new Found(i, month.next(), 0, with(calendarOf(0, month, 0), said, Deixis.NONE));
    }

    /// "this month", "last year", "yesterday", "on Monday", "two weeks ago", "recent months".
    @Nullable Found period(int i) {
        Hit day = words.find(i, Kind.EN_DAYWORD);
        if (day != null) {
            return new Found(i, day.next(), 0, new Shift(Unit.DAY, day.entry().number(), Part.NONE, false, 0));
        }
        Hit deixis = words.find(i, Kind.EN_THIS);
        if (deixis != null && words.follows(deixis.next())) {
            Found stretch = stretch(i, deixis);
            if (stretch != null) {
                return stretch;
            }
        }
        Hit weekday = weekdayName(i);
        if (weekday != null) {
            return new Found(i, weekday.next(), 0, weekday(i, weekday, Deixis.NONE));
        }
        Hit vague = words.find(i, Kind.EN_VAGUE);
        Found within = within(i);
        if (within != null) {
            return within;
        }
        return vague == null ? ago(i) : new Found(i, vague.next(), 0, new Meaning.Vague());
    }

    private Meaning weekday(int from, Hit weekday, Deixis deixis) {
        return new Meaning.Weekday(
                weekday.entry().number(), deixis, new Tense(words).of(from, weekday.next()));
    }

    private @Nullable Found stretch(int i, Hit deixis) {
        Deixis said = Deixis.valueOf(deixis.entry().value());
        Hit unit = words.find(deixis.next(), Kind.EN_UNIT);
        if (unit != null && !words.at(deixis.next()).text().endsWith("s")) {
            int amount = said == Deixis.LAST ? -1 : said == Deixis.NEXT ? 1 : 0;
            Unit of = Unit.valueOf(unit.entry().value());
            return of == Unit.DECADE
                    ? new Found(i, unit.next(), 0, new Meaning.Vague())
                    : new Found(i, unit.next(), 0, new Shift(of, amount, Part.NONE, false, 0));
        }
        Hit weekday = weekdayName(deixis.next());
        if (weekday != null) {
            return new Found(i, weekday.next(), 0, weekday(i, weekday, said));
        }
        Hit count = words.find(deixis.next(), Kind.EN_COUNT);
        int next = count != null ? count.next() : deixis.next() + 1;
        boolean counted = count != null || words.number(deixis.next()) > 0;
        Hit many = words.find(counted ? next : deixis.next(), Kind.EN_UNIT);
        Hit hours = words.find(next, Kind.HOURS);
        if (counted && said == Deixis.NEXT && (many != null || hours != null)) {
            int number = count == null ? words.number(deixis.next()) : count.entry().number();
            Hit of = many == null ? Objects.requireNonNull(hours) : many;
            return new Found(i, of.next(), 0, number <= 0 ? new Meaning.Vague() : Ahead.stretch(of, number));
        }
        return many == null ? null : new Found(i, many.next(), 0, new Meaning.Vague());
    }

    /// "In two days", "within 48 hours": from the writer's day on, where the words around it tell of what comes; else
    /// it may be counted from anything.
    private @Nullable Found within(int i) {
        Hit word = words.find(i, Kind.EN_WITHIN);
        if (word == null || !words.follows(word.next())) {
            return null;
        }
        Hit about = words.find(word.next(), Kind.EN_APPROXIMATE);
        int next = about == null ? word.next() : about.next();
        Hit count = words.find(next, Kind.EN_COUNT);
        int number = count == null ? words.number(next) : count.entry().number();
        int unitAt = count == null ? next + 1 : count.next();
        if (number <= 0 || number > Ahead.AMOUNT_MAX || !words.follows(unitAt)) {
            return null;
        }
        Hit unit = words.find(unitAt, Kind.EN_UNIT);
        unit = unit == null ? words.find(unitAt, Kind.HOURS) : unit;
        if (unit == null || (words.follows(unit.next()) && words.isWord(unit.next(), "ago"))
                || new Tense(words).of(i, unit.next()) != Tense.Direction.AHEAD) {
            return null;
        }
        boolean point = word.entry().value().equals("POINT");
        return new Found(i, unit.next(), 0, point ? Ahead.point(unit, number) : Ahead.stretch(unit, number));
    }

    private @Nullable Found ago(int i) {
        int next = i;
        Hit about = words.find(next, Kind.EN_APPROXIMATE);
        boolean approximate = about != null;
        next = about == null ? next : about.next();
        Hit count = words.find(next, Kind.EN_COUNT);
        int number = count == null ? words.number(next) : count.entry().number();
        int unitAt = count == null ? next + 1 : count.next();
        Hit unit = number < 0 || !words.follows(unitAt) ? null : words.find(unitAt, Kind.EN_UNIT);
        if (unit == null || !words.follows(unit.next()) || !words.isWord(unit.next(), "ago")) {
            return null;
        }
        Unit of = Unit.valueOf(unit.entry().value());
        Meaning meaning = number == 0 ? new Meaning.Vague() : Shift.ago(of, number, approximate);
        return new Found(i, unit.next() + 1, 0, meaning);
    }
}
