package org.nadhir.reports.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.TimeExpression;
import org.nadhir.model.TimeExpression.Basis;
import org.nadhir.model.TimeExpression.Conflict;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Deixis;
import org.nadhir.reports.time.Meaning.Part;
import org.nadhir.reports.time.Meaning.Shift;
import org.nadhir.reports.time.Meaning.Unit;
import org.nadhir.reports.time.Reference.Precision;
import org.nadhir.reports.time.TimeReader.Scan;

/// One act with two times that exclude each other: "Early this month, the minister said in a statement today …".
///
/// A sentence that opens with a time frames its main verb by it. A later "today" or "yesterday" in the same clause,
/// with no word between that opens another clause, belongs to the same act. It is the "today" that is doubted: it is
/// what goes stale when copy is pasted, so the frame is the proposed reading.
final class TwoTimes {

    private static final int CLAUSE_TOKENS_MAX = 20;
    private static final String ENDS = ".!?؟؛;:\"…";

    private TwoTimes() {}

    static List<TimeExpression> mark(
            Scan scan, List<TimeExpression> times, Reference reference, YearMonth thisMonth) {
        List<TimeExpression> marked = new ArrayList<>(times);
        int writtenFrom = writtenFromDay(scan.found());
        for (int i = 0; i + 1 < times.size(); i++) {
            Found frame = scan.found().get(i);
            Found day = scan.found().get(i + 1);
            if (day.meaning() instanceof Shift shift
                    && shift.unit() == Unit.DAY
                    && shift.amount() >= -1
                    && shift.amount() <= 0
                    && opensSentence(scan.words(), frame)
                    && inOneClause(scan.words(), frame.to(), day.from())
                    && excludes(frame.meaning(), times.get(i), times.get(i + 1), reference, thisMonth, writtenFrom)) {
                marked.set(i + 1, doubted(times.get(i), times.get(i + 1), reference));
            }
        }
        return marked;
    }

    private static TimeExpression doubted(TimeExpression frame, TimeExpression day, Reference reference) {
        String today = day.value();
        if (today.isEmpty()) {
            today = reference.knows(Precision.MONTH) ? reference.iso().substring(0, 7) + "-XX" : "XXXX-XX-XX";
        }
        List<String> candidates = frame.value().isEmpty() ? List.of(today) : List.of(today, frame.value());
        Basis basis = frame.value().isEmpty() ? day.basis() : frame.basis();
        return new TimeExpression(day.span(), frame.value(), candidates, basis, false, Conflict.TWO_TIMES);
    }

    /// The latest day of the current month that the text tells of: it was not written before that.
    private static int writtenFromDay(List<Found> found) {
        int day = 0;
        for (Found one : found) {
            if (one.meaning() instanceof Calendar c && c.deixis() == Deixis.THIS) {
                day = Math.max(day, c.day());
            } else if (one.meaning() instanceof Meaning.DayOfMonth d && d.months() == 0) {
                day = Math.max(day, d.day());
            }
        }
        return day;
    }

    private static boolean opensSentence(Words words, Found frame) {
        int before = frame.from() - 1;
        if (before < 0 || words.at(frame.from()).afterBreak()) {
            return true;
        }
        Token last = words.at(before);
        boolean preposition = words.precedes(frame.from(), Kind.PREPOSITION)
                && (before == 0 || words.at(before).afterBreak() || isEnd(words.at(before - 1)));
        return isEnd(last) || preposition;
    }

    private static boolean isEnd(Token token) {
        return token.type() == Token.Type.MARK && ENDS.contains(token.text());
    }

    private static boolean inOneClause(Words words, int from, int to) {
        if (to - from > CLAUSE_TOKENS_MAX || to <= from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (words.at(i).afterBreak() || isEnd(words.at(i)) || words.is(i, Kind.SUBORDINATE)) {
                return false;
            }
        }
        return !words.at(to).afterBreak();
    }

    private static boolean excludes(
            Meaning frame,
            TimeExpression framed,
            TimeExpression day,
            Reference reference,
            YearMonth thisMonth,
            int writtenFrom) {
        return switch (frame) {
            case Shift s when s.unit() == Unit.DAY -> false;
            case Shift s when s.amount() < 0 || s.part() == Part.EARLIER -> true;
            case Shift s when s.amount() == 0 && s.unit() == Unit.MONTH ->
                reference.knows(Precision.DAY)
                        ? !YearMonth.from(reference.latest()).equals(thisMonth)
                                || !isInPart(s.part(), reference.latest().getDayOfMonth())
                        : (s.part() == Part.START && writtenFrom > 10) || (s.part() == Part.MID && writtenFrom > 20);
            case Calendar c when c.day() > 0 && framed.value().length() == 10 && day.value().length() == 10 ->
                Math.abs(LocalDate.parse(framed.value()).toEpochDay()
                                - LocalDate.parse(day.value()).toEpochDay())
                        > 1;
            default -> false;
        };
    }

    private static boolean isInPart(Part part, int day) {
        return switch (part) {
            case START -> day <= 10;
            case MID -> day >= 10 && day <= 20;
            case END -> day >= 20;
            case NONE, SEASON, EARLIER -> true;
        };
    }
}
