package org.nadhir.reports.time;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Deixis;

/// "Between 27 November and 8 December 2024": the year that the second date names is the first one's as well.
final class SharedYears {

    private SharedYears() {}

    static List<Found> spread(Words words, List<Found> found) {
        List<Found> spread = new ArrayList<>(found);
        for (int i = found.size() - 2; i >= 0; i--) {
            Found one = spread.get(i);
            Found next = spread.get(i + 1);
            if (one.meaning() instanceof Calendar first
                    && next.meaning() instanceof Calendar second
                    && first.year() == 0
                    && first.deixis() == Deixis.NONE
                    && first.ofYear() == Deixis.NONE
                    && second.year() > 0
                    && first.hijri() == second.hijri()
                    && areJoined(words, one, next)) {
                int year = first.month() <= second.month() ? second.year() : second.year() - 1;
                spread.set(i, new Found(one.from(), one.to(), one.clitic(), first.withYear(year)));
            }
        }
        return spread;
    }

    private static boolean areJoined(Words words, Found one, Found next) {
        if (!words.follows(next.from()) || next.from() - one.to() > 1) {
            return false;
        }
        if (next.from() == one.to()) {
            return next.clitic() == 1 && words.at(next.from()).text().startsWith("و");
        }
        int between = one.to();
        return words.follows(between)
                && (words.isWord(between, "و")
                        || words.is(between, Kind.TO)
                        || words.isMark(between, '-')
                        || words.isMark(between, '–')
                        || words.isWord(between, "and")
                        || words.isWord(between, "to"));
    }
}
