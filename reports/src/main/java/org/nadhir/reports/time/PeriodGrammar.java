package org.nadhir.reports.time;

import org.jspecify.annotations.Nullable;
import org.nadhir.reports.time.Meaning.Deixis;
import org.nadhir.reports.time.Meaning.Part;
import org.nadhir.reports.time.Meaning.Shift;
import org.nadhir.reports.time.Meaning.Unit;
import org.nadhir.reports.time.Words.Hit;

/// Arabic stretches named from where the writer stands: هذا الشهر, العام الماضي, أمس, قبل نحو أسبوعين, يوم الاثنين.
final class PeriodGrammar {

    private final Words words;

    PeriodGrammar(Words words) {
        this.words = words;
    }

    /// "هذا الشهر", "الشهر الجاري", "العام الماضي".
    @Nullable Found period(int i) {
        Hit demonstrative = words.find(i, Kind.THIS);
        if (demonstrative != null && words.follows(demonstrative.next())) {
            Hit unit = words.find(demonstrative.next(), Kind.UNIT_DEFINITE);
            return unit == null || unit.clitic() > 0
                    ? null
                    : shift(i, unit.next(), demonstrative.clitic(), unit, 0);
        }
        Hit unit = words.find(i, Kind.UNIT_DEFINITE);
        Hit deixis = unit == null || !words.follows(unit.next()) ? null : words.find(unit.next(), Kind.DEIXIS);
        if (unit == null || deixis == null || deixis.clitic() > 0) {
            return null;
        }
        return switch (Deixis.valueOf(deixis.entry().value())) {
            case THIS -> shift(i, deixis.next(), unit.clitic(), unit, 0);
            case LAST -> shift(i, deixis.next(), unit.clitic(), unit, -1);
            case NEXT -> shift(i, deixis.next(), unit.clitic(), unit, 1);
            case NONE, SAME -> null;
        };
    }

    private static Found shift(int from, int to, int clitic, Hit unit, int amount) {
        Unit of = Unit.valueOf(unit.entry().value());
        return new Found(from, to, clitic, new Shift(of, amount, Part.NONE, false, 0));
    }

    /// "اليوم", "أمس الأحد". Names such as "روسيا اليوم" and "اليوم العالمي" are not days.
    @Nullable Found day(int i) {
        Hit word = words.find(i, Kind.DAYWORD);
        if (word == null
                || words.precedes(i, Kind.NO_DATE_BEFORE)
                || (words.follows(word.next()) && words.is(word.next(), Kind.NO_DATE_AFTER))
                || words.precedes(i, Kind.THIS)) {
            return null;
        }
        Hit weekday = words.follows(word.next()) ? words.find(word.next(), Kind.WEEKDAY) : null;
        boolean named = weekday != null && weekday.clitic() == 0;
        int to = named && weekday != null ? weekday.next() : word.next();
        int day = named && weekday != null ? weekday.entry().number() : 0;
        return new Found(
                i, to, word.clitic(), new Shift(Unit.DAY, word.entry().number(), Part.NONE, false, day));
    }

    /// "يوم الاثنين", "الاثنين الماضي".
    @Nullable Found weekday(int i) {
        int next = words.isWord(i, "يوم") || words.isWord(i, "ويوم") ? i + 1 : i;
        Hit weekday = next > i && !words.follows(next) ? null : words.find(next, Kind.WEEKDAY);
        if (weekday == null || words.precedes(i, Kind.NO_DATE_BEFORE) || words.precedes(i, Kind.BETWEEN)) {
            return null;
        }
        Hit deixis = words.follows(weekday.next()) ? words.find(weekday.next(), Kind.DEIXIS) : null;
        Deixis said = deixis == null ? Deixis.NONE : Deixis.valueOf(deixis.entry().value());
        if (deixis != null && (said == Deixis.SAME || deixis.clitic() > 0)) {
            said = Deixis.NONE;
            deixis = null;
        }
        int clitic = next == i ? weekday.clitic() : words.isWord(i, "ويوم") ? 1 : 0;
        return new Found(
                i,
                deixis == null ? weekday.next() : deixis.next(),
                clitic,
                new Meaning.Weekday(
                        weekday.entry().number(),
                        said,
                        new Tense(words).of(i, deixis == null ? weekday.next() : deixis.next())));
    }

