package org.nadhir.reports.time.spoken;

import java.time.LocalDate;
import java.util.List;

/// Lengths of time: `P3D`, `PT1.5H`, `P1Y1M21D`.
final class LengthValue {

    private static final List<String> UNITS = List.of("Y", "M", "W", "D", "H", "N", "S");
    private static final List<String> PARTS = List.of("a", "b", "c");

    private LengthValue() {}

    static String timex(Slots slots) {
        StringBuilder days = new StringBuilder("P");
        StringBuilder clock = new StringBuilder();
        for (String unit : UNITS) {
            for (String part : PARTS) {
                if (slots.text(part + ".u").equals(unit)) {
                    String amount = slots.text(part + ".n");
                    if ("HNS".contains(unit)) {
                        clock.append(amount).append(unit.equals("N") ? "M" : unit);
                    } else {
                        days.append(amount).append(unit);
                    }
                }
            }
        }
        return clock.isEmpty() ? days.toString() : days.append('T').append(clock).toString();
    }

    /// The day that lies these lengths before (`sign` −1) or after it.
    static LocalDate away(LocalDate from, Slots slots, int sign) {
        LocalDate day = from;
        for (String part : PARTS) {
            if (slots.has(part + ".u")) {
                day = plus(day, slots.text(part + ".u"), (long) sign * slots.number(part + ".n"));
            }
        }
        return day;
    }

    static LocalDate plus(LocalDate day, String unit, long amount) {
        return switch (unit) {
            case "D" -> day.plusDays(amount);
            case "W" -> day.plusWeeks(amount);
            case "M" -> day.plusMonths(amount);
            case "Y" -> day.plusYears(amount);
            case "X" -> day.plusYears(10 * amount);
            default -> day;
        };
    }
}
