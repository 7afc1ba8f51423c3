package org.nadhir.reports.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.reports.time.Lexicon.NamedDay;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Part;
import org.nadhir.reports.time.Meaning.Shift;
import org.nadhir.reports.time.Meaning.Years;
import org.nadhir.reports.time.Words.Hit;

/// All expressions of a text, from left to right, the longest first where several begin at one word.
final class Grammar {

    private final Words words;
    private final CalendarGrammar arabic;
    private final EnglishGrammar english;
    private final PeriodGrammar periods;
    private final YearGrammar years;
    private final NumericGrammar figures;

    Grammar(Words words, boolean dayFirst) {
        this.words = words;
        this.arabic = new CalendarGrammar(words);
        this.english = new EnglishGrammar(words);
        this.periods = new PeriodGrammar(words);
        this.years = new YearGrammar(words);
        this.figures = new NumericGrammar(words, dayFirst);
    }

    List<Found> all() {
        List<Found> all = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Found found = at(i);
            if (found == null) {
                i++;
            } else {
                all.add(named(found));
                i = found.to();
            }
        }
        return all;
    }

    private @Nullable Found at(int i) {
        if (!words.mayBegin(i)) {
            return null;
        }
        Found best = whole(i, false);
        best = longer(best, parted(i, words.find(i, Kind.PART)));
        best = longer(best, parted(i, words.find(i, Kind.EN_PART)));
        best = longer(best, dayBeforeDate(i));
        if (best != null && (words.isWord(i, "يوم") || words.isWord(i, "ويوم"))) {
            best = longer(best, arabic.at(i + 1));
        }
        return best;
    }

    private @Nullable Found whole(int i, boolean afterPart) {
        if (i >= words.size()) {
            return null;
        }
        Found best = longer(null, figures.at(i));
        best = longer(best, arabic.at(i));
        best = longer(best, english.calendar(i));
        best = longer(best, periods.counted(i));
        best = longer(best, years.at(i, afterPart));
        best = longer(best, periods.period(i));
        best = longer(best, periods.day(i));
        best = longer(best, periods.weekday(i));
        best = longer(best, english.period(i));
        return longer(best, periods.vague(i));
    }

    private static @Nullable Found longer(@Nullable Found one, @Nullable Found two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return two.to() > one.to() ? two : one;
    }

    /// "أوائل الشهر الجاري", "late 2024", "mid-December".
    private @Nullable Found parted(int i, @Nullable Hit part) {
        if (part == null) {
            return null;
        }
        int next = part.next();
        if (words.isMark(next, '-')) {
            next++;
        } else if (words.follows(next) && words.is(next, Kind.FROM)) {
            next++;
        }
        Found whole = words.follows(next) ? whole(next, true) : null;
        if (whole == null) {
            return null;
        }
        Part of = Part.valueOf(part.entry().value());
        Meaning meaning =
                switch (whole.meaning()) {
                    case Calendar calendar when calendar.day() == 0 -> calendar.withPart(of);
                    case Years y when y.from() == y.to() -> new Years(y.from(), y.to(), of, y.vague(), y.hijri());
                    case Shift s when s.unit() != Meaning.Unit.DAY && s.weekday() == 0 && Math.abs(s.amount()) <= 1 ->
                        new Shift(s.unit(), s.amount(), of, s.vague(), 0);
                    default -> whole.meaning();
                };
        return meaning.equals(whole.meaning()) ? null : new Found(i, whole.to(), part.clitic(), meaning);
    }

    /// "اليوم الثلاثاء 11 آذار": the date says more than the day.
    private @Nullable Found dayBeforeDate(int i) {
        Found day = periods.day(i);
        int next = day == null ? i : words.is(i + 1, Kind.WEEKDAY) ? i + 1 : day.to();
        Found date = day == null || !words.follows(next) ? null : arabic.at(next);
        return day != null && date != null && date.meaning() instanceof Calendar c && c.day() > 0
                ? new Found(i, date.to(), day.clitic(), c)
                : null;
    }

    /// Gives a date without a year the year of the event that it stands for, where the words beside it say so.
    private Found named(Found found) {
        if (!(found.meaning() instanceof Calendar c)
                || c.year() > 0
                || c.other() > 0
                || c.hijri()
                || c.deixis() != Meaning.Deixis.NONE
                || c.ofYear() != Meaning.Deixis.NONE) {
            return found;
        }
        for (NamedDay day : Lexicon.INSTANCE.namedDays()) {
            if (day.month() == c.month() && day.day() == c.day() && isBeside(found, day)) {
                return new Found(found.from(), found.to(), found.clitic(), new Meaning.Known(day.value()));
            }
        }
        return found;
    }

    private boolean isBeside(Found found, NamedDay day) {
        int before = found.from() - 1;
        boolean precedes = before >= 0
                && words.follows(found.from())
                && day.words().stream().anyMatch(word -> words.at(before).text().endsWith(word));
        return precedes
                || (words.follows(found.to())
                        && day.words().contains(words.at(found.to()).text()));
    }
}
