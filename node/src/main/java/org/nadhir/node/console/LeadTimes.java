package org.nadhir.node.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nadhir.client.View;
import org.nadhir.outcome.Timeline;

/// How long each stretch of a warning's way took: the middle, and half of all around it, on one scale that grows by
/// powers, because minutes and weeks stand beside each other.
record LeadTimes(List<Stretch> stretches, List<TimeScale.Tick> ticks) {

    static final int WIDTH = 400;

    /// What the scale shows: from a minute to two months.
    private static final double SECONDS_MIN = 60;
    private static final double SECONDS_MAX = Duration.ofDays(60).toSeconds();
    private static final double NARROWEST = 3;

    LeadTimes {
        stretches = List.copyOf(stretches);
        ticks = List.copyOf(ticks);
    }

    /// One stretch.
    ///
    /// @param leg its word
    /// @param x from where half of all are drawn
    /// @param middle where the middle is
    /// @param after whether in the middle the warning came after the event
    record Stretch(
            String leg, String x, String width, String middle, String lower, String median, String upper, long count,
            boolean after) {}

    /// Of the member `seconds` of a score.
    static LeadTimes of(View seconds) {
        List<Stretch> stretches = new ArrayList<>();
        for (Timeline.Leg leg : Timeline.Leg.values()) {
            View spread = seconds.at(leg.word());
            if (spread.has("middle")) {
                double from = place(spread.number("lower"));
                double until = place(spread.number("upper"));
                stretches.add(new Stretch(
                        leg.word(),
                        Drawn.number(Math.min(from, WIDTH - NARROWEST)),
                        Drawn.number(Math.max(NARROWEST, until - from)),
                        Drawn.number(place(spread.number("middle"))),
                        time(spread.number("lower")),
                        time(spread.number("middle")),
                        time(spread.number("upper")),
                        spread.number("count"),
                        spread.number("middle") < 0));
            }
        }
        return new LeadTimes(stretches, List.of(
                tick("0:01", 60), tick("0:10", 600), tick("1:00", 3_600), tick("6:00", 21_600),
                tick("24:00", 86_400), tick("168:00", 604_800), tick("720:00", 2_592_000)));
    }

    private static TimeScale.Tick tick(String label, long seconds) {
        return new TimeScale.Tick(Drawn.number(place(seconds)), label);
    }

    /// What is shorter than a minute, or came too late, stands at the beginning.
    private static double place(long seconds) {
        double shown = Math.clamp((double) seconds, SECONDS_MIN, SECONDS_MAX);
        return WIDTH * Math.log(shown / SECONDS_MIN) / Math.log(SECONDS_MAX / SECONDS_MIN);
    }

    /// Hours and minutes, as people speak of it.
    static String time(long seconds) {
        Duration size = Duration.ofSeconds(seconds).abs();
        return String.format(
                Locale.ROOT, "%s%d:%02d", seconds < 0 ? "−" : "", size.toHours(), size.toMinutesPart());
    }
}
