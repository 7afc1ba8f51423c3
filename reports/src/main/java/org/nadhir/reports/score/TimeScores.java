package org.nadhir.reports.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.model.TimeExpression;

/// Rules 1 to 3 of the scoring rules: dates found, their values, and conflicts inside a report.
///
/// @param precision spans that overlap an annotated time, of all spans
/// @param recall core times found
/// @param values right values of the core times that are not in conflict
/// @param valuesOfTheTexts the same without the items that rest on outside knowledge
/// @param conflicts marked of the annotated conflicts
/// @param bothReadings of the hits, those that give at least two readings
/// @param proposals of the hits, those whose proposed reading is the intended one
/// @param falseAlarms marks that overlap no annotated conflict
/// @param misses what was not found or not right, for the developer: report, line-free span and the values
public record TimeScores(
        Ratio precision,
        Ratio recall,
        Ratio values,
        Ratio valuesOfTheTexts,
        Ratio conflicts,
        Ratio bothReadings,
        Ratio proposals,
        int falseAlarms,
        List<String> misses) {

    public double f1() {
        return Ratio.f1(precision, recall);
    }

    /// Counts over all reports together. A reading is matched with the annotation by its report's file name.
    public static TimeScores of(List<Reading> readings, Gold gold) {
        TimeScores sum = new TimeScores(zero(), zero(), zero(), zero(), zero(), zero(), zero(), 0, List.of());
        for (Reading reading : readings) {
            Gold.Document document = LineScores.document(reading, gold);
            sum = sum.plus(new Count(reading, document).scores());
        }
        return sum;
    }

    private static Ratio zero() {
        return new Ratio(0, 0);
    }

    private TimeScores plus(TimeScores o) {
        List<String> all = new ArrayList<>(misses);
        all.addAll(o.misses);
        return new TimeScores(
                precision.plus(o.precision),
                recall.plus(o.recall),
                values.plus(o.values),
                valuesOfTheTexts.plus(o.valuesOfTheTexts),
                conflicts.plus(o.conflicts),
                bothReadings.plus(o.bothReadings),
                proposals.plus(o.proposals),
                falseAlarms + o.falseAlarms,
                List.copyOf(all));
    }

    /// The counting for one report.
    private static final class Count {

        private record Pair(Gold.Time gold, int system, int overlap, int start) {}

        private final Reading reading;
        private final Gold.Document document;
        private final List<Span> spans;
        private final List<String> misses = new ArrayList<>();

        Count(Reading reading, Gold.Document document) {
            this.reading = reading;
            this.document = document;
            this.spans = reading.times().stream()
                    .map(time -> time.span().toCodePoints(reading.report().text()))
                    .toList();
        }

        TimeScores scores() {
            List<Pair> matched = match();
            int near = (int) spans.stream()
                    .filter(span -> document.times().stream().anyMatch(t -> t.span().overlaps(span)))
                    .count();
            Ratio values = values(matched, time -> true);
            Ratio ofTexts = values(matched, time -> !time.external());
            List<Gold.Time> core =
                    document.times().stream().filter(Gold.Time::core).toList();
            core.stream()
                    .filter(time -> matched.stream().noneMatch(pair -> pair.gold().equals(time)))
                    .forEach(time -> misses.add(where(time) + " not found"));
            int hits = 0;
            int both = 0;
            int proposed = 0;
            for (Gold.Time time : core) {
                Optional<TimeExpression> mark = time.conflict() ? mark(time) : Optional.empty();
                hits += mark.isPresent() ? 1 : 0;
                both += mark.filter(m -> m.candidates().size() > 1).isPresent() ? 1 : 0;
                proposed += mark.filter(m -> isIntended(m, time)).isPresent() ? 1 : 0;
            }
            int positives = (int) core.stream().filter(Gold.Time::conflict).count();
            return new TimeScores(
                    new Ratio(near, spans.size()),
                    new Ratio(matched.size(), core.size()),
                    values,
                    ofTexts,
                    new Ratio(hits, positives),
                    new Ratio(both, hits),
                    new Ratio(proposed, hits),
                    falseAlarms(),
                    misses);
        }

        /// One to one, the largest overlap first, then leftmost.
        private List<Pair> match() {
            List<Pair> pairs = new ArrayList<>();
            for (Gold.Time time : document.times()) {
                for (int i = 0; time.core() && i < spans.size(); i++) {
                    Span span = spans.get(i);
                    int overlap = Math.min(span.end(), time.span().end())
                            - Math.max(span.start(), time.span().start());
                    if (overlap > 0) {
                        pairs.add(new Pair(time, i, overlap, time.span().start()));
                    }
                }
            }
            pairs.sort(Comparator.comparingInt(Pair::overlap).reversed().thenComparingInt(Pair::start));
            List<Pair> matched = new ArrayList<>();
            Set<Integer> used = new LinkedHashSet<>();
            for (Pair pair : pairs) {
                if (matched.stream().noneMatch(m -> m.gold().equals(pair.gold())) && used.add(pair.system())) {
                    matched.add(pair);
                }
            }
            return matched;
        }

        private Ratio values(List<Pair> matched, Predicate<Gold.Time> which) {
            int right = 0;
            int all = 0;
            misses.clear();
            for (Gold.Time time : document.times()) {
                if (time.core() && !time.conflict() && which.test(time)) {
                    all++;
                    boolean isRight = matched.stream()
                            .anyMatch(pair -> pair.gold().equals(time)
                                    && time.accepted()
                                            .contains(reading.times().get(pair.system()).value()));
                    right += isRight || isRightRange(time) ? 1 : 0;
                    if (!isRight && !isRightRange(time)) {
                        misses.add(where(time) + " wanted " + time.accepted() + ", got " + valuesIn(time));
                    }
                }
            }
            return new Ratio(right, all);
        }

        /// A range is also right where the spans inside it give its ends in order.
        private boolean isRightRange(Gold.Time time) {
            List<String> inside = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                if (time.span().contains(spans.get(i))) {
                    inside.add(reading.times().get(i).value());
                }
            }
            return inside.size() == 2 && time.accepted().contains(inside.get(0) + "/" + inside.get(1));
        }

        private List<String> valuesIn(Gold.Time time) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                if (spans.get(i).overlaps(time.span())) {
                    values.add(reading.times().get(i).value());
                }
            }
            return values;
        }

        private Optional<TimeExpression> mark(Gold.Time time) {
            for (int i = 0; i < spans.size(); i++) {
                if (time.isAt(spans.get(i)) && reading.times().get(i).isConflict()) {
                    return Optional.of(reading.times().get(i));
                }
            }
            return Optional.empty();
        }

        /// The annotation writes the intended reading first and may explain it.
        private static boolean isIntended(TimeExpression mark, Gold.Time time) {
            return !mark.value().isEmpty() && mark.value().equals(time.intended().split(" ", 2)[0]);
        }

        private int falseAlarms() {
            int alarms = 0;
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                boolean right = document.times().stream()
                        .anyMatch(time -> time.conflict() && time.isAt(span));
                alarms += reading.times().get(i).isConflict() && !right ? 1 : 0;
            }
            return alarms;
        }

        private String where(Gold.Time time) {
            return reading.report().name() + " " + time.span();
        }
    }
}
