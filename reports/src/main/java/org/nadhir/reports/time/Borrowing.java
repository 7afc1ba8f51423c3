package org.nadhir.reports.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nadhir.model.Language;
import org.nadhir.model.Line;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.model.TimeExpression;
import org.nadhir.model.TimeExpression.Basis;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Deixis;
import org.nadhir.reports.time.TimeReader.Scan;

/// Lends years between reports that date the same event.
///
/// Two mentions are of the same event if they name the same day and month (or the same month, both without a day) and
/// their lines share enough words. What is lent is a month where the borrower says "this month", else only a year.
final class Borrowing {

    private static final int WORDS_SHARED_MIN = 3;
    private static final double SHARE_MIN = 0.2;
    private static final int YEAR_CHARS = 4;

    /// A dated mention, or one of the readings of a conflict.
    private record Dated(int report, String iso, Span span) {}

    /// A stretch of one report.
    private record Stretch(int report, Span span) {}

    private final List<Reading> readings;
    /// Certain dates by what they say, and all dates by what they say but for the year.
    private final Map<String, List<Dated>> certain = new HashMap<>();
    private final Map<String, List<Dated>> byDay = new HashMap<>();
    private final Map<Stretch, Set<String>> words = new HashMap<>();

    private Borrowing(List<Reading> readings) {
        this.readings = readings;
    }

    static List<Reading> over(List<Reading> readings) {
        Borrowing borrowing = new Borrowing(readings);
        List<Reading> lent = borrowing.lendYears();
        Borrowing again = new Borrowing(lent);
        return again.proposeReadings();
    }

