package org.nadhir.reports.time.spoken;

import java.util.Locale;

/// Times of the clock: `T08`, `T08:30`, `T19:56:30`; stretches `(T17,T18,PT1H)`; parts of the day `TMO`.
///
/// An hour without a half of the day stays as it is said: nothing tells morning from evening.
final class ClockValue {

    private static final int NOON = 12;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private ClockValue() {}

    /// @param minutes since midnight
    /// @param second −1 where none is said
    private record Point(int minutes, int second, boolean exact) {

        String timex() {
            String clock = String.format(Locale.ROOT, "T%02d", minutes / HOUR);
            if (exact) {
                clock += String.format(Locale.ROOT, ":%02d", minutes % HOUR);
            }
            return second < 0 ? clock : clock + String.format(Locale.ROOT, ":%02d", second);
        }
    }

    static String timex(Slots slots) {
        return switch (slots.text("do")) {
            case "clock-part" -> "T" + slots.text("part");
            case "clock-stretch" -> stretch(slots.part("from"), slots.part("to"));
            default -> slots.has("name") ? "T" + slots.text("name") : point(slots, slots.text("half")).timex();
        };
    }

    private static Point point(Slots slots, String half) {
        int hour = slots.has("hm") ? slots.number("hm") / 100 : slots.number("h");
        int minute = slots.has("hm") ? slots.number("hm") % 100 : slots.number("mi");
        int total = (in(half, hour) * HOUR + minute - slots.number("less") + DAY) % DAY;
        boolean exact = slots.has("hm") || slots.has("mi") || slots.has("less");
        return new Point(total, slots.has("s") ? slots.number("s") : -1, exact);
    }

    /// The hour of the day that is meant by an hour of this half.
    private static int in(String half, int hour) {
        if (hour > NOON) {
            return hour;
        }
        return switch (half) {
            case "AM" -> hour % NOON;
            case "PM" -> hour % NOON + NOON;
            case "NOON", "LUNCH" -> hour >= 10 ? hour : hour + NOON;
            case "NIGHT" -> hour == NOON ? 0 : hour >= 5 ? hour + NOON : hour;
            default -> hour;
        };
    }

    /// A half of the day that is said of one end holds for the other, unless the stretch would run backwards.
    private static String stretch(Slots from, Slots to) {
        String first = from.text("half");
        String last = to.text("half");
        Point start = point(from, first.isEmpty() ? last : first);
        Point end = point(to, last.isEmpty() ? first : last);
        if (first.isEmpty() && start.minutes() > end.minutes()) {
            start = point(from, "");
        }
        int length = (end.minutes() - start.minutes() + DAY) % DAY;
        String hours = length / HOUR > 0 ? length / HOUR + "H" : "";
        String minutes = length % HOUR > 0 ? length % HOUR + "M" : "";
        return "(" + start.timex() + "," + end.timex() + ",PT" + hours + minutes + ")";
    }
}
