package org.nadhir.reports.time;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Language;
import org.nadhir.model.Line;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.model.TimeExpression;
import org.nadhir.model.TimeExpression.Basis;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Stretches;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Deixis;
import org.nadhir.reports.time.Reference.Precision;

/// Reads the times that a report names.
///
/// Every span is verbatim and lies in the text, in order, without overlaps. A value is empty rather than guessed:
/// it rests on the words alone, on the reference date given, on one inferred from the text, or on one lent by
/// another report, and `basis` says which. The same input gives the same output; no clock is read.
public final class TimeReader {

    private TimeReader() {}

    /// Finds every time in the text and brings it to ISO 8601.
    ///
    /// @param lines what the page reader took each line for; dropped lines are read for dates, but do not date the text
    /// @param referenceIso the day of publication (`2025-01-25`; `2025-01` or `2025` where no more is known) as given
    ///     with the report, or empty: then it is inferred from the text
    public static List<TimeExpression> times(
            String text, Language language, List<Line> lines, String referenceIso) {
        Scan scan = Scan.of(text, language);
        Reference reference = referenceIso.isEmpty()
                ? scan.inferred(lines)
                : Reference.of(referenceIso, Basis.GIVEN_REFERENCE);
        return times(scan, reference);
    }

    /// The date that the text itself lets infer: `2025-01-24`, `2025-01`, `2025`, or empty.
    public static String reference(String text, Language language, List<Line> lines) {
        return Scan.of(text, language).inferred(lines).iso();
    }

    /// The second pass over reports of one batch. A report that names no year borrows it from a report that dates
    /// the same event (same day or month, and enough of the same words around it); a month pair that disagrees gets
    /// a proposed reading where another report names one of the two.
    ///
    /// @return the readings in the same order, with times and reference replaced where something was lent
    public static List<Reading> borrow(List<Reading> readings) {
        return Borrowing.over(readings);
    }

    static List<TimeExpression> times(Scan scan, Reference reference) {
        List<Found> found = scan.found();
        YearMonth thisMonth = thisMonth(found, reference);
        Resolver resolver = new Resolver(reference, thisMonth);
        List<TimeExpression> times = new ArrayList<>(found.size());
        int lastYear = 0;
        for (Found one : found) {
            Resolver.Value value = resolver.value(one.meaning(), lastYear);
            times.add(new TimeExpression(
                    scan.span(one), value.iso(), value.candidates(), value.basis(), value.vague(), value.conflict()));
            lastYear = yearOf(one.meaning(), lastYear);
        }
        List<TimeExpression> checked = TwoTimes.mark(scan, times, reference, thisMonth);
        return Support.propose(checked, checked);
    }

    private static int yearOf(Meaning meaning, int before) {
        return switch (meaning) {
            case Calendar c when c.year() > 0 && !c.hijri() -> c.year();
            case Meaning.Years y when !y.hijri() && !y.vague() -> y.to();
            case Meaning.Known known -> Integer.parseInt(known.value().substring(0, 4));
            default -> before;
        };
    }

    /// A text that says "11 January, this month" means January by "this month", even if it was given a reference
    /// some weeks later, as happens with texts that are published again.
    private static YearMonth thisMonth(List<Found> found, Reference reference) {
        YearMonth own = YearMonth.from(reference.latest());
        if (!reference.knows(Precision.MONTH)) {
            return own;
        }
        for (Found one : found) {
            if (one.meaning() instanceof Calendar c
                    && c.deixis() == Deixis.THIS
                    && c.other() == 0
                    && !c.hijri()
                    && (c.month() == own.minusMonths(1).getMonthValue()
                            || c.month() == own.minusMonths(2).getMonthValue())) {
                return own.getMonthValue() - c.month() == 1 || own.getMonthValue() - c.month() == -11
                        ? own.minusMonths(1)
                        : own.minusMonths(2);
            }
        }
        return own;
    }

    /// One text with the expressions found in it.
    record Scan(Shadow shadow, Words words, List<Found> found) {

        static Scan of(String text, Language language) {
            Shadow shadow = Shadow.of(text);
            Words words = new Words(shadow);
            List<Found> found = new Grammar(words, language != Language.ENGLISH).all();
            return new Scan(shadow, words, SharedYears.spread(words, found));
        }

        Span span(Found one) {
            return shadow.original(one.start(words), one.end(words));
        }

        /// Only lines that are the report's own tell its date; if none are given, the whole text does.
        Reference inferred(List<Line> lines) {
            List<Meaning> own = new ArrayList<>();
            Stretches<Line> dropped = Stretches.of(
                    lines.stream().filter(line -> line.kind() == Line.Kind.DROPPED).toList(), Line::span);
            for (Found one : found) {
                if (dropped.overlapping(span(one)).isEmpty()) {
                    own.add(one.meaning());
                }
            }
            return ReferenceFinder.find(own);
        }
    }
}