    private List<Reading> lendYears() {
        fillRegister();
        List<Reading> lent = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            String iso = reading.reference().isEmpty() ? lentReference(i) : "";
            lent.add(iso.isEmpty()
                    ? reading
                    : with(reading, iso, TimeReader.times(scan(reading), Reference.of(iso, Basis.BORROWED))));
        }
        return lent;
    }

    private List<Reading> proposeReadings() {
        fillRegister();
        List<Reading> proposed = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            List<TimeExpression> times = new ArrayList<>();
            for (TimeExpression time : reading.times()) {
                boolean open = time.conflict() == TimeExpression.Conflict.MONTH_NAMES
                        && time.value().isEmpty();
                times.add(open ? Support.with(time, best(i, time)) : time);
            }
            proposed.add(with(reading, reading.reference(), times));
        }
        return proposed;
    }

    private void fillRegister() {
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            for (TimeExpression time : reading.times()) {
                if (time.conflict() == TimeExpression.Conflict.MONTH_NAMES) {
                    for (String candidate : time.candidates()) {
                        add(byDay, day(candidate), new Dated(i, candidate, time.span()));
                    }
                } else if (!time.isConflict() && !time.vague() && !time.value().isEmpty()) {
                    Dated dated = new Dated(i, time.value(), time.span());
                    add(byDay, day(time.value()), dated);
                    add(certain, time.value(), dated);
                }
            }
        }
    }

    private static void add(Map<String, List<Dated>> index, String key, Dated dated) {
        index.computeIfAbsent(key, one -> new ArrayList<>()).add(dated);
    }

    /// `-01-11` of a day, `-01` of a month, and what no mention without a year asks for of anything else.
    private static String day(String iso) {
        return iso.length() > YEAR_CHARS && Character.isDigit(iso.charAt(0)) ? iso.substring(YEAR_CHARS) : "";
    }

    private static Scan scan(Reading reading) {
        return Scan.of(reading.report().text(), reading.language());
    }

    /// The reference that most agreeing mentions of other reports imply; of two alike the earlier.
    private String lentReference(int borrower) {
        TreeMap<String, Integer> months = new TreeMap<>();
        TreeMap<String, Integer> years = new TreeMap<>();
        Scan scan = scan(readings.get(borrower));
        for (Found found : scan.found()) {
            if (!(found.meaning() instanceof Calendar c)
                    || c.year() > 0
                    || c.month() == 0
                    || c.other() > 0
                    || c.hijri()
                    || c.ofYear() == Deixis.SAME) {
                continue;
            }
            Set<String> own = wordsAround(borrower, scan.span(found));
            String tail = c.day() > 0
                    ? String.format(Locale.ROOT, "-%02d-%02d", c.month(), c.day())
                    : String.format(Locale.ROOT, "-%02d", c.month());
            for (Dated dated : byDay.getOrDefault(tail, List.of())) {
                boolean same = dated.report() != borrower
                        && share(own, wordsAround(dated.report(), dated.span())) > 0;
                if (same && c.deixis() == Deixis.THIS) {
                    months.merge(dated.iso().substring(0, 7), 1, Integer::sum);
                } else if (same) {
                    years.merge(readings.get(dated.report()).reference(), 1, Integer::sum);
                }
            }
        }
        years.remove("");
        String month = most(months);
        String reference = most(years);
        return month.isEmpty() ? reference.substring(0, Math.min(4, reference.length())) : month;
    }

    private static String most(Map<String, Integer> votes) {
        String most = "";
        for (var vote : votes.entrySet()) {
            if (most.isEmpty() || vote.getValue() > votes.getOrDefault(most, 0)) {
                most = vote.getKey();
            }
        }
        return most;
    }

    /// The reading that the report with the likest line supports, if its rival has no equal support.
    private String best(int report, TimeExpression time) {
        Set<String> own = wordsAround(report, time.span());
        String best = "";
        double highest = 0;
        for (String candidate : time.candidates()) {
            double share = certain.getOrDefault(candidate, List.of()).stream()
                    .filter(dated -> dated.report() != report)
                    .mapToDouble(dated -> share(own, wordsAround(dated.report(), dated.span())))
                    .max()
                    .orElse(0);
            if (share > highest) {
                best = candidate;
                highest = share;
            } else if (share == highest) {
                best = "";
            }
        }
        return best;
    }

    /// How much of the shorter line's words the other has too; 0 where it is too little to mean the same event.
    private static double share(Set<String> one, Set<String> two) {
        long shared = one.stream().filter(two::contains).count();
        double share = shared / (double) Math.max(1, Math.min(one.size(), two.size()));
        return shared >= WORDS_SHARED_MIN && share >= SHARE_MIN ? share : 0;
    }

    /// The longer words of the line, without articles, clitics and feminine endings, and without words of time.
    private Set<String> wordsAround(int report, Span span) {
        return words.computeIfAbsent(new Stretch(report, span), key -> wordsAround(readings.get(report), span));
    }

    private static Set<String> wordsAround(Reading reading, Span span) {
        String text = reading.report().text();
        Span line = reading.lines().stream()
                .map(Line::span)
                .filter(s -> s.contains(span))
                .findFirst()
                .orElseGet(() -> new Span(0, text.length()));
        Set<String> stems = new LinkedHashSet<>();
        for (Token token : Token.of(org.nadhir.reports.Shadow.fold(line.in(text)))) {
            String stem = reading.language() == Language.ENGLISH ? token.text() : stem(token.text());
            if (token.type() == Token.Type.WORD
                    && stem.length() >= 4
                    && Lexicon.INSTANCE.entries(token.text()).isEmpty()) {
                stems.add(stem);
            }
        }
        return stems;
    }

    private static String stem(String word) {
        String stem = word;
        for (String prefix : List.of("و", "ف", "ب", "ك", "لل", "ل", "ال")) {
            if (stem.startsWith(prefix) && stem.length() - prefix.length() >= 3 && !stem.startsWith("وا", 0)) {
                stem = stem.substring(prefix.length());
            } else if (prefix.equals("و") && stem.startsWith("وال")) {
                stem = stem.substring(1);
            }
        }
        return stem.endsWith("ه") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static Reading with(Reading r, String reference, List<TimeExpression> times) {
        return new Reading(
                r.report(),
                r.language(),
                r.publisher(),
                reference,
                r.lines(),
                r.mentions(),
                times,
                r.chains(),
                r.statements());
    }
}
