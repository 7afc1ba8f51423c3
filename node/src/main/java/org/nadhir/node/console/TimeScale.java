package org.nadhir.node.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.nadhir.model.Language;

/// A stretch of time laid out over a picture's width, in the direction in which its reader reads: the past stands
/// where a line begins.
///
/// @param from the first moment that is shown
/// @param until the last one
/// @param language says the direction, and writes the ticks
record TimeScale(Instant from, Instant until, Language language) {

    /// In units of the picture.
    static final int WIDTH = 400;

    private static final int TICKS_MAX = 6;
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};
    private static final double MARGIN = 0.06;
    private static final Duration SHORTEST = Duration.ofDays(60);

    TimeScale {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("time passes");
        }
    }

    /// One that shows all these moments and now, with a little room on both sides.
    static TimeScale around(Collection<Instant> moments, Instant now, Language language) {
        Instant first = now;
        Instant last = now;
        for (Instant moment : moments) {
            first = moment.isBefore(first) ? moment : first;
            last = moment.isAfter(last) ? moment : last;
        }
        Duration length = Duration.between(first, last);
        Duration shown = length.compareTo(SHORTEST) < 0 ? SHORTEST : length;
        Duration room = Duration.ofSeconds((long) (shown.toSeconds() * MARGIN));
        return new TimeScale(last.minus(shown).minus(room), last.plus(room), language);
    }

    /// A part of the stretch.
    ///
    /// @param x where it is drawn from, counted from the left in both directions
    /// @param open whether it goes on beyond what is shown
    record Bar(String x, String width, boolean open) {}

    /// From one moment to another, cut to what is shown; never so thin that it is not seen.
    Bar bar(Instant begin, Instant end) {
        double first = place(begin);
        double last = place(end);
        double width = Math.max(2, last - first);
        double x = language == Language.ARABIC ? WIDTH - first - width : first;
        return new Bar(Drawn.number(Math.clamp(x, 0, WIDTH - 2)), Drawn.number(width), end.isAfter(until));
    }

    /// Where a moment is, counted from the left.
    String at(Instant moment) {
        return Drawn.number(language == Language.ARABIC ? WIDTH - place(moment) : place(moment));
    }

    /// A mark below the picture.
    record Tick(String x, String label) {}

    /// First days of months, as many as can be read.
    List<Tick> ticks() {
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC).withDayOfMonth(1).plusMonths(1);
        LocalDate last = LocalDate.ofInstant(until, ZoneOffset.UTC);
        long months = (last.getYear() - first.getYear()) * 12L + last.getMonthValue() - first.getMonthValue() + 1;
        int step = MONTHS[MONTHS.length - 1];
        for (int i = MONTHS.length - 1; i >= 0; i--) {
            step = months <= (long) TICKS_MAX * MONTHS[i] ? MONTHS[i] : step;
        }
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(
                step >= 12 ? "uuuu" : "MMM uuuu", language == Language.ARABIC ? Locale.of("ar") : Locale.ENGLISH);
        List<Tick> ticks = new ArrayList<>();
        int beyond = (first.getYear() * 12 + first.getMonthValue() - 1) % step;
        LocalDate day = beyond == 0 ? first : first.plusMonths(step - (long) beyond);
        while (!day.isAfter(last)) {
            ticks.add(new Tick(at(day.atStartOfDay(ZoneOffset.UTC).toInstant()), formatter.format(day)));
            day = day.plusMonths(step);
        }
        return ticks;
    }

    private double place(Instant moment) {
        double whole = Duration.between(from, until).toSeconds();
        // An open end lies thousands of years ahead.
        Instant shown = moment.isAfter(until) ? until : moment.isBefore(from) ? from : moment;
        return WIDTH * Duration.between(from, shown).toSeconds() / whole;
    }
}
