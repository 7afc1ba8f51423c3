package org.nadhir.reports.time;

import org.jspecify.annotations.Nullable;
import org.nadhir.reports.time.Meaning.Part;
import org.nadhir.reports.time.Meaning.Years;
import org.nadhir.reports.time.Words.Hit;

/// Whole years in Arabic and English: عام 2003, بين عامي 2015 و2016, أواخر 2024, "since 2016", "the 1990s".
///
/// Four digits alone are a year only where the words around them show one: money, counts and numbers of
/// resolutions are not.
final class YearGrammar {

    private final Words words;

    YearGrammar(Words words) {
        this.words = words;
    }

    /// The years that begin at token `i`; `afterPart` says that a word such as "late" stands before it.
    @Nullable Found at(int i, boolean afterPart) {
        Hit between = words.find(i, Kind.BETWEEN);
        if ((between != null || words.isWord(i, "between")) && words.follows(i + 1)) {
            Found two = years(i + 1, true);
            return two != null && two.meaning() instanceof Years years && years.to() > years.from()
                    ? new Found(i, two.to(), between == null ? 0 : between.clitic(), years)
                    : null;
        }
        return years(i, afterPart);
    }

    private @Nullable Found years(int i, boolean certain) {
        Hit word = words.find(i, Kind.YEARWORD);
        boolean named = word != null && words.follows(word.next());
        int at = named && word != null ? word.next() : i;
        int year = words.number(at);
        if (words.at(i).type() == Token.Type.MARK || year < 0 || words.at(at).text().length() != 4) {
            return null;
        }
        boolean hijri = words.follows(at + 1) && words.is(at + 1, Kind.HIJRI_MARK);
        if (hijri && year >= 1300 && year <= 1600) {
            return new Found(
                    i,
                    at + 2,
                    named && word != null ? word.clitic() : 0,
                    new Years(year, year, Part.NONE, false, true));
        }
        if (named ? year < 600 || year > 2100 : year < 1900 || year > 2100) {
            return null;
        }
        int end = at + 1;
        if (words.isWord(end, "s") && words.at(end).glued() && year % 10 == 0) {
            return new Found(i, end + 1, 0, new Years(year, year + 9, Part.NONE, true, false));
        }
        int last = lastYear(end, year);
        int to = last == 0 ? end : endOfLast(end);
        if (!named && !certain && last == 0 && !isYear(at)) {
            return null;
        }
        int clitic = named && word != null ? word.clitic() : 0;
        return new Found(i, to, clitic, new Years(year, last == 0 ? year : last, Part.NONE, false, false));
    }

    /// The year behind "و", "إلى", "-" or "and", if it is a later one; else 0.
    private int lastYear(int i, int first) {
        int at = endOfLast(i) - 1;
        int year = at > i && words.at(at).text().length() == 4 ? words.number(at) : -1;
        return year > first && year <= 2100 ? year : 0;
    }

    private int endOfLast(int i) {
        if (!words.follows(i)) {
            return i;
        }
        boolean joined = words.isMark(i, '-')
                || words.isMark(i, '–')
                || words.isMark(i, '/')
                || words.isWord(i, "و")
                || words.is(i, Kind.TO)
                || words.isWord(i, "and")
                || words.isWord(i, "to");
        if (!joined || !words.follows(i + 1)) {
            return i;
        }
        Hit word = words.find(i + 1, Kind.YEARWORD);
        int at = word == null ? i + 1 : word.next();
        return at < words.size() && words.number(at) >= 1900 && words.follows(at) ? at + 1 : i;
    }

    /// Four digits with no "year" before them.
    private boolean isYear(int i) {
        int year = words.number(i);
        if (words.precedes(i, Kind.NO_DATE_BEFORE)
                || (words.follows(i + 1) && words.is(i + 1, Kind.COUNTED_NOUN))
                || (words.precedes(i, Kind.APPROXIMATE) && !words.isWord(i - 1, "حوالي"))) {
            return false;
        }
        boolean context = i > 0 && words.follows(i) && words.precedes(i, Kind.PREPOSITION);
        boolean joined = words.isWord(i - 1, "و") && words.follows(i);
        boolean plausible = year >= 1950 && year <= 2049;
        if (context && (plausible || year % 100 != 0)) {
            return true;
        }
        boolean stops = i + 1 >= words.size()
                || words.at(i + 1).afterBreak()
                || words.at(i + 1).type() == Token.Type.MARK
                || words.is(i + 1, Kind.STOP_AFTER_YEAR);
        return plausible && !joined && stops && words.follows(i) && words.at(i - 1).type() == Token.Type.WORD;
    }
}
