package org.nadhir.reports.time;

import org.jspecify.annotations.Nullable;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Deixis;
import org.nadhir.reports.time.Meaning.Part;
import org.nadhir.reports.time.Words.Hit;

/// The second name of a month: `كانون الثاني/يناير`, `حزيران/ يونيو`, `كانون الثاني (يناير)`.
///
/// Names that agree are one month. Names that do not are a conflict, except two neighbouring months of one naming
/// system without a day, and months with a hyphen between them: those are a period.
final class MonthPair {

    private final Words words;

    MonthPair(Words words) {
        this.words = words;
    }

    /// What follows the month `first`: a calendar with one or two months, a range of months, or nothing.
    @Nullable Found after(Hit first) {
        int i = first.next();
        if (i >= words.size() || words.at(i).afterBreak()) {
            return null;
        }
        boolean bracket = words.isMark(i, '(');
        boolean slash = words.isMark(i, '/') || words.isMark(i, '\\') || words.isMark(i, '|');
        boolean hyphen = words.isMark(i, '-') || words.isMark(i, '–');
        if ((!bracket && !slash && !hyphen) || !words.follows(i + 1)) {
            return null;
        }
        Hit second = words.find(i + 1, Kind.MONTH);
        if (second == null || second.clitic() > 0 || (bracket && !words.isMark(second.next(), ')'))) {
            return null;
        }
        int end = bracket ? second.next() + 1 : second.next();
        int one = first.entry().number();
        int two = second.entry().number();
        if (one == two) {
            return new Found(first.next(), end, 0, months(one, 0));
        }
        boolean period = hyphen
                || Meaning.isPeriodOfTwo(one, first.entry().namings(), two, second.entry().namings());
        if (period && !bracket) {
            return new Found(first.next(), end, 0, new Meaning.Range(months(one, 0), months(two, 0)));
        }
        return new Found(first.next(), end, 0, months(one, two));
    }

    private static Calendar months(int one, int two) {
        return new Calendar(0, one, two, 0, 0, Deixis.NONE, Deixis.NONE, Part.NONE, false);
    }
}
