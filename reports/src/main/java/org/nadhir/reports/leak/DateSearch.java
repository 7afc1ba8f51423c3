package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.reports.leak.view.Day;
import org.nadhir.reports.leak.view.Days;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Days, however they are written and in whichever calendar.
final class DateSearch {

    private static final int DAYS_OF_MONTH = 32;

    /// A day that is searched for; `year` 0 where it is not known.
    private record Wanted(int trace, int year) {}

    /// Of so many days some are written by chance wherever a few digits stand.
    private static final int MANY = 100;
    private static final int BARE_MAX = 7;
    /// Views that put digits together anew.
    private static final Set<String> APART =
            Set.of("numbers-apart", "digits-between", "letters-for-digits", "unspaced", "word-by-word", "tally");

    private final Map<Integer, List<Wanted>> days = new HashMap<>();
    private final boolean many;

    DateSearch(List<Form> forms) {
        for (Form form : forms) {
            if (form.kind() == Trace.Kind.DATE) {
                for (Day day : Days.of(form.value())) {
                    days.computeIfAbsent(key(day), key -> new ArrayList<>()).add(new Wanted(form.trace(), day.year()));
                }
            }
        }
        many = days.size() > MANY;
    }

    /// Whether, of very many days, one is written so by chance: in a few digits with nothing between, in pieces of
    /// several strings and numbers, or in digits that a view put together.
    private boolean isChance(Reading reading, Day day) {
        if (!many) {
            return false;
        }
        String layer = reading.layer();
        boolean bare = day.end() - day.start() <= BARE_MAX
                && reading.text().substring(day.start(), day.end()).chars().allMatch(Character::isDigit);
        return bare
                || day.year() == 0
                || APART.contains(layer.substring(layer.lastIndexOf('+') + 1))
                || reading.isInPieces(day.start(), day.end());
    }

    private static int key(Day day) {
        return day.month() * DAYS_OF_MONTH + day.day();
    }

    void search(Reading reading, Findings findings) {
        if (days.isEmpty()) {
            return;
        }
        search(reading, reading.days(), findings);
        search(reading, reading.daysMeant(), findings);
    }

    private void search(Reading reading, List<Day> found, Findings findings) {
        for (Day day : found) {
            for (Wanted wanted : days.getOrDefault(key(day), List.of())) {
                boolean same = day.year() == wanted.year() || day.year() == 0 || wanted.year() == 0;
                if (same && !isChance(reading, day)) {
                    findings.addText(
                            reading,
                            wanted.trace(),
                            Leak.Kind.TRACE,
                            Layer.DATE,
                            Leak.Weight.NEAR,
                            day.start(),
                            day.end());
                }
            }
        }
    }
}
