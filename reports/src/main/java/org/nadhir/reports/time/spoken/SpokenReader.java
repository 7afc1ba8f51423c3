package org.nadhir.reports.time.spoken;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.time.Token;

/// Reads what one says to a calendar, for fields and questions in which a time is meant.
///
/// Every span is verbatim, in order, without overlaps; of several readings that begin at one word the longest is taken,
/// of two alike the one whose rule stands first. The cost is linear in the text: no rule calls itself, so each word
/// begins a bounded number of attempts. No clock is read.
public final class SpokenReader {

    private SpokenReader() {}

    /// All times of this sort.
    ///
    /// @param today the day from which "tomorrow" and "this week" are counted
    public static List<SpokenTime> read(String text, LocalDate today, Sort sort) {
        Shadow shadow = Shadow.of(text);
        List<Token> tokens = Token.of(shadow.folded());
        Chart chart = new Chart(tokens, Rules.INSTANCE);
        List<SpokenTime> times = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Chart.Match best = best(chart, sort, i);
            if (best == null) {
                i++;
            } else {
                int start = tokens.get(i).start() + best.skipped();
                String timex = timex(best.slots(), today);
                times.add(new SpokenTime(
                        shadow.original(start, tokens.get(best.end() - 1).end()), timex));
                i = best.end();
            }
        }
        return times;
    }

    private static Chart.@Nullable Match best(Chart chart, Sort sort, int i) {
        Chart.Match best = null;
        for (int skip : chart.clitics(i)) {
            for (Chart.Match match : chart.matches(sort.rule(), i, skip)) {
                if (match.end() > i && (best == null || match.end() > best.end())) {
                    best = new Chart.Match(match.end(), skip, match.slots());
                }
            }
        }
        chart.forget(i);
        return best;
    }

    /// A day that no calendar has (31 November) is a time without a value.
    private static String timex(Slots slots, LocalDate today) {
        try {
            return switch (slots.text("do").charAt(0)) {
                case 'd' -> new DayValue(today).timex(slots);
                case 's' -> new StretchValue(today).timex(slots);
                case 'l' -> LengthValue.timex(slots);
                case 'c' -> ClockValue.timex(slots);
                default -> new FeastValue(today).timex(slots);
            };
        } catch (DateTimeException noSuchDay) {
            return "";
        }
    }
}