    /// "قبل نحو أسبوعين", "منذ 3 سنوات"; with بعد or خلال it is counted from something else, and so stays vague.
    @Nullable Found counted(int i) {
        Hit before = words.find(i, Kind.BEFORE);
        Hit after = words.find(i, Kind.AFTER);
        Hit word = before == null ? after : before;
        if (word == null || !words.follows(word.next())) {
            return null;
        }
        int next = word.next();
        boolean approximate = false;
        for (Hit about = words.find(next, Kind.APPROXIMATE);
                about != null && words.follows(about.next());
                about = words.find(next, Kind.APPROXIMATE)) {
            approximate = true;
            next = about.next();
        }
        Found ahead = before == null ? new Ahead(words).arabic(i, word, next) : null;
        if (ahead != null) {
            return ahead;
        }
        Found amount = amount(i, next, approximate, word.clitic());
        if (amount == null || before == null) {
            return amount == null ? null : new Found(i, amount.to(), word.clitic(), new Meaning.Vague());
        }
        return amount;
    }

    private @Nullable Found amount(int from, int i, boolean approximate, int clitic) {
        Hit dual = words.find(i, Kind.UNIT_DUAL);
        if (dual != null) {
            return ago(from, dual.next(), dual, 2, approximate, clitic);
        }
        Hit count = words.find(i, Kind.COUNT);
        int number = count == null ? words.number(i) : count.entry().number();
        int next = count == null ? i + 1 : count.next();
        Hit counted = number > 0 && words.follows(next) ? words.find(next, Kind.UNIT_COUNTED) : null;
        if (counted != null) {
            if (counted.entry().value().equals("HOUR")) {
                return null;
            }
            return ago(from, counted.next(), counted, number, approximate, clitic);
        }
        Hit many = words.find(i, Kind.UNIT_MANY);
        if (many != null) {
            return new Found(from, many.next(), clitic, new Meaning.Vague());
        }
        Hit single = words.find(i, Kind.UNIT_SINGLE);
        return single == null || !isUnit(single, approximate)
                ? null
                : ago(from, afterOne(single.next()), single, 1, approximate, clitic);
    }

    private int afterOne(int i) {
        return words.follows(i) && (words.isWord(i, "واحد") || words.isWord(i, "واحده")) ? i + 1 : i;
    }

    /// "قبل عام 2011" names a year, "قبل يوم الاثنين" a day, and "قبل عقد اجتماع" a meeting.
    private boolean isUnit(Hit single, boolean approximate) {
        int next = single.next();
        boolean ends = !words.follows(next) || words.at(next).type() == Token.Type.MARK || words.is(next, Kind.FROM);
        if (single.entry().value().equals("DECADE")) {
            return approximate || ends;
        }
        return ends
                || (words.at(next).type() == Token.Type.WORD
                        && !words.is(next, Kind.WEEKDAY)
                        && !words.is(next, Kind.MONTH)
                        && !words.is(next, Kind.HIJRI)
                        && !words.is(next, Kind.ORDINAL)
                        && !words.is(next, Kind.DAYWORD));
    }

    private static Found ago(int from, int to, Hit unit, int amount, boolean approximate, int clitic) {
        Unit of = Unit.valueOf(unit.entry().value());
        return new Found(from, to, clitic, Shift.ago(of, amount, approximate));
    }

    /// "السنوات الخمس الماضية", "الفترة المقبلة", "منذ ذلك الحين", "التسعينيات".
    @Nullable Found vague(int i) {
        Hit sinceThen = words.find(i, Kind.SINCE_THEN);
        if (sinceThen != null) {
            return new Found(i, sinceThen.next(), sinceThen.clitic(), new Meaning.Vague());
        }
        Hit decade = words.find(i, Kind.DECADE);
        if (decade != null) {
            int from = decade.entry().number();
            Hit century = words.follows(decade.next()) ? words.find(decade.next(), Kind.UNIT_VAGUE) : null;
            Hit last = century != null && words.follows(century.next())
                    ? words.find(century.next(), Kind.DEIXIS)
                    : null;
            int to = last == null ? decade.next() : last.next();
            return new Found(
                    i, to, decade.clitic(), new Meaning.Years(from, from + 9, Part.NONE, true, false));
        }
        Hit unit = words.find(i, Kind.UNIT_PLURAL);
        unit = unit == null ? words.find(i, Kind.UNIT_VAGUE) : unit;
        if (unit == null) {
            return null;
        }
        int next = unit.next();
        if (words.follows(next) && (words.is(next, Kind.FEW) || words.number(next) > 0)) {
            next++;
        }
        Hit deixis = words.follows(next) ? words.find(next, Kind.DEIXIS) : null;
        return deixis == null || deixis.clitic() > 0
                ? null
                : new Found(i, deixis.next(), unit.clitic(), new Meaning.Vague());
    }
}
